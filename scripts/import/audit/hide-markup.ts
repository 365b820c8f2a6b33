/** Stands where something is that is not read, so that columns stay. */
const FILLER = '\u0000';
/** Where a link leads, behind its words: `](address "title")`. */
const ADDRESS = /(?<=(?<!\\)\[(?:[^[\]\\]|\\.|\[[^[\]]*\])*\])\((?:<[^<>]*>|(?:\\.|[^\s()\\]|\([^\s()]*\))*)(?:\s+(?:"[^"]*"|'[^']*'))?\)/g;
const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z\d]{1,31}));/gi;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '\u00ad' };

/** A line of Markdown without what has letters and is not read: addresses of links, references to characters. Columns stay. */
export const hideMarkup = (line: string): string =>
  line
    .replace(ADDRESS, (found) => FILLER.repeat(found.length))
    .replace(REFERENCE, (found, decimal?: string, hexadecimal?: string, name?: string) => {
      const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
      const character = name === undefined ? (code <= 0x10ffff ? String.fromCodePoint(code) : '') : (NAMED[name] ?? '');
      return character.padEnd(found.length, FILLER);
    });

// biome-ignore lint/suspicious/noControlCharactersInRegex: the filler is one
const SIGNS = /[*_`~[\]\\\u0000]/g;

/** A text without the signs that may be marks of Markdown, whether or not they are: emphasis or a link in the middle of a word does not divide it. */
export const withoutSigns = (text: string): string => text.replace(SIGNS, '');
