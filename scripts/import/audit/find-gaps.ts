import type { Gap } from '../../model/account.ts';
import { type Extent, guardedRange } from '../ranges.ts';
import { plainWord } from '../words.ts';
import type { SourceWord } from './source-words.ts';

/** Words of the source that are in nothing of the recipe, as ranges of whole lines where all words of the lines are. */
export function missingGaps(lines: readonly string[], words: readonly SourceWord[]): Gap[] {
  const gap = (kind: Gap['kind'], of: readonly SourceWord[], range: Extent): Gap => ({
    kind,
    range: guardedRange(lines, range),
    words: of.length,
    text: of.map(({ text }) => text).join(' '),
  });
  const whole: SourceWord[][] = [];
  const gaps: Gap[] = [];
  // Lines without words between two lines do not divide them.
  let lineBefore = 0;
  for (const [line, here] of Map.groupBy(words, (word) => word.line)) {
    const missing = here.filter(({ owners }) => owners.length === 0);
    for (const word of here.filter(({ owners }) => owners.length > 1)) gaps.push(gap('cut', [word], partOf([word])));
    if (missing.length === here.length) {
      if (whole.at(-1)?.at(-1)?.line !== lineBefore) whole.push([]);
      for (const word of missing) whole.at(-1)?.push(word);
    } else for (const run of runsOf(here)) gaps.push(gap('missing', run, partOf(run)));
    lineBefore = line;
  }
  const lineGaps = whole.map((run) =>
    gap('missing', run, { from: { line: run[0]?.line ?? 1, column: 1 }, to: { line: run.at(-1)?.line ?? 1, column: Number.POSITIVE_INFINITY } }),
  );
  return [...lineGaps, ...gaps];
}

/** Missing words side by side. */
function runsOf(words: readonly SourceWord[]): SourceWord[][] {
  const runs: SourceWord[][] = [[]];
  for (const word of words) {
    if (word.owners.length === 0) runs.at(-1)?.push(word);
    else if (runs.at(-1)?.length !== 0) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

function partOf(run: readonly SourceWord[]): Extent {
  const [first, last] = [run[0], run.at(-1)];
  return {
    from: { line: first?.line ?? 1, column: first?.column ?? 1 },
    to: { line: last?.line ?? 1, column: last?.lastColumn ?? 1 },
  };
}

/** Where the words of the chapter do not run as they should: what is between the first difference and the last. */
export function orderGaps(expected: readonly string[], found: readonly string[]): Gap[] {
  const [a, b] = [expected.map(plainWord), found.map(plainWord)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const gap = (kind: Gap['kind'], words: readonly string[]): Gap[] => (words.length === 0 ? [] : [{ kind, words: words.length, text: words.join(' ') }]);
  return [...gap('lost', expected.slice(start, expected.length - end)), ...gap('invented', found.slice(start, found.length - end))];
}
