/** What a passage is taken for. Whatever is in none of these is a paragraph. */
export type FindingKind =
  | 'title'
  | 'subtitle'
  | 'byline'
  | 'date'
  | 'heading'
  | 'caption'
  | 'question'
  | 'verse'
  | 'quotation'
  | 'epigraph'
  | 'attribution'
  | 'list'
  | 'table'
  | 'code'
  | 'furniture'
  | 'disclaimer'
  | 'duplicate'
  | 'stamp'
  | 'document';

/** What was found in some lines, and by what it was recognised. Never in the words of the text: they belong to somebody else. */
export interface Finding {
  from: number;
  to: number;
  kind: FindingKind;
  why: string;
  /** Of a title, subtitle, byline or date: what the header takes from it. */
  says?: string;
  /** Of a heading: how deep; 2 where nothing is said. */
  depth?: number;
}

/** Kinds that do not go into the text of the chapter. */
const LEFT_OUT: ReadonlySet<FindingKind> = new Set(['title', 'subtitle', 'byline', 'date', 'caption', 'furniture', 'duplicate', 'stamp']);

export const isLeftOut = ({ kind }: Finding): boolean => LEFT_OUT.has(kind);
