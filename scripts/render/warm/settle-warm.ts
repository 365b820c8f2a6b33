import type { Page } from 'puppeteer';
import type { Layout, PageMap } from '../../model/layout.ts';
import type { Problem } from '../../model/problem.ts';
import { assignPages } from '../assign-pages.ts';
import { findFarCalls } from '../in-page/find-far-calls.ts';
import { readPages } from '../in-page/read-pages.ts';
import { farCallProblems } from '../layout-problems.ts';
import { settle, withCutHeads } from '../measure-layout.ts';
import { pageView } from './page-view.ts';
import { type FreshSections, setFresh } from './set-fresh.ts';

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

/** As `measureLayout`, but where something does not fit it goes on: who writes wants to see it. `before`: as the same page stood, in other styles. */
export async function settleAll(page: Page, laidOut: Layout, before?: SettledWarm): Promise<SettledWarm> {
  const layout = await withCutHeads(page, laidOut);
  const map = assignPages(layout.sections, await page.evaluate(readPages));
  const fresh = await setFresh(page, layout, layout.sections.map(({ id }) => id), map); // biome-ignore format: one call
  return settled(page, layout, { fresh, former: before && { ...before, found: new Map() }, heads: headsOf(laidOut) });
}

/** The same, where sections that are not fresh stand already as they did before. */
export async function settleChanged(page: Page, laidOut: Layout, fresh: FreshSections, former: SettledWarm): Promise<SettledWarm> {
  const heads = headsOf(laidOut);
  const layout = former.heads === heads ? { ...laidOut, sections: withHeadsOf(laidOut, former.layout) } : await withCutHeads(page, laidOut);
  return settled(page, layout, { fresh, former, heads });
}

interface Standing {
  fresh: FreshSections;
  former: SettledWarm | undefined;
  heads: string;
}

async function settled(page: Page, layout: Layout, { fresh, former, heads }: Standing): Promise<SettledWarm> {
  const { value, problems: unsettled } = await settle(page, layout, []);
  const { map, touched } = value;
  const ids = new Set(layout.sections.map(({ id }) => id));
  const found = new Map([...(former?.found ?? []), ...fresh.found].filter(([id]) => ids.has(id)));
  const revisions = new Map(former?.revisions);
  for (const id of new Set([...fresh.ids, ...touched])) revisions.set(id, (revisions.get(id) ?? 0) + 1);
  const far = farCallProblems(layout, map, await page.evaluate(findFarCalls));
  const problems = [...fresh.unfitting, ...[...found.values()].flat(), ...unsettled, ...far];
  const versions = Array.from({ length: map.pages }, (_, index) => versionOf(layout, map, index, revisions));
  return { layout, heads, map, problems, found, revisions, versions };
}

const headsOf = ({ sections }: Layout): string => JSON.stringify(sections.map(({ heads }) => heads ?? null));

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
