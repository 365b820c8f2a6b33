/** Where a link leads, behind its words: `](address "title")`. */
const ADDRESS = /\]\((?:<[^<>]*>|(?:\\.|[^\s()\\]|\([^\s()]*\))*)(?:\s+(?:"[^"]*"|'[^']*'))?\)/g;
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z\d]{1,31});/gi;

/** A line of Markdown with spaces for what has letters and is not read: addresses of links, references to characters. Columns stay. */
export const hideMarkup = (line: string): string => [ADDRESS, REFERENCE].reduce((text, pattern) => text.replace(pattern, (found) => ' '.repeat(found.length)), line);

/** Emphasis in the middle of a word does not divide it. */
export const joinEmphasised = (text: string): string => text.replace(/(?<=[\p{L}\p{N}])(?:\*{1,3}|~~)(?=[\p{L}\p{N}])/gu, '');
