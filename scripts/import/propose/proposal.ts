import type { RecipeDraft } from '../../config/write-recipe.ts';
import type { Finding } from './finding.ts';
import type { Confidence } from './order/continuation.ts';

/** Two places that come together in the chapter though they stand apart in the file; lines count from 1. */
export interface Join {
  left: number;
  right: number;
  confidence: Confidence;
  why: string;
}

/** A recipe for a source nobody has written one for, and what it rests on. */
export interface Proposal {
  draft: RecipeDraft;
  findings: Finding[];
  joins: Join[];
  /** What a person should look at before anything else. */
  notes: string[];
}
