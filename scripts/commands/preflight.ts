import { resolve } from 'node:path';
import { styleText } from 'node:util';
import { hasErrors } from '../diagnostics/problem.ts';
import { diskFolder } from '../folder/disk-folder.ts';
import { preflightFile } from '../jobs/preflight-file.ts';
import type { Profile } from '../model/preflight.ts';
import { startOf } from './directories.ts';
import { findingsJson } from './findings-json.ts';
import { formatFindings, summaryLine } from './format-findings.ts';
import { writeAsIs } from './guard-stream.ts';
import { rulesTable } from './rules-table.ts';
import type { Streams } from './streams.ts';

export interface PreflightVerbOptions {
  for: Profile;
  source?: string;
  json?: boolean;
}

/**
 * `zine preflight`: what a printer would send back, or what keeps people from reading it, now or later, on stdout.
 * @returns the exit code
 * @throws what reading the file or the source throws
 */
export async function preflight(file: string, { for: profile, source, json }: PreflightVerbOptions, streams: Streams): Promise<number> {
  const { stdout, signal } = streams;
  const start = startOf(streams);
  const report = await preflightFile(resolve(start, file), file, {
    profile,
    signal,
    ...(source === undefined ? {} : { source: diskFolder(resolve(start, source)) }),
  });
  if (json) {
    stdout.write(findingsJson(file, report));
  } else {
    const lines = formatFindings(report.findings, (colour, text) => styleText(colour, text, { stream: stdout }));
    writeAsIs(stdout, lines.map((line) => `${line}\n`).join(''));
    stdout.write([...rulesTable(report), summaryLine(report), ''].join('\n'));
  }
  return hasErrors(report.findings) ? 1 : 0;
}
