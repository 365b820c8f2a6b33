import type { Place } from '../model/problem.ts';

/** Place of an offset in a text. */
export type Locate = (offset: number) => Place;

/** Makes a function that turns offsets in `source` into lines and columns; the lines are counted at the first call, so a text without mistakes costs nothing. */
export function lineIndex(path: string, source: string): Locate {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= [0, ...Array.from(source.matchAll(/\r\n|\n|\r/g), (match) => match.index + match[0].length)];
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { path, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
