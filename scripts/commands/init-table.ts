import type { Begun } from '../jobs/init/init-publication.ts';

/** What stands now where, one file a line, and what of it wants to be looked at. */
export function begunTable(dir: string, { drafts, candidates, cover }: Begun, written: readonly string[]): string {
  const rows = written
    .filter((path) => path.startsWith('chapters/') || path.startsWith('templates/'))
    .map((path): [string, string] => {
      const draft = drafts.find(({ slug }) => path.endsWith(`/${slug}.md`));
      if (draft !== undefined) return [path, saysOf(draft)];
      if (path === 'chapters/publication.yml') return [path, 'title, order, paper, design: read its comments'];
      if (path.endsWith('/glossary.yml') && candidates > 0) return [path, `${plural(candidates, 'candidate')} to choose from, as comments`];
      return [path, path === `chapters/${cover}` ? 'the cover' : ''];
    });
  const width = Math.max(...rows.map(([path]) => path.length));
  return `${dir}\n${rows.map(([path, says]) => `  ${path.padEnd(width)}  ${says}`.trimEnd()).join('\n')}\n\n`;
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function saysOf({ words, leftOut, events }: Begun['drafts'][number]): string {
  return [
    ...(words === 0 ? [] : [plural(words, 'word')]),
    ...(leftOut === 0 ? [] : [`${plural(leftOut, 'piece')} left out, in a comment at its end`]),
    ...(events === 0 ? [] : [`${plural(events, 'date')} for the chronology, as comments`]),
  ].join('; ');
}

/** What to do now. */
export function nextSteps(dir: string, sheets: readonly string[]): string {
  const print = sheets.map((path) => `Print ${typed(`${dir}/${path}`)} on both sides, flipped on the short edge, at actual size; fold, and staple.\n`).join('');
  return `\n${print}Change the texts, see them with \`zine dev ${typed(dir)}\`, and print them anew with \`zine build ${typed(dir)}\`.\n`;
}

/** A path as it is typed in a shell. */
export const typed = (path: string): string => (/^[\p{L}\p{N}_./~-]+$/u.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`);
