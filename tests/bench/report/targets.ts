import type { Contender } from '../contenders.ts';
import type { Result } from '../run-contenders.ts';

/** All results on one text. `nominal` is the length asked for, `pages` what zine made of it. */
export interface TextResult {
  nominal: number;
  pages: number;
  words: { finished: number; peers: number };
  results: Result[];
}

export interface Verdict {
  target: string;
  nominal: number;
  /** As measured, in the unit of the target; absent where one of the two was not measured or failed. */
  measured?: number;
  limit: number;
  met?: boolean;
}

const MEGABYTE = 1_000_000;

interface Target {
  target: string;
  limit: number;
  applies(pages: number): boolean;
  measure(text: TextResult): number | undefined;
}

const secondsOf = ({ results }: TextResult, contender: Contender): number | undefined =>
  results.find((result) => result.contender === contender)?.seconds?.median;

const timesOf =
  (of: Contender, ours: Contender = 'zine') =>
  (text: TextResult): number | undefined => {
    const [own, theirs] = [secondsOf(text, ours), secondsOf(text, of)];
    return own === undefined || theirs === undefined ? undefined : own / theirs;
  };

function ownMegabytes({ results }: TextResult): number | undefined {
  const bytes = results.find(({ contender }) => contender === 'zine')?.ownBytes?.max;
  return bytes === undefined || bytes === 0 ? undefined : bytes / MEGABYTE;
}

const isShort = (pages: number): boolean => pages <= 100;
const isLong = (pages: number): boolean => pages >= 300;
const isVeryLong = (pages: number): boolean => pages >= 1000;

/** What zine promises of its speed and memory; ratios, since machines differ. */
const TARGETS: readonly Target[] = [
  { target: 'whole build, times the bare print', limit: 1.8, applies: isLong, measure: timesOf('bare') },
  { target: 'whole build, times Vivliostyle', limit: 1 / 3, applies: isShort, measure: timesOf('vivliostyle') },
  { target: 'whole build, times pagedjs-cli', limit: 1 / 2, applies: isShort, measure: timesOf('pagedjs') },
  { target: 'whole build, times Vivliostyle', limit: 1 / 10, applies: isVeryLong, measure: timesOf('vivliostyle') },
  { target: 'whole build, times pagedjs-cli', limit: 1 / 10, applies: isVeryLong, measure: timesOf('pagedjs') },
  { target: 'saddle stitch, times the bare print', limit: 1, applies: isVeryLong, measure: timesOf('bare', 'impose') },
  { target: 'our Node process, MB at its peak', limit: 400, applies: isVeryLong, measure: ownMegabytes },
];

/** Holds every text against the targets for its length. */
export function judge(texts: readonly TextResult[]): Verdict[] {
  return texts.flatMap((text) =>
    TARGETS.filter(({ applies }) => applies(text.nominal)).map(({ target, limit, measure }): Verdict => {
      const measured = measure(text);
      return { target, nominal: text.nominal, limit, ...(measured === undefined ? {} : { measured, met: measured <= limit }) };
    }),
  );
}
