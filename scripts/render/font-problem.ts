import { problem } from '../diagnostics/problem.ts';
import type { Problem } from '../model/problem.ts';

/** A face that the browser would not load (it checks every table, and refuses a font with an unsound one). `face`: its name in the styles, weight and style. */
export function fontProblem(face: string): Problem {
  const role = /own-(\w+)/.exec(face)?.[1];
  const place = { path: role === undefined ? 'templates' : 'chapters/publication.yml' };
  const hint =
    role === undefined
      ? 'Name typefaces as data, or leave them to zine; if you changed nothing, run `npm ci`.'
      : `Export the file named for \`${role}\` anew, or take another typeface.`;
  return problem('font-file', place, `Unexpected typeface \`${face}\` that the browser cannot read, expected a sound font`, hint);
}
