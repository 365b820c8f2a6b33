import type { Artifact, Manifest } from './artifact.ts';
import type { DesignChoice } from './design.ts';
import type { Folder } from './folder.ts';
import type { Problem } from './problem.ts';
import type { Shard } from './shard.ts';
import type { Spread } from './spread.ts';

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
  /** Only this share of the locales and editions. */
  shard?: Shard;
  /** Addresses of browsers that run elsewhere, in place of one of ours: `ws://…`, as the Chrome DevTools Protocol has them. */
  connect?: readonly string[];
  out: Folder;
  /** Folder of the texts that chapters with a recipe are imported from: the full-text edition is built. */
  sources?: Folder;
  env: Record<string, string | undefined>;
  signal: AbortSignal;
  onProgress(progress: Progress): void;
  /** Locales as they were built before; absent: each is built. */
  kept?: LocaleStore;
  /** Given the first spread of the first locale's booklet, as it was printed; absent: none is drawn. */
  onSpread?(spread: Spread): void;
}

/** What a booklet takes of paper, and what would make it one sheet thinner. */
export interface SheetBudget {
  /** Pages with something on them, without fillers. */
  contentPages: number;
  /** With blanks and fillers. */
  pages: number;
  /** Folded once: four pages each. */
  sheets: number;
  blanks: number;
  blanksBeforeBack: number;
  /** Pages that publication.yml named for the place of blanks, as far as they are printed. */
  fillers: number;
  /** Sheets of paper for so many copies, and the reams of 500 to buy. */
  paper: { copies: number; sheets: number; reams: number };
  /** The least number of pages that save a sheet if they are cut from one of the sections, named by title; absent where more than two would have to go. */
  cut?: { pages: number; sections: string[] };
  /** Pages that any section may grow by without another sheet; and the most that some may, which are named. */
  free: { anywhere: number; most: number; sections: string[] };
}

/** What is told of an edition, whatever its files. */
export interface EditionReport extends SheetBudget {
  /** How its pages are made up. */
  design?: DesignChoice;
  /** What is to be said of it in place of the sheets of a booklet: `4 on a sheet, printed on one side`. */
  note?: string;
}

/** What a printer wants to know of one artifact. */
export interface Summary extends EditionReport {
  locale: string;
  edition: string;
  path: string;
  bytes: number;
  seconds: number;
}

/** What was made of one locale, or of two beside each other. */
export interface KeptLocale {
  artifacts: (Omit<Artifact, 'bytes' | 'sha256'> & { bytes: Uint8Array })[];
  summaries: Summary[];
  /** Those that showed when it was laid out and made. */
  problems: Problem[];
  /** PNG of its front cover, in CSS px. */
  cover?: { png: Uint8Array; width: number; height: number };
  /** Whether it holds texts that are for private reading only. */
  isRestricted: boolean;
}

/** Remembers locales from one build to the next. `key`: of all that decides about it and is not the same for every locale. */
export interface LocaleStore {
  /** Undefined where it was not made of the same, or its files are not as they were made. */
  find(locale: string, key: string): Promise<KeptLocale | undefined>;
  keep(locale: string, key: string, made: KeptLocale): void;
}

export interface BuildResult {
  problems: Problem[];
  manifest: Manifest;
  summaries: Summary[];
  /** Locales that were not built for errors in their texts, or in those that they are translated from. */
  failed: string[];
  /** Browsers elsewhere that were lost on the way, and why; the others did their work. */
  lost?: string[];
  /** Locales that were not made anew, for all that they are made of is the same. */
  taken?: string[];
  /** Why the browser had no sandbox, in words; undefined where it had one. */
  unprotected?: string;
  /** Nothing was built: what there is, is what the same texts gave before. */
  isUnchanged?: true;
}
