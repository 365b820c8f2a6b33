import { byPlace, problem } from '../../diagnostics/problem.ts';
import type { RuleId } from '../../diagnostics/rules.ts';
import { textName } from '../../model/layout.ts';
import type { Problem } from '../../model/problem.ts';
import { placeInSection } from '../../model/section-place.ts';
import { checkSetting, type Evenness, evenness } from '../../render/setting/check-setting.ts';
import type { Flaw } from '../../render/setting/flaw.ts';
import type { Pages } from '../print-pages.ts';

/** One place that is not set as well as it might be. */
export interface Seen {
  /** As the page is numbered. */
  page: string;
  /** Index of the page, from 0. */
  index: number;
  words: string;
  problem: Problem;
}

/** What a typographer would mark on the pages of a locale. */
export interface Look {
  locale: string;
  pages: number;
  /** How often each rule is broken; all rules are named. */
  counts: Partial<Record<RuleId, number>>;
  evenness: Evenness;
  /** In the order of the pages. */
  seen: Seen[];
}

/** What is expected, and what the writer can do about it. */
const MEANT: Partial<Record<RuleId, readonly [expected: string, hint: string]>> = {
  'set-divided': ['whole words at a page’s end', 'Reword the paragraph a little.'],
  'set-ladder': ['two at most', 'Reword the paragraph a little.'],
  'set-last-line': ['a longer one', 'Add or drop a word.'],
  'set-loose': ['half an em at most', 'Reword the line, or take out what may not be divided.'],
  'set-heading': ['two', 'Write a line more or less before it.'],
  'set-short-page': ['five', 'Write a little more or less in this part, or try `zine fit`.'],
  'set-baseline': ['lines of facing pages on one grid', 'Give what stands above whole lines (docs/designing.md).'],
  'set-table-head': ['its head on every page', 'Give the table a head.'],
  'set-struck': ['rules between the lines', 'Move the rule in the styles (docs/designing.md).'],
  'set-pull': ['another page', 'Move the pull quote a few paragraphs on.'],
};

/** Looks at printed pages whose setting was read. `struck`: words that a rule runs through, by page. */
export function lookAtPages({ layout, map, setting = [] }: Pages, struck: readonly { page: number; text: string }[]): Look {
  const sectionOf = (page: number) => map.sections.findLast(({ firstPage }) => firstPage <= page);
  const strikes = struck.flatMap(({ page, text }): Flaw[] => {
    const section = sectionOf(page);
    return section ? [{ rule: 'set-struck', section: section.id, page: page - section.firstPage, text, detail: 'a rule through a line' }] : [];
  });
  const seen = [...checkSetting(setting, map), ...strikes].map((flaw): Seen => {
    const section = map.sections.find(({ id }) => id === flaw.section);
    const index = (section?.firstPage ?? 0) + flaw.page;
    const page = map.labels[index] ?? String(index + 1);
    const place = (section && placeInSection(section, flaw.line)) ?? { path: 'chapters/publication.yml' };
    const [expected, hint] = MEANT[flaw.rule] ?? ['none', ''];
    return {
      page,
      index,
      words: flaw.text,
      problem: problem(flaw.rule, place, `Unexpected ${flaw.detail} on page ${page}, “${shortened(flaw.text)}”, expected ${expected}`, hint),
    };
  });
  const counts = Object.fromEntries(Object.keys(MEANT).map((rule) => [rule, seen.filter((each) => each.problem.rule === rule).length]));
  return {
    locale: textName(layout),
    pages: map.pages,
    counts,
    evenness: evenness(setting),
    seen: seen.toSorted((a, b) => a.index - b.index || byPlace(a.problem, b.problem)),
  };
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60).trimEnd()} …` : text);
