import type { Manifest } from './artifact.ts';
import type { Problem } from './problem.ts';

export type Stage = 'load' | 'parse' | 'compile' | 'layout' | 'measure' | 'print' | 'finish' | 'publish';

export interface Progress {
  stage: Stage;
  locale?: string;
  /** For example `84 pages`. */
  detail?: string;
}

export interface BuildOptions {
  /** Default: all that publication.yml lists. */
  locales?: string[];
  editions?: string[];
  out: string;
  /** Folder of the texts that chapters with a recipe are imported from: the full-text edition is built. */
  sources?: string;
  env: Record<string, string | undefined>;
  signal: AbortSignal;
  onProgress(progress: Progress): void;
}

/** What a printer wants to know of one artifact. */
export interface Summary {
  locale: string;
  edition: string;
  path: string;
  /** Pages with something on them. */
  contentPages: number;
  pages: number;
  sheets: number;
  blanks: number;
  blanksBeforeBack: number;
  bytes: number;
  seconds: number;
}

export interface BuildResult {
  problems: Problem[];
  manifest: Manifest;
  summaries: Summary[];
}
