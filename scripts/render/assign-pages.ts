import { toRoman } from '../locale/to-roman.ts';
import type { PageMap, PlacedSection, Section } from '../model/layout.ts';

/** What was read off the columns: the pages of every section, and the page of every anchor within its section. */
export interface Measured {
  pages: number[];
  anchors: { id: string; section: number; page: number }[];
}

/**
 * Places sections one behind the other: blanks before what begins on a certain side, and before the back cover up to a multiple of `multiple` pages. As many
 * fillers as there is room for take the place of the latter; the others are left out.
 */
export function assignPages(sections: readonly Section[], measured: Measured, multiple = 4): PageMap {
  const placed = new Map<number, PlacedSection>();
  const blanks: number[] = [];
  let at = 0;
  const blank = (count: number) => {
    for (let i = 0; i < count; i++) blanks.push(at++);
  };
  // The back cover, if there is one, is all that may stand behind a filler.
  const hasBack = sections.at(-1)?.start === 'back';
  const behind = hasBack ? (measured.pages.at(-1) ?? 0) : 0;
  const padding = (pages: number) => (multiple - ((at + pages) % multiple)) % multiple;
  sections.forEach((section, index) => {
    const pages = measured.pages[index] ?? 0;
    if (section.filler && padding(behind) < pages) return;
    // Page index 0 is a right-hand page, so right-hand pages are the even indices.
    const wanted = { any: 0, recto: at % 2, verso: (at + 1) % 2, back: padding(pages) }[section.start];
    blank(wanted);
    placed.set(index, { ...section, firstPage: at, pages, blanksBefore: wanted });
    at += pages;
  });
  if (!hasBack) blank(padding(0));
  const printed = [...placed.values()];
  const body = printed.find((section) => section.folio === 'arabic');
  // A chapter's opening carries no folio but belongs to the numbers of what it opens.
  const opening = body && printed[printed.indexOf(body) - 1];
  const first = body === undefined ? Number.POSITIVE_INFINITY : opening?.counts === 'arabic' ? opening.firstPage : body.firstPage;
  // Right-hand pages have odd numbers in every book: where the texts begin on a left-hand page they cannot begin with 1, and all pages are counted from the cover on.
  const frontMatter = Number.isFinite(first) && first % 2 === 0 ? first : 0;
  const numbers = Array.from({ length: at }, (_, page) => (page < frontMatter ? page + 1 : page - frontMatter + 1));
  const labels = numbers.map((number, page) => (page < frontMatter ? toRoman(number).toLowerCase() : String(number)));
  const anchors = new Map(
    measured.anchors.flatMap(({ id, section, page }): [string, number][] => {
      const first = placed.get(section)?.firstPage;
      return first === undefined ? [] : [[id, first + page]];
    }),
  );
  return { anchors, labels, numbers, frontMatter, sections: printed, pages: at, blanks };
}
