import type { SetBlock, SetLine, SetSection } from '../../model/setting.ts';
import { type Flaw, flawOf } from './flaw.ts';

/** Lines that a heading has below it on its page, and lines that make a page. */
const LINES_BELOW = 2;
const LINES_OF_PAGE = 5;

/** What is wrong with pages: headings at their ends, a few lines alone on one, tables without their head. */
export const checkPages = (section: SetSection): Flaw[] => [...strandedHeadings(section), ...shortPages(section), ...headless(section)];

const isOnPage = ({ kind }: SetBlock): boolean => kind !== 'note';
const beside = (a: SetLine, b: SetLine): boolean => a.start < b.end + 1 && b.start < a.end + 1;

/** A heading whose text begins overleaf, or leaves a single line with it. */
function strandedHeadings(section: SetSection): Flaw[] {
  return section.blocks.flatMap((block, index) => {
    const last = block.lines.at(-1);
    if (block.kind !== 'heading' || !last) return [];
    const following = section.blocks.slice(index + 1).filter(isOnPage);
    const goesOn = following.some(({ lines }) => lines.some(({ page }) => page > last.page));
    const below = following.flatMap(({ lines }) =>
      lines.filter((line) => line.page === last.page && line.top > last.top + 3 && (beside(line, last) || line.start < last.end)),
    );
    const rows = new Set(below.map(({ top }) => Math.round(top)));
    const hasBox = section.boxes.some(({ page, top, bottom }) => page === last.page && top > last.top && bottom - top > LINES_BELOW * section.line - 1);
    const other = following.some(({ lines }) => lines.some((line) => line.page === last.page && line.top <= last.top));
    return goesOn && !hasBox && !other && rows.size < LINES_BELOW ? [flawOf('set-heading', section, block, last, `${rows.size} lines below a heading`)] : [];
  });
}

/** A page behind the first of a section on which next to nothing stands. */
function shortPages(section: SetSection): Flaw[] {
  return Array.from({ length: Math.max(0, section.pages - 1) }, (_, at) => at + 1).flatMap((page) => {
    const lines = section.blocks.filter(isOnPage).flatMap((block) => block.lines.filter((line) => line.page === page).map((line) => ({ block, line })));
    const [first] = lines;
    const bottoms = [...lines.map(({ line }) => line.bottom), ...section.boxes.filter((box) => box.page === page).map(({ bottom }) => bottom)];
    const filled = Math.max(0, ...bottoms) / section.line;
    if (!first || filled > LINES_OF_PAGE - 0.5) return [];
    return [flawOf('set-short-page', section, first.block, first.line, `a page of ${Math.ceil(filled - 0.2)} lines`)];
  });
}

const headless = ({ id, headless: tables }: SetSection): Flaw[] =>
  tables.map(({ page, line, words }) => ({
    ...{ rule: 'set-table-head' as const, section: id, page, text: words, detail: 'a table that goes on without its head' },
    ...(line === undefined ? {} : { line }),
  }));
