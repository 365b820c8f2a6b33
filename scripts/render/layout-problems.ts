import { problem } from '../diagnostics/problem.ts';
import type { Layout, PageMap } from '../model/layout.ts';
import type { Place, Problem } from '../model/problem.ts';
import { placeInSection } from '../model/section-place.ts';
import type { FarCall } from './in-page/find-far-calls.ts';
import type { Overflow } from './in-page/find-overflow.ts';
import type { Unfitting } from './in-page/fit-leaves.ts';
import type { Unplaced } from './in-page/install-notes.ts';
import type { ReadBack } from './read-back.ts';

const OURS = 'This is a mistake of zine’s, not of the text: please report it with the publication.';

/** What is measured and does not fit, with the file that a section comes from. */
export function overflowProblems(layout: Layout, found: readonly Overflow[]): Problem[] {
  return found.map(({ section, line, by }) =>
    problem(
      'block-overflow',
      placeOf(layout, section, line),
      `Unexpected block ${Math.ceil(by)} px wider than the text area, expected one that fits`,
      'Break the long line or word, or give the table fewer columns.',
    ),
  );
}

/** A cover, an opening or a title page that holds more words than fit it at half their size. */
export function unfittingProblems(layout: Layout, found: readonly Unfitting[]): Problem[] {
  return found.map(({ section, words }) => {
    const path = layout.sections.find(({ id }) => id === section)?.path ?? 'chapters/publication.yml';
    const message = `Unexpected words “${words}”, expected them to fit their page (${section})`;
    return problem('block-overflow', { path }, message, 'Shorten the title, the subtitle or what else stands there.');
  });
}

export const unplacedProblem = (layout: Layout, { section, line, words }: Unplaced): Problem =>
  problem(
    'note-unplaced',
    placeOf(layout, section, line),
    `Unexpected note “${words}” that nothing calls, expected its call in the text`,
    'Write its call, or take the note out.',
  );

/** A number in the text whose note is not on the page: told, since it is right on a screen. */
export function farCallProblems(layout: Layout, map: PageMap, found: readonly FarCall[]): Problem[] {
  return found.flatMap(({ section, line, number, page, notePage }) => {
    const first = map.sections.find(({ id }) => id === section)?.firstPage;
    if (first === undefined) return [];
    const folio = (at: number): string => map.labels[first + at] ?? String(first + at + 1);
    return problem(
      'note-repeated',
      placeOf(layout, section, line),
      `Unexpected second call of note ${number} on page ${folio(page)}, expected it on page ${folio(notePage)}, where the note stands`,
      'Write a note of its own there, such as “As in the note before”, or leave it: the number is the same.',
    );
  });
}

/** Where print and measurement differ: pages of anchors, anchors that links lead to (`targets`) and that are not in the print, the number of pages, the scale. */
export function disagreements(layout: Layout, map: PageMap, printed: ReadBack, targets: ReadonlySet<string>): Problem[] {
  const isWrong = ([id, page]: [string, number]): boolean => (printed.destinations.get(id) ?? (targets.has(id) ? -1 : page)) !== page;
  const wrong = [...map.anchors].filter(isWrong).sort(([, a], [, b]) => a - b);
  const at = (page: number): Place => placeOf(layout, map.sections.findLast(({ firstPage, path }) => firstPage <= page && path !== undefined)?.id ?? '');
  const problems = wrong.map(([id, page]) => {
    const found = printed.destinations.get(id);
    const where = found === undefined ? `\`#${id}\` that is not in the print` : `page ${found + 1} of \`#${id}\` in print`;
    return problem('page-disagree', at(page), `Unexpected ${where}, expected page ${page + 1} as measured`, OURS);
  });
  if (printed.shrunk) problems.push(problem('page-disagree', at(0), 'Unexpected print that was scaled down, expected its full size', OURS));
  if (printed.pages !== map.pages)
    problems.push(problem('page-disagree', at(map.pages), `Unexpected ${printed.pages} pages in print, expected ${map.pages} as measured`, OURS));
  return problems;
}

export const unsettledProblem = (layout: Layout): Problem =>
  problem(
    'page-disagree',
    placeOf(layout, ''),
    'Unexpected page numbers that change what they number, expected them to settle',
    'Reword the paragraph at the page break.',
  );

function placeOf({ sections }: Layout, id: string, line?: number): Place {
  const section = sections.find((each) => each.id === id);
  return (section && placeInSection(section, line)) ?? { path: sections.find(({ path }) => path)?.path ?? 'publication' };
}
