/** A mark of another dialect of Markdown: what it looks like, and what zine writes instead. */
export interface ForeignMark {
  pattern: RegExp;
  instead: string;
}

/** Every one that people brought. They are printed as they stand, since they may be meant. */
export const FOREIGN_MARKS: readonly ForeignMark[] = [
  { pattern: /\^\[[^\]\n]+\]/gu, instead: 'a note is written `[^a]` where it is called, and `[^a]: its text` on a line of its own' },
  { pattern: /^[ \t]*>[ \t]*\[![A-Za-z]+\]/gmu, instead: 'a quotation begins with `>` and nothing else; a document with `:::document`' },
  { pattern: /(?<=[ \t])\{[ \t]*(?:#[^\s{}]+[ \t]+)?\.[A-Za-z-][^{}\n]*\}/gu, instead: 'there are no classes; a heading may have an id, `{#id}`' },
  { pattern: /\\(?:pagebreak|newpage|clearpage)\b/gu, instead: 'pages break by themselves, and a chapter begins a new one' },
  { pattern: /^[ \t]*(?:\[TOC\]|\[toc\]|\[\[_?TOC_?\]\]|\$\{toc\})[ \t]*$/gmu, instead: 'the contents are made by zine' },
  { pattern: /(?<![=!<>])==(?![=\s])[^=\n]*[^=\s]==(?!=)/gu, instead: 'emphasis is written `*…*` or `**…**`' },
  { pattern: /\{\{[<%#]?[^{}\n]*\}\}|\{%[^{}\n]*%\}/gu, instead: 'there are no shortcodes' },
  { pattern: /^[ \t]*!!![ \t]+\w+/gmu, instead: 'a document is set off with `:::document`, a quotation with `>`' },
  { pattern: /\$\$[^$]{1,500}\$\$/gu, instead: 'formulas are written in words and characters' },
  { pattern: /(?<!!)\[\[[^[\]\n^][^[\]\n]*\]\]/gu, instead: 'a link to a chapter is written `[words](slug.md)`' },
];

/** An image whose path holds a blank: Markdown takes it for text, and the picture would be lost. */
export const IMAGE_WITH_BLANK = /!\[[^\]\n]*\]\((?!<)([^()\s"']+(?: +[^()\s"']+)+)\)/gu;

/** A line of code that stands for lines of a file, as mdBook writes it: what is before it, the path, and which part of the file. */
export const INCLUDE = /^([ \t>]*)\{\{#(?:rustdoc_)?include[ \t]+([^\s{}:]+)(?::([^\s{}]*))?[ \t]*\}\}[ \t]*$/gmu;
