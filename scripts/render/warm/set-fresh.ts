import type { Page } from 'puppeteer';
import type { Layout, PageMap } from '../../model/layout.ts';
import type { Problem } from '../../model/problem.ts';
import { findOverflow } from '../in-page/find-overflow.ts';
import { fitLeaves } from '../in-page/fit-leaves.ts';
import { setNotes } from '../in-page/set-pages.ts';
import { overflowProblems, unfittingProblems, unplacedProblem } from '../layout-problems.ts';
import { fillPageNumbers } from '../measure-layout.ts';

/** What was found in sections that were set anew. */
export interface FreshSections {
  ids: readonly string[];
  /** Of the leaves of all sections. */
  unfitting: Problem[];
  /** By section. */
  found: Map<string, Problem[]>;
}

const FEET = ':is(.foot, .foot-last)';

/** Sets sections that were put into a document that stands: their notes, and the numbers as they were before. So they can be looked at. */
export async function setFresh(page: Page, layout: Layout, ids: readonly string[], map: PageMap): Promise<FreshSections> {
  const unfitting = unfittingProblems(layout, await page.evaluate(fitLeaves));
  const overflow = await page.evaluate(findOverflow, 'body', ids);
  await fillPageNumbers(page, map, ids);
  const { unplaced } = await page.evaluate(setNotes, false, ids);
  const wide = await page.evaluate(findOverflow, FEET, ids);
  const found = new Map(
    ids.map((id) => [
      id,
      [
        ...overflowProblems(
          layout,
          [...overflow, ...wide].filter(({ section }) => section === id),
        ),
        ...unplaced.filter(({ section }) => section === id).map((note) => unplacedProblem(layout, note)),
      ],
    ]),
  );
  return { ids, unfitting, found };
}

/** What was set before, one section after the other, and what is set now: the last word on each. `ids`: those that there are. */
export function joinFresh(before: readonly FreshSections[], now: FreshSections, ids: readonly string[]): FreshSections {
  const all = [...before, now];
  const set = new Set(all.flatMap((each) => each.ids));
  return { ids: ids.filter((id) => set.has(id)), unfitting: now.unfitting, found: new Map(all.flatMap(({ found }) => [...found])) };
}

/** What was found in sections of which only the notes are still to be measured. */
export async function withWideFeet(page: Page, layout: Layout, before: readonly FreshSections[]): Promise<readonly FreshSections[]> {
  const ids = before.flatMap((each) => each.ids);
  const wide = ids.length === 0 ? [] : overflowProblems(layout, await page.evaluate(findOverflow, FEET, ids));
  const [id] = ids;
  if (id === undefined || wide.length === 0) return before;
  return before.map((each) => ({ ...each, found: new Map([...each.found].map(([section, found], i) => [section, i === 0 ? [...found, ...wide] : found])) }));
}
