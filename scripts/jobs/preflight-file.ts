import { MAX_PDF_BYTES, readInput } from '../folder/read-input.ts';
import type { Folder } from '../model/folder.ts';
import type { PreflightReport, Profile } from '../model/preflight.ts';
import type { Place, Problem } from '../model/problem.ts';
import { openAccess } from '../press/access/open-access.ts';
import { preflightAccess } from '../press/access/preflight-access.ts';
import { preflightArchive } from '../press/archive/preflight-archive.ts';
import { openInput } from '../press/open-input.ts';
import { languageOf } from '../press/preflight/language-of.ts';
import { nameBefore, namedPlaces } from '../press/preflight/named-places.ts';
import { preflight } from '../press/preflight/preflight.ts';
import { mm } from '../units/length.ts';
import { anchorPlaces } from './anchor-places.ts';

export interface PreflightOptions {
  profile: Profile;
  /** The publication that the file was made from, to name the passage of each finding. */
  source?: Folder;
  signal: AbortSignal;
}

/**
 * Looks at a PDF as its printer would. One that cannot be read has that as its only finding, and no pages.
 *
 * @param path of the file
 * @param name how it is called in findings
 * @throws UsageError there is no such file, or the source cannot be used · TextError the source has errors
 */
export async function preflightFile(path: string, name: string, { profile, source, signal }: PreflightOptions): Promise<PreflightReport> {
  const bytes = await readInput(path, MAX_PDF_BYTES);
  if (profile === 'access' || profile === 'archive') return holdAgainstStandard(bytes, name, profile);
  const { value: document, problems } = await openInput(bytes, name);
  if (document === undefined) return unreadable(profile, problems);
  const report = await preflight(document, name, profile);
  if (source === undefined) return report;
  const anchors = await anchorPlaces(source, languageOf(document), signal);
  const named = namedPlaces(document);
  const findings = report.findings.map((finding) => {
    const near: Place | undefined = anchors.get(nameBefore(named, finding) ?? '');
    return near ? { ...finding, near } : finding;
  });
  return { ...report, findings };
}

/** What breaks a standard has its place in the structure, which is not that of the paper: no passage is named. */
async function holdAgainstStandard(bytes: Uint8Array, name: string, profile: 'access' | 'archive'): Promise<PreflightReport> {
  const { value, problems } = await openAccess(bytes, name);
  if (value === undefined) return unreadable(profile, problems);
  return profile === 'access' ? preflightAccess(value, name) : preflightArchive(value, bytes, name);
}

const unreadable = (profile: Profile, findings: Problem[]): PreflightReport => ({ profile, pages: 0, trim: { width: mm(0), height: mm(0) }, findings });
