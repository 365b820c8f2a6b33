/** What one line of the table says. */
export interface Outcome {
  what: string;
  tried: number;
  gotThrough: number;
  /** One for each that got through, or why the line was left out. */
  details: string[];
  /** What shows that the tries were what they were meant to be, such as how many came too late. */
  seen?: string;
}

export interface AttackOptions {
  /** A share of it that a test can afford. */
  fast: boolean;
  /** Folder of public lists of payloads, which do not come with the project. */
  corpora?: string;
  /** One of so many shares of the lines that take long: together they are the whole. */
  share?: { index: number; of: number };
}

export type Line = (options: AttackOptions) => Promise<Outcome>;

export const outcome = (what: string, tried: number, details: readonly string[], seen?: string): Outcome => ({
  what,
  tried,
  gotThrough: details.length,
  details: [...details],
  ...(seen === undefined ? {} : { seen }),
});

/** The numbers of the tries that are to be made, of `whole` in all. */
export function triesOf(whole: number, { fast, share = { index: 0, of: 1 } }: AttackOptions): number[] {
  const all = Array.from({ length: fast ? 1 : whole }, (_, i) => i);
  return all.filter((i) => i % share.of === share.index);
}

export const skipped = (what: string, why: string): Outcome => ({ what, tried: 0, gotThrough: 0, details: [`skipped: ${why}`] });
