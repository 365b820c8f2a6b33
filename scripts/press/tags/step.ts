import type { PDFDict } from '@cantoo/pdf-lib';

/** Something that is done to the whole structure tree. `root`: `/StructTreeRoot`. */
export type TagStep = (root: PDFDict) => void;
