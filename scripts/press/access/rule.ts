import type { AccessFile } from './file/access-file.ts';

/** Something that ISO 14289-1 (PDF/UA-1) asks of every file and that can be told without a person. */
export interface Rule {
  /** Clause of ISO 14289-1. */
  clause: string;
  /** What is asked, to stand behind "expected". */
  expects: string;
  /** What to do about a breach. */
  hint: string;
  /** What breaks it: to stand behind "Unexpected". */
  breaches(file: AccessFile): Iterable<Breach>;
}

export interface Breach {
  found: string;
  /** From 1. */
  page?: number | undefined;
  /** Number of the object in the file. */
  object?: string | undefined;
}
