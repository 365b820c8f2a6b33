import type { Shard } from './shard.ts';

/** One printed file, as `output/manifest.json` lists it. */
export interface Artifact {
  /** Relative to the output directory, with forward slashes. */
  path: string;
  locale: string;
  edition: string;
  /** Of the file: pages of the booklet, or sides of sheets. */
  pages: number;
  /** Sheets of paper that a copy takes, printed on both sides. */
  sheets: number;
  trimMm: [number, number];
  bleedMm: number;
  /** Hash of the laid-out text: files of one locale with the same hash say the same. */
  content: string;
  bytes: number;
  sha256: string;
}

export interface Manifest {
  publication: string;
  tool: { zine: string; node: string; chromium: string };
  /** Where it is the share of one of several machines; `of` stands for what they share, whatever machine asks. */
  shard?: Shard & { of: string };
  artifacts: Artifact[];
}
