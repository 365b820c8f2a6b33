import type { PageMap, PlacedSection, Section } from '../model/layout.ts';

/** What was read off the columns: the pages of every section, and the page of every anchor within its section. */
export interface Measured {
  pages: number[];
  anchors: { id: string; section: number; page: number }[];
}

const ROMAN: [number, string][] = [[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']]; // biome-ignore format: a table

export function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, letters] of ROMAN) for (; rest >= value; rest -= value) text += letters;
  return text;
}

/** Places sections one behind the other: blanks before a right-hand opening, and before the back cover up to a multiple of `multiple` pages. */
export function assignPages(sections: readonly Section[], measured: Measured, multiple = 4): PageMap {
  const placed: PlacedSection[] = [];
  const blanks: number[] = [];
  let at = 0;
  const blank = (count: number) => {
    for (let i = 0; i < count; i++) blanks.push(at++);
  };
  sections.forEach((section, index) => {
    const pages = measured.pages[index] ?? 0;
    // Page index 0 is a right-hand page, so right-hand pages are the even indices.
    const wanted = section.start === 'recto' ? at % 2 : section.start === 'back' ? (multiple - ((at + pages) % multiple)) % multiple : 0;
    blank(wanted);
    placed.push({ ...section, firstPage: at, pages, blanksBefore: wanted });
    at += pages;
  });
  if (sections.at(-1)?.start !== 'back') blank((multiple - (at % multiple)) % multiple);
  const body = placed.find((section) => section.folio === 'arabic');
  // A chapter's opening carries no folio but belongs to the numbers of what it opens.
  const opening = body && placed[placed.indexOf(body) - 1];
  const first = body === undefined ? Number.POSITIVE_INFINITY : opening?.counts === 'arabic' ? opening.firstPage : body.firstPage;
  const numbers = Array.from({ length: at }, (_, page) => (page < first ? page + 1 : page - first + 1));
  const labels = numbers.map((number, page) => (page < first && first !== Number.POSITIVE_INFINITY ? roman(number) : String(number)));
  const anchors = new Map(measured.anchors.map(({ id, section, page }) => [id, (placed[section]?.firstPage ?? 0) + page]));
  return { anchors, labels, numbers, frontMatter: Number.isFinite(first) ? first : 0, sections: placed, pages: at, blanks };
}
