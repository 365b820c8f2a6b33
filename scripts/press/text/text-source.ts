import type { PrintedText } from '../../model/printed-text.ts';

/** A font as far as text is read by it; plain data, so that a worker can be given it. */
export interface TextFont {
  /** Bytes of a code. */
  bytes: 1 | 2;
  texts: Map<number, string>;
  /** Advances in em, of the codes that have a text. */
  widths: Map<number, number>;
}

/** A form or an image that content paints. */
export type TextObject = { kind: 'image'; isOpaque: boolean } | { kind: 'form'; content: Uint8Array; matrix: number[]; box: number[]; resources: number };

/** What content refers to by name: fonts by their number, opacity of fills, objects. */
export interface TextResources {
  fonts: Record<string, number>;
  opacity: Record<string, number>;
  objects: Record<string, TextObject>;
}

/** All of a document that its words are read from, without the document. */
export interface TextSource extends Omit<PrintedText, 'pages'> {
  fonts: TextFont[];
  resources: TextResources[];
  pages: { content: Uint8Array; isDeflated: boolean; resources: number; box: number[] }[];
}
