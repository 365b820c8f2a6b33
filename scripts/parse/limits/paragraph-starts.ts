import { isTableDivider } from './table-shape.ts';

const QUOTE = /^(?: {0,3}>)*[ \t]?/;
const ITEM = /^([ \t]*)(?:([-+*])|(\d{1,9})[.)])[ \t]+\S/;

/** Tells line by line whether inline content of the line before has certainly ended. Anything in doubt counts as running on. */
export type IsParagraphStart = (line: string) => boolean;

/**
 * What ends a paragraph: a blank line, a heading, a bulleted or first item, the next item of a numbered list, a row of a table. Items and
 * headings that are indented too far are none, and nor is an item with another number than 1 where no list goes on (CommonMark 0.31, 5.3).
 */
export function paragraphStarts(): IsParagraphStart {
  let before = '';
  let wasBlank = true;
  let isTable = false;
  /** Column of the text of the last item, as far as the list may go on, and the column of its number. */
  let [content, numberColumn] = [0, -1];
  return (line) => {
    const quote = QUOTE.exec(line)?.[0] ?? '';
    const text = line.slice(quote.trimEnd().length);
    const isSameQuote = QUOTE.exec(before)?.[0].trim() === quote.trim();
    const indent = columns(/^[ \t]*/.exec(text)?.[0] ?? '');
    const isBlank = text.trim() === '';
    const divides = isSameQuote && indent < 4 && isTableDivider(text, before.slice(quote.trimEnd().length));
    isTable = divides || (isTable && isSameQuote && text.trimStart().startsWith('|'));
    if (!isSameQuote || (wasBlank && !isBlank && indent < content)) content = 0;
    const item = indent < content + 4 ? ITEM.exec(text) : null;
    const isSibling = item?.[3] !== undefined && isSameQuote && indent === numberColumn;
    const isItem = item !== null && (item[2] !== undefined || item[3] === '1' || isSibling || wasBlank);
    if (isItem) [content, numberColumn] = [indent + 2, item[3] === undefined ? -1 : indent];
    else if (!isSameQuote || (wasBlank && !isBlank)) numberColumn = -1;
    const isHeading = indent < content + 4 && /^[ \t]*#{1,6}[ \t]/.test(text);
    [before, wasBlank] = [line, isBlank];
    return isBlank || isItem || isHeading || isTable;
  };
}

/** Tabs count up to the next multiple of four. */
const columns = (space: string): number => Array.from(space).reduce((column, character) => column + (character === '\t' ? 4 - (column % 4) : 1), 0);
