import type { Page } from 'puppeteer';
import type { Layout, PageMap } from '../../model/layout.ts';
import type { Problem } from '../../model/problem.ts';
import { findFarCalls } from '../in-page/find-far-calls.ts';
import { findOverflow } from '../in-page/find-overflow.ts';
import { fitLeaves } from '../in-page/fit-leaves.ts';
import { farCallProblems, overflowProblems, unfittingProblems } from '../layout-problems.ts';
import { settle, withCutHeads } from '../measure-layout.ts';
import { pageView } from './page-view.ts';

/** A document as it stands on its pages, with all that has to be known when a part of it changes. */
export interface SettledWarm {
  layout: Layout;
  /** Running heads before they were cut: where they are the same, so is what was cut. */
  heads: string;
  map: PageMap;
  problems: Problem[];
  /** Of every section, what does not fit it. */
  found: ReadonlyMap<string, Problem[]>;
  /** How often each section was set or written into. */
  revisions: ReadonlyMap<string, number>;
  versions: string[];
}

/** As `measureLayout`, but where something does not fit it goes on: who writes wants to see it. Sections that are not `fresh` stand already. */
export async function settleWarm(
  page: Page,
  laidOut: Layout,
  { fresh, former }: { fresh: readonly string[] | undefined; former: SettledWarm | undefined },
): Promise<SettledWarm> {
  const heads = JSON.stringify(laidOut.sections.map((section) => section.heads ?? null));
  const isCut = fresh !== undefined && former?.heads === heads;
  const layout = isCut ? { ...laidOut, sections: withHeadsOf(laidOut, former.layout) } : await withCutHeads(page, laidOut);
  const ids = fresh ?? layout.sections.map(({ id }) => id);
  const unfitting = await page.evaluate(fitLeaves);
  const overflow = await page.evaluate(findOverflow, 'body', ids);
  const { value, problems: unsettled } = await settle(page, layout, fresh);
  const wide = await page.evaluate(findOverflow, ':is(.foot, .foot-last)', ids);
  const found = new Map([...(fresh === undefined ? [] : (former?.found ?? []))].filter(([id]) => layout.sections.some((section) => section.id === id)));
  for (const id of ids)
    found.set(
      id,
      overflowProblems(
        layout,
        [...overflow, ...wide].filter(({ section }) => section === id),
      ),
    );
  const revisions = new Map(former?.revisions);
  for (const id of new Set([...ids, ...value.touched])) revisions.set(id, (revisions.get(id) ?? 0) + 1);
  const { map } = value;
  const problems = [
    ...unfittingProblems(layout, unfitting),
    ...[...found.values()].flat(),
    ...unsettled,
    ...farCallProblems(layout, map, await page.evaluate(findFarCalls)),
  ];
  const versions = Array.from({ length: map.pages }, (_, index) => versionOf(layout, map, index, revisions));
  return { layout, heads, map, problems, found, revisions, versions };
}

const withHeadsOf = (layout: Layout, former: Layout): Layout['sections'] =>
  layout.sections.map((section, i) => {
    const heads = former.sections[i]?.heads;
    return heads === undefined ? section : { ...section, heads };
  });

function versionOf(layout: Layout, map: PageMap, index: number, revisions: ReadonlyMap<string, number>): string {
  const view = pageView(layout, map, index);
  if (view === undefined) return 'blank';
  const furniture = view.furniture.map(({ text, side }) => `${side} ${text}`).join(' ');
  return `${view.section} ${view.page} ${view.left} ${revisions.get(view.section) ?? 0} ${furniture}`;
}
