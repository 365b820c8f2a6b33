import { element, text } from './element.ts';
import { encodingOfCharset, encodingOfPage } from './rtf-encodings.ts';
import type { RtfPage } from './rtf-page.ts';

type Word = (page: RtfPage, value: number | undefined) => void;

/** Groups without words of the text. */
const UNREAD = [
  ...['*', 'fonttbl', 'colortbl', 'stylesheet', 'info', 'pict', 'object', 'header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'],
  ...['listtext', 'pntext', 'listtable', 'listoverridetable', 'revtbl', 'rsidtbl', 'generator', 'xmlnstbl', 'themedata', 'datastore', 'fldinst', 'annotation'],
  ...['atnid', 'atnauthor', 'bkmkstart', 'bkmkend', 'nonshppict', 'pgdsctbl', 'latentstyles'],
];
const SIGNS: Record<string, string> = {
  ...{ emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•', tab: ' ', cell: ' ', emspace: ' ', enspace: ' ' },
};
const leave: Word = (page) => {
  page.state.isUnread = true;
};
const listed: Word = (page) => {
  page.isListed = true;
  page.state.isUnread = true;
};
const end: Word = (page) => page.endParagraph();

/** What words of RTF say of the text; others say how it looks, or nothing to us. */
export const RTF_WORDS: ReadonlyMap<string, Word> = new Map<string, Word>([
  ...UNREAD.map((word): [string, Word] => [word, leave]),
  ...Object.entries(SIGNS).map(([word, sign]): [string, Word] => [word, (page) => page.add(text(sign))]),
  ...['par', 'sect', 'page', 'row'].map((word): [string, Word] => [word, end]),
  ['listtext', listed],
  ['pntext', listed],
  ['fonttbl', (page) => { page.isInFonts = true; page.state.isUnread = true; }], // biome-ignore format: one line
  ['ansicpg', (page, value = 1252) => { page.encoding = encodingOfPage(value); }], // biome-ignore format: one line
  ['f', (page, value = 0) => { page.state.font = value; }], // biome-ignore format: one line
  ['uc', (page, value = 1) => { page.state.stand = value; }], // biome-ignore format: one line
  ['b', (page, value) => { page.state.isBold = value !== 0; }], // biome-ignore format: one line
  ['i', (page, value) => { page.state.isItalic = value !== 0; }], // biome-ignore format: one line
  ['plain', (page) => { page.state = { ...page.state, isBold: false, isItalic: false }; }], // biome-ignore format: one line
  ['line', (page) => page.add(element('br', []))],
  ['footnote', (page) => page.beginNote()],
  [
    'fcharset',
    (page, value = 0) => {
      const encoding = page.isInFonts ? encodingOfCharset(value) : undefined;
      if (encoding !== undefined) page.fonts.set(page.state.font, encoding);
    },
  ],
  [
    'u',
    (page, value = 0) => {
      page.add(text(String.fromCharCode(value & 0xffff)));
      page.skip = page.state.stand;
    },
  ],
  [
    'pard',
    (page) => {
      page.outline = undefined;
      page.isListed = false;
    },
  ],
  [
    'outlinelevel',
    (page, value = 9) => {
      if (value < 9 && !page.state.isUnread) page.outline = value;
    },
  ],
]);
