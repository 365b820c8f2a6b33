import { problem } from '../diagnostics/problem.ts';
import type { Problem } from '../model/problem.ts';

/** What a document tried to load while it was set and printed, each address as a problem. */
export const requestProblems = (blocked: readonly string[]): Problem[] =>
  blocked.map((url) =>
    problem(
      'request-blocked',
      { path: 'publication' },
      `Unexpected request for \`${url}\`, expected everything the page shows to be in it`,
      'Take out of the texts or templates what loads it.',
    ),
  );
