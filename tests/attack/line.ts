/** What one line of the table says. */
export interface Outcome {
  what: string;
  tried: number;
  gotThrough: number;
  /** One for each that got through, or why the line was left out. */
  details: string[];
}

export interface AttackOptions {
  /** A share of it that a test can afford. */
  fast: boolean;
  /** Folder of public lists of payloads, which do not come with the project. */
  corpora?: string;
}

export type Line = (options: AttackOptions) => Promise<Outcome>;

export const outcome = (what: string, tried: number, details: readonly string[]): Outcome => ({
  what,
  tried,
  gotThrough: details.length,
  details: [...details],
});

export const skipped = (what: string, why: string): Outcome => ({ what, tried: 0, gotThrough: 0, details: [`skipped: ${why}`] });
