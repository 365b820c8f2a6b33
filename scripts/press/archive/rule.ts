import type { Breach, Rule } from '../access/rule.ts';
import type { ArchiveFile, Level } from './archive-file.ts';

/** Something that ISO 19005-2 (PDF/A-2) asks of a file and that can be told without a person. */
export interface ArchiveRule {
  /** Clause of ISO 19005-2. */
  clause: string;
  /** What is asked, to stand behind "expected". */
  expects: string;
  /** What to do about a breach. */
  hint: string;
  /** The levels that ask it, where not all do. */
  levels?: readonly Level[];
  /** What breaks it: to stand behind "Unexpected". */
  breaches(file: ArchiveFile): Iterable<Breach>;
}

/** A rule that PDF/UA-1 has too, by its clause here. */
export const alsoAccess = (clause: string, { expects, hint, breaches }: Rule, levels?: readonly Level[]): ArchiveRule => ({
  clause,
  expects,
  hint,
  ...(levels ? { levels } : {}),
  breaches: ({ access }) => breaches(access),
});
