import { hasErrors } from '../diagnostics/problem.ts';
import { checkPublication } from '../pipeline.ts';
import { directories } from './directories.ts';
import { countProblems, reportProblems } from './report-problems.ts';
import type { Streams } from './streams.ts';

/** `zine check`: everything that can be found without a browser. */
export async function check(dir: string | undefined, options: { json?: boolean }, { stdout, signal }: Streams): Promise<number> {
  const problems = await checkPublication((await directories(dir, undefined)).dir, { signal });
  if (options.json) {
    stdout.write(`${JSON.stringify({ problems }, null, 2)}\n`);
  } else {
    reportProblems(problems, stdout);
    stdout.write(`${countProblems(problems)}\n`);
  }
  return hasErrors(problems) ? 1 : 0;
}
