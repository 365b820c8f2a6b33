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

/** Sets sections that were put into a document that stands: their notes, and the numbers as they were before. So they can be looked at. */
export async function setFresh(page: Page, layout: Layout, ids: readonly string[], map: PageMap): Promise<FreshSections> {
  const unfitting = unfittingProblems(layout, await page.evaluate(fitLeaves));
  const overflow = await page.evaluate(findOverflow, 'body', ids);
  await fillPageNumbers(page, map, ids);
  const { unplaced } = await page.evaluate(setNotes, false, ids);
  const wide = await page.evaluate(findOverflow, ':is(.foot, .foot-last)', ids);
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
