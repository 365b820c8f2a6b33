import type { PrintedRun } from '../../model/printed-text.ts';
import type { Fill } from './page-state.ts';
import { readPage } from './read-text.ts';
import type { TextSource } from './text-source.ts';

/** A rule is lower than this and wider than it is high, in points. */
const MOST_HEIGHT = 3;
const LEAST_WIDTH = 8;
/** Of a run's height at its foot and its head that a rule may touch, in points. */
const TOUCH = 0.3;

/** Words that a rule runs through, between their baseline and the height of an x. */
export interface Struck {
  /** Page index, from 0. */
  page: number;
  text: string;
}

/** The words of a print that are struck, a rule's first for each. */
export function struckWords(source: TextSource): Struck[] {
  return source.pages.flatMap((each, page) => {
    const { runs, fills } = readPage(source, each);
    const rules = fills.filter((fill) => fill.top - fill.bottom < MOST_HEIGHT && fill.right - fill.left > LEAST_WIDTH);
    return rules.flatMap((rule) => {
      const struck = runs.filter((run) => run.sight === 'seen' && crosses(rule, run));
      return struck.length > 0
        ? [
            {
              page,
              text: struck
                .map(({ text }) => text)
                .join('')
                .trim(),
            },
          ]
        : [];
    });
  });
}

const crosses = (rule: Fill, run: PrintedRun): boolean =>
  rule.bottom < run.top - TOUCH && rule.top > run.bottom + TOUCH && rule.left < run.right - 1 && rule.right > run.left + 1;
