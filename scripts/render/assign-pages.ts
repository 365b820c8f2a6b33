import { toRoman } from '../locale/to-roman.ts';
import type { PageMap, PlacedSection, Section } from '../model/layout.ts';

/** What was read off the columns: the pages of every section, and the page of every anchor within its section. */
export interface Measured {
  pages: number[];
  anchors: { id: string; section: number; page: number }[];
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
  const labels = numbers.map((number, page) => (page < first && first !== Number.POSITIVE_INFINITY ? toRoman(number).toLowerCase() : String(number)));
  const anchors = new Map(measured.anchors.map(({ id, section, page }) => [id, (placed[section]?.firstPage ?? 0) + page]));
  return { anchors, labels, numbers, frontMatter: Number.isFinite(first) ? first : 0, sections: placed, pages: at, blanks };
}
