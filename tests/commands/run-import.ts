import { type ImportArguments, importSources } from '../../scripts/commands/import.ts';
import { reportFailure } from '../../scripts/commands/report-failure.ts';
import { memoryStream } from './memory-stream.ts';

/** `zine import` as a user runs it in `dir`, without a process of its own. */
export async function runImport(dir: string, files: string[], options: ImportArguments = {}): Promise<{ code: number; stdout: string; stderr: string }> {
  const [stdout, stderr] = [memoryStream(), memoryStream()];
  const streams = { stdout, stderr, env: {}, cwd: dir, signal: new AbortController().signal };
  let code: number;
  try {
    code = await importSources(files, options, streams);
  } catch (error) {
    code = reportFailure(error, options.json ?? false, streams);
  }
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}
