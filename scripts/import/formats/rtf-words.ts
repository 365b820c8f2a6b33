import { element, text } from './element.ts';
import { encodingOfCharset, encodingOfPage } from './rtf-encodings.ts';
import type { RtfPage } from './rtf-page.ts';

type Word = (page: RtfPage, value: number | undefined) => void;

/** Groups without words of the text. */
const UNREAD = [
  ...['*', 'fonttbl', 'colortbl', 'info', 'pict', 'object', 'header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'],
  ...['listtable', 'listoverridetable', 'revtbl', 'rsidtbl', 'generator', 'xmlnstbl', 'themedata', 'datastore', 'annotation'],
  ...['atnid', 'atnauthor', 'bkmkstart', 'bkmkend', 'nonshppict', 'pgdsctbl', 'latentstyles'],
];
const SIGNS: Record<string, string> = {
  ...{ emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•', tab: ' ', nestcell: ' ', emspace: ' ', enspace: ' ' },
};
const leave: Word = (page) => {
  page.state.isUnread = true;
};
const readAs =
  (read: 'styles' | 'mark' | 'field'): Word =>
  (page) => {
    if (read === 'mark') page.mark = '';
    if (read === 'field') page.field = '';
    page.state = { ...page.state, isUnread: true, read };
  };
/** Where a field leads; elsewhere in the document nobody can follow. */
const LINK = /^\s*HYPERLINK\s+"((?:https?|mailto):[^"]+)"/i;
const end: Word = (page) => page.endParagraph();

/** What words of RTF say of the text; others say how it looks, or nothing to us. */
export const RTF_WORDS: ReadonlyMap<string, Word> = new Map<string, Word>([
  ...UNREAD.map((word): [string, Word] => [word, leave]),
  ...Object.entries(SIGNS).map(([word, sign]): [string, Word] => [word, (page) => page.add(text(sign))]),
  ...['par', 'sect', 'page', 'nestrow'].map((word): [string, Word] => [word, end]),
  ['cell', (page) => page.endCell()],
  ['row', (page) => page.endRow()],
  ['stylesheet', readAs('styles')],
  ['listtext', readAs('mark')],
  ['pntext', readAs('mark')],
  ['fldinst', readAs('field')],
  [
    'fldrslt',
    (page) => {
      const address = LINK.exec(page.field)?.[1];
      if (address !== undefined) page.state.address = address;
    },
  ],
  [
    's',
    (page, value = 0) => {
      if (page.state.read === 'styles') page.styles.begin(value);
      else if (!page.state.isNote) page.style = page.styles.get(value);
    },
  ],
  ['ilvl', (page, value = 0) => { page.level = value; }], // biome-ignore format: one line
  ['intbl', (page) => { page.isInTable = true; }], // biome-ignore format: one line
  ['strike', (page, value) => { page.state.isStruck = value !== 0; }], // biome-ignore format: one line
  ['fonttbl', (page) => { page.isInFonts = true; page.state.isUnread = true; }], // biome-ignore format: one line
  ['ansicpg', (page, value = 1252) => { page.encoding = encodingOfPage(value); }], // biome-ignore format: one line
  ['f', (page, value = 0) => { page.state.font = value; }], // biome-ignore format: one line
  ['uc', (page, value = 1) => { page.state.stand = value; }], // biome-ignore format: one line
  ['b', (page, value) => { page.state.isBold = value !== 0; }], // biome-ignore format: one line
  ['i', (page, value) => { page.state.isItalic = value !== 0; }], // biome-ignore format: one line
  ['plain', (page) => { page.state = { ...page.state, isBold: false, isItalic: false, isStruck: false }; }], // biome-ignore format: one line
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
      // The mark of a point may stand before it.
      if (!page.state.isNote) Object.assign(page, { style: {}, isInTable: false, level: 0 });
    },
  ],
  [
    'outlinelevel',
    (page, value = 9) => {
      if (value > 8 || page.state.isNote) return;
      if (page.state.read === 'styles') page.styles.setOutline(value);
      else page.style = { outline: value };
    },
  ],
]);
