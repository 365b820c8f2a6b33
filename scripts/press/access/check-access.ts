import type { PDFDocument } from '@cantoo/pdf-lib';
import { type AccessFile, readAccessFile } from './file/access-file.ts';
import type { Breach, Rule } from './rule.ts';
import { RULES } from './rules.ts';

export interface AccessBreach extends Breach {
  rule: Rule;
}

/** A rule that a file breaks a thousand times is told so often. */
const MOST = 1000;

/** What keeps a file from being PDF/UA-1 (ISO 14289-1), as far as a machine can tell, in the order of the rules. */
export const checkAccess = (document: PDFDocument): AccessBreach[] => breachesOf(readAccessFile(document));

export function breachesOf(file: AccessFile, rules: readonly Rule[] = RULES): AccessBreach[] {
  return rules.flatMap((rule) => {
    const found: AccessBreach[] = [];
    for (const breach of rule.breaches(file)) {
      if (found.length >= MOST) break;
      found.push({ rule, ...breach });
    }
    return found;
  });
}
