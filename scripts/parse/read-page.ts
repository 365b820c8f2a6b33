import type { Root } from 'hast';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { strikethroughAndNotes, tables } from './markdown-syntax.ts';

const pages = unified().use(remarkParse).use(tables).use(strikethroughAndNotes).use(remarkRehype, { allowDangerousHtml: true }).freeze();

/** Reads a page of documentation: Markdown as GitHub shows it, without the marks of chapters. HTML in it stays what was written: who writes it out shows it as text. */
export const readPage = (markdown: string): Root => pages.runSync(pages.parse(markdown));
