/** Where something stands in a file of the publication. Lines and columns count from 1; `path` is relative to the publication's directory. */
export interface Place {
  path: string;
  line?: number;
  column?: number;
}

export type Severity = 'error' | 'warning' | 'info';

/** One mistake a person can mend: what was found, what was expected, and how to fix it. */
export interface Problem {
  /** Id of a rule in `diagnostics/rules.ts`. */
  rule: string;
  severity: Severity;
  place: Place;
  /** "Unexpected X, expected Y", code in backticks. */
  message: string;
  /** What to do about it, as an imperative sentence. */
  hint?: string;
}

/** What a stage gives back: its result as far as it got, and everything it noticed on the way. */
export interface Checked<T> {
  value: T;
  problems: Problem[];
}
