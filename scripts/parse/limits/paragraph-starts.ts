import { isTableDivider } from './table-shape.ts';

const QUOTE = /^(?: {0,3}>)*/;
const ITEM = /^[ \t]*(?:([-+*])|(\d{1,9})[.)])[ \t]+\S/;
const HEADING = /^[ \t]*#{1,6}[ \t]/;

/** Tells line by line whether inline content of the line before has certainly ended. Anything in doubt counts as running on. */
export type IsParagraphStart = (line: string) => boolean;

/**
 * What ends a paragraph: a blank line, a heading, a bulleted or first item, the next item of a numbered list, a row of a table. Items and
 * headings that are indented too far are none, and nor is an item with another number than 1 where no list goes on (CommonMark 0.31, 5.3).
 */
export function paragraphStarts(): IsParagraphStart {
  const lists = listTracker();
  let before = { quote: '', text: '', isTable: false };
  return (line) => {
    const quote = QUOTE.exec(line)?.[0] ?? '';
    const text = line.slice(quote.length);
    const indent = columns(/^[ \t]*/.exec(text)?.[0] ?? '');
    const isSameQuote = before.quote.replaceAll(' ', '') === quote.replaceAll(' ', '');
    const divides = isSameQuote && indent < 4 && isTableDivider(text, before.text);
    const isTable = divides || (before.isTable && isSameQuote && text.trimStart().startsWith('|'));
    const { isItem, content } = lists(text, indent, isSameQuote);
    before = { quote, text, isTable };
    return text.trim() === '' || isItem || isTable || (indent < content + 4 && HEADING.test(text));
  };
}

/** Follows lists: `content` is the column of the text of the last item, as far as its list may go on. */
function listTracker(): (text: string, indent: number, isSameQuote: boolean) => { isItem: boolean; content: number } {
  let [content, numberColumn, wasBlank] = [0, -1, true];
  return (text, indent, isSameQuote) => {
    const isBlank = text.trim() === '';
    const isNewBlock = wasBlank && !isBlank;
    wasBlank = isBlank;
    if (!isSameQuote || (isNewBlock && indent < content)) content = 0;
    const [item, bullet, number] = indent < content + 4 ? (ITEM.exec(text) ?? []) : [];
    const isSibling = isSameQuote && indent === numberColumn;
    const isItem = item !== undefined && (bullet !== undefined || number === '1' || isSibling || isNewBlock);
    if (isItem) [content, numberColumn] = [indent + 2, number === undefined ? -1 : indent];
    else if (!isSameQuote || isNewBlock) numberColumn = -1;
    return { isItem, content };
  };
}

/** Tabs count up to the next multiple of four. */
function columns(space: string): number {
  let column = 0;
  for (const character of space) column += character === '\t' ? 4 - (column % 4) : 1;
  return column;
}
