import type { PreflightReport } from '../../model/preflight.ts';
import { breachesOf } from './check-access.ts';
import { readAccessFile } from './file/access-file.ts';
import type { OpenedFile } from './open-access.ts';
import { keptRules, reportRules } from './report-rules.ts';
import { RULES } from './rules.ts';

/**
 * Looks at a file as a program does that reads it out.
 * @param path how the file is called in findings
 */
export function preflightAccess({ document, encryption }: OpenedFile, path: string): PreflightReport {
  const breaches = breachesOf(readAccessFile(document, encryption));
  const report = reportRules(document, path, { name: 'PDF/UA-1', rule: 'preflight-access' }, breaches);
  return { profile: 'access', ...report, access: keptRules(RULES.length, breaches) };
}
