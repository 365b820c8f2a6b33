/** So many pages are named. */
const NAMED = 12;

/** The numbers, from 1, of the pages for which it is so. */
export const pagesWhere = <T>(pages: readonly T[], is: (page: T) => boolean): number[] => pages.flatMap((page, index) => (is(page) ? [index + 1] : []));

/** `page 3`, `pages 3, 5–7 and 12 more`. */
export function listPages(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages.slice(0, NAMED)) {
    const run = runs.at(-1);
    if (run && run[1] === page - 1) run[1] = page;
    else runs.push([page, page]);
  }
  const names = runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
  return `${pages.length === 1 ? 'page' : 'pages'} ${names}${pages.length > NAMED ? ` and ${pages.length - NAMED} more` : ''}`;
}
