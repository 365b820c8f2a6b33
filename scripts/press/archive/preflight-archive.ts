import type { PreflightReport } from '../../model/preflight.ts';
import type { OpenedFile } from '../access/open-access.ts';
import { keptRules, reportRules } from '../access/report-rules.ts';
import { readArchiveFile } from './archive-file.ts';
import { checkArchive, rulesFor } from './check-archive.ts';

/**
 * Looks at a file as an archive does that takes it in: whether it will look and read the same in any program, and without anything beside it.
 * @param path how the file is called in findings
 */
export function preflightArchive(opened: OpenedFile, bytes: Uint8Array, path: string): PreflightReport {
  const file = readArchiveFile(opened, bytes);
  const breaches = checkArchive(file);
  const report = reportRules(opened.document, path, { name: 'PDF/A-2', rule: 'preflight-archive' }, breaches);
  return { profile: 'archive', ...report, archive: keptRules(rulesFor(file).length, breaches) };
}
