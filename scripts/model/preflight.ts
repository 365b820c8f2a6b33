import type { Mm } from '../units/length.ts';
import { mm, pt } from '../units/length.ts';
import type { Place, Problem } from './problem.ts';

/** Who is to print the file. `general`: nobody yet; what is wrong with it anywhere. `access`: nobody; who reads it by other means than their eyes. `archive`: nobody; who opens it in thirty years. */
export const PROFILES = ['general', 'copier', 'shop', 'riso', 'access', 'archive'] as const;
export type Profile = (typeof PROFILES)[number];

/** Something in a PDF that a printer would send back. */
export interface Finding extends Problem {
  /** From 1; absent where it concerns the whole file. */
  page?: number;
  /** Upper left corner of what was found, from the upper left corner of the trimmed page as it is seen, to the right and down. */
  at?: { x: Mm; y: Mm };
  /** The passage of the publication that is printed there, or the last named one before. */
  near?: Place;
}

/** A rule of a standard that a file breaks. */
export interface BrokenRule {
  /** Of ISO 14289-1 or ISO 19005-2. */
  clause: string;
  expects: string;
  /** How often. */
  count: number;
  /** Where, from 1, in order; empty where it concerns the whole file. */
  pages: number[];
}

/** What preflight found out about a file. */
export interface PreflightReport {
  profile: Profile;
  pages: number;
  /** Of the first page, as it is seen. */
  trim: { width: Mm; height: Mm };
  /** In the order of the pages. */
  findings: Finding[];
  /** For `access` and `archive`: how many rules were looked at, and those that are broken, in the order of the clauses. */
  access?: KeptRules;
  archive?: KeptRules;
}

export interface KeptRules {
  rules: number;
  broken: BrokenRule[];
}

/** Pixels an inch below which an image is noted, or warned of; `lineArt`: of one bit a pixel, where every step of an edge shows. */
export interface Resolution {
  note: number;
  warn: number;
  lineArt: number;
}

/** What preflight measures against. */
export const LIMITS = {
  /** By which a box may stick out of the one around it: what rounding leaves. */
  nesting: pt(0.01),
  /** By which the pages' sizes may differ. */
  drift: mm(0.1),
  /** Asked for by print shops around the trim. */
  bleed: mm(3),
  /** Thinnest line that holds on a plate. */
  line: pt(0.25),
  /** Between text and trim, for the tolerance of folding and cutting. */
  margin: mm(5),
  /** What a copier or a printer leaves white at the paper's edge. */
  unprintable: mm(4),
  /** Sum of all inks on a spot, 1 = 100 %: what coated paper takes (ISO 12647-2 allows 300 to 350 %, uncoated less). */
  ink: 3,
  /** Below this size text in several inks shows when they do not meet exactly. */
  smallText: pt(24),
  /** Likewise for lines. */
  thinLine: pt(3),
  /** Pages on a sheet folded once. */
  sheet: 4,
  resolution: {
    copier: { note: 150, warn: 150, lineArt: 300 },
    riso: { note: 150, warn: 150, lineArt: 300 },
    shop: { note: 300, warn: 220, lineArt: 600 },
  } satisfies Partial<Record<Profile, Resolution>>,
} as const;
