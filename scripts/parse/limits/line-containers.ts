/** The name of a note is as long as that of a link may be, and its brackets may be escaped. */
const MARKER = /[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^(?:[^\\\]\s]|\\\S){1,999}\]:/y;
/** Of one character: bullets of several kinds are lists within lists. */
const RULE = /([-*])(?:[ \t]*\1){2,}[ \t]*$/y;

/** Quotations, lists and notes within each other. Each is a frame on the parser's stack, several times over. */
export const MAX_DEPTH = 12;

/** What stands before the text of a line: quotation marks, list markers, beginnings of notes. */
export interface LineContainers {
  /** How many containers the line opens or continues by marks. */
  depth: number;
  /** How many of them are list items and notes. */
  items: number;
  /** Columns before the first list marker of the line, 0 where there is none; tabs count up to the next multiple of four. */
  indent: number;
  /** Where the text begins. */
  index: number;
}

/** Reads the beginning of a line, no further than one container more than may be. */
export function lineContainers(line: string): LineContainers {
  let [depth, items, indent, column, index] = [0, 0, 0, 0, 0];
  while (depth <= MAX_DEPTH) {
    const character = line[index];
    if (character === ' ') column++;
    else if (character === '\t') column += 4 - (column % 4);
    else if (character === '>') {
      depth++;
      column++;
    } else {
      RULE.lastIndex = index;
      if (RULE.test(line)) break;
      MARKER.lastIndex = index;
      const marker = MARKER.exec(line)?.[0];
      if (marker === undefined) break;
      if (items === 0) indent = column;
      items++;
      depth++;
      column += marker.length;
      index += marker.length - 1;
    }
    index++;
  }
  return { depth, items, indent, index };
}
