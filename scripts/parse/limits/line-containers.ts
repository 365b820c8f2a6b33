const MARKER = /[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]\s]{1,200}\]:/y;
const RULE = /(?:[-*_][ \t]*){3,}$/y;

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

/** Reads the beginning of a line, no further than `most` containers. */
export function lineContainers(line: string, most: number): LineContainers {
  let [depth, items, indent, column, index] = [0, 0, 0, 0, 0];
  for (; depth <= most; ) {
    const character = line[index];
    if (character === ' ') column++;
    else if (character === '\t') column += 4 - (column % 4);
    else if (character === '>') {
      depth++;
      column++;
    } else {
      RULE.lastIndex = index;
      if ((character === '-' || character === '*' || character === '_') && RULE.test(line)) break;
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
