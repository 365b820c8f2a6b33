import type { PageMap } from '../../model/layout.ts';
import type { SetSection } from '../../model/setting.ts';
import { checkLines, fullLines } from './check-lines.ts';
import { checkPages } from './check-pages.ts';
import { checkPulls } from './check-pulls.ts';
import { checkSpreads } from './check-spreads.ts';
import type { Flaw } from './flaw.ts';

/** How evenly the lines are filled: of those that fill the measure, how many have spaces above 0.45 and 0.6 em. */
export interface Evenness {
  lines: number;
  above45: number;
  above60: number;
}

/** Everything in the setting of a document that a typographer would mark, in the order of its pages. */
export function checkSetting(sections: readonly SetSection[], map: PageMap): Flaw[] {
  const printed = sections.filter(({ id }) => map.sections.some((each) => each.id === id));
  const pageOf = ({ section, page }: Flaw): number => (map.sections.find(({ id }) => id === section)?.firstPage ?? 0) + page;
  const flaws = [...printed.flatMap((each) => [...checkLines(each), ...checkPages(each), ...checkPulls(each)]), ...checkSpreads(printed, map.sections)];
  return flaws.toSorted((a, b) => pageOf(a) - pageOf(b));
}

export function evenness(sections: readonly SetSection[]): Evenness {
  const spaces = sections.flatMap(({ blocks }) => blocks.flatMap(fullLines)).flatMap(({ space }) => space ?? []);
  const above = (limit: number): number => spaces.filter((space) => space > limit).length;
  return { lines: spaces.length, above45: above(0.45), above60: above(0.6) };
}
