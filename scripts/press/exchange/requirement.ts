import type { RuleId } from '../../diagnostics/rules.ts';
import type { ExchangeFile } from './exchange-file.ts';
import type { Standard } from './standard.ts';

/** Something that a file must be or must not have. */
export interface Requirement {
  id: string;
  standards: readonly Standard[];
  /** Subject of the standard, or clause of the standard that it leans on. */
  source: string;
  /** What is asked, to stand behind "expected". */
  expects: string;
  /** What to do about a breach. */
  hint: string;
  /** The rule under which a person hears of it. */
  rule: RuleId;
  /** What breaks it: to stand behind "Unexpected". */
  breaches(file: ExchangeFile): Iterable<Breach>;
}

export interface Breach {
  found: string;
  /** From 1. */
  page?: number;
}

export const BOTH: readonly Standard[] = ['x1a', 'x4'];

/** One breach, if something is wrong. */
export function* breachIf(isWrong: boolean, found: string, page?: number): Generator<Breach> {
  if (isWrong) yield page === undefined ? { found } : { found, page };
}
