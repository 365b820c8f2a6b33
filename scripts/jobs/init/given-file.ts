import { extname } from 'node:path';
import type { SourceText } from '../../import/formats/source-text.ts';
import type { EncodedImage } from '../../load/encode-image.ts';
import type { Problem } from '../../model/problem.ts';

/** A text that a publication is begun with. */
export interface GivenText {
  kind: 'text';
  /** As the user wrote it. */
  name: string;
  slug: string;
  bytes: Uint8Array;
  source: SourceText;
  /** What was told of its reading. */
  problems: Problem[];
}

/** A photograph, encoded anew: without what the camera wrote into it, since a publication is handed on. */
export interface GivenPicture {
  kind: 'picture';
  name: string;
  slug: string;
  image: EncodedImage;
}

export type GivenFile = GivenText | GivenPicture;

const TEXTS = ['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml', '.docx', '.odt', '.rtf', '.epub', ''];
const PICTURES = ['.jpg', '.jpeg', '.png', '.webp'];
/** What can be done with others. */
const INSTEAD: Record<string, string> = {
  '.pdf': 'Take its text out: `pdftotext FILE.pdf`.',
  '.doc': 'Open it in a word processor, and save it as DOCX or ODT.',
  '.pages': 'Export it from Pages as DOCX.',
  '.heic': 'Save the photograph as JPEG.',
  '.tif': 'Save the picture as JPEG or PNG.',
  '.tiff': 'Save the picture as JPEG or PNG.',
  '.gif': 'Save the picture as PNG.',
  '.svg': 'Save the picture as PNG.',
};

/** What a file is taken for by its name; in words what to do where it is neither text nor photograph. */
export function kindOf(name: string): { kind: GivenFile['kind']; instead?: never } | { kind?: never; instead: string } {
  const ending = extname(name).toLowerCase();
  if (TEXTS.includes(ending)) return { kind: 'text' };
  if (PICTURES.includes(ending)) return { kind: 'picture' };
  return { instead: INSTEAD[ending] ?? 'Save its text as one of these, or leave the file out.' };
}
