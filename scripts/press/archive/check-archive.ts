import type { Breach } from '../access/rule.ts';
import type { ArchiveFile } from './archive-file.ts';
import type { ArchiveRule } from './rule.ts';
import { ARCHIVE_RULES } from './rules.ts';

export interface ArchiveBreach extends Breach {
  rule: ArchiveRule;
}

/** A rule that a file breaks a thousand times is told so often. */
const MOST = 1000;

/** The rules that a file has to keep at the level that it claims. */
export const rulesFor = ({ level }: ArchiveFile): ArchiveRule[] => ARCHIVE_RULES.filter(({ levels }) => levels === undefined || levels.includes(level));

/** What keeps a file from being PDF/A-2 (ISO 19005-2), as far as a machine can tell, in the order of the rules. */
export function checkArchive(file: ArchiveFile): ArchiveBreach[] {
  return rulesFor(file).flatMap((rule) => {
    const found: ArchiveBreach[] = [];
    for (const breach of rule.breaches(file)) {
      if (found.length >= MOST) break;
      found.push({ rule, ...breach });
    }
    return found;
  });
}
