import type { Omission } from '../../model/account.ts';

/** A file as the lines that a recipe refers to. */
export interface SourceText {
  /** Line breaks are `\n`; formats other than text become Markdown. */
  text: string;
  format: 'text' | 'markdown' | 'html' | 'docx' | 'odt' | 'rtf' | 'epub';
  /** Of a text, as the standard names it: `utf-8`, `windows-1251` … */
  encoding?: string;
  /** Lines that probably do not belong to the text, with the reason; from 1, both ends included. */
  aside: { from: number; to: number; why: string }[];
  /** What is not in the lines: pictures, links around no words, what a page hides or embeds. */
  omitted?: Omission[];
  /** What the file says of itself; metadata for the header, to be checked by a person. */
  title?: string;
  author?: string;
}
