import type { PageMap } from '../model/layout.ts';
import type { PageRun } from './in-page/fill-numbers.ts';

/** Folds the pages of anchors into runs: 3, 12–14. Roman and arabic pages never stand in one run. Each run links to its first anchor. */
export function foldPages(anchors: readonly string[], map: PageMap): PageRun[] {
  const firstOn = new Map<number, string>();
  for (const anchor of anchors) {
    const page = map.anchors.get(anchor);
    if (page !== undefined && !firstOn.has(page)) firstOn.set(page, anchor);
  }
  const pages = [...firstOn.keys()].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && last[1] === page - 1 && page !== map.frontMatter) last[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([from, to]) => ({
    text: from === to ? (map.labels[from] ?? '') : `${map.labels[from] ?? ''}–${map.labels[to] ?? ''}`,
    anchor: firstOn.get(from) ?? '',
  }));
}
