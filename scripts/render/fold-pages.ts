import type { PageMap } from '../model/layout.ts';
import type { PageRun } from './in-page/fill-numbers.ts';

/** A longer row of numbers helps nobody to find anything. */
const MOST_RUNS = 8;

/**
 * Folds the pages of anchors into runs: 3, 12–14. Roman and arabic pages never stand in one run. Each run links to its first anchor. Where there are more
 * than eight, and words for it (`throughout`, with `{first}` and `{most}`), only the first page is named and the one that has the most.
 */
export function foldPages(anchors: readonly string[], map: PageMap, throughout?: string): (PageRun | string)[] {
  const onPage = new Map<number, string[]>();
  for (const anchor of anchors) {
    const page = map.anchors.get(anchor);
    if (page !== undefined) onPage.set(page, [...(onPage.get(page) ?? []), anchor]);
  }
  const pages = [...onPage.keys()].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && last[1] === page - 1 && page !== map.frontMatter) last[1] = page;
    else runs.push([page, page]);
  }
  const label = (page: number): string => map.labels[page] ?? '';
  const runOf = ([from, to]: [number, number]): PageRun => ({
    text: from === to ? label(from) : `${label(from)}–${label(to)}`,
    anchor: onPage.get(from)?.[0] ?? '',
  });
  if (throughout === undefined || runs.length <= MOST_RUNS) return runs.flatMap((run, i) => (i === 0 ? [runOf(run)] : [', ', runOf(run)]));
  const count = (page: number): number => onPage.get(page)?.length ?? 0;
  const [first = 0] = pages;
  // What is most besides the first, which is named anyway.
  const most = pages.slice(1).reduce((best, page) => (count(page) > count(best) ? page : best), pages[1] ?? first);
  const holes: Record<string, PageRun> = { '{first}': runOf([first, first]), '{most}': runOf([most, most]) };
  return throughout.split(/(\{first\}|\{most\})/).flatMap((part) => (part === '' ? [] : [holes[part] ?? part]));
}
