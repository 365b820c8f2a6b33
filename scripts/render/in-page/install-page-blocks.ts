import type { Waiting } from './install-page-notes.ts';

/** What is known of a page before its foot is set. */
export interface PageAhead {
  section: Element;
  page: number;
  /** Notes with calls on the page or behind it, in the order of their calls. */
  waiting: readonly Waiting[];
  /** Height of the notes that come from the page before, in CSS px. */
  queued: number;
}

export interface PageBlocks {
  /** Makes every block of a page fit above the foot: tables are parted by rows, others go to the next page; of one that fills a page, a picture gives way, and lines go on overleaf. */
  fitBlocks(ahead: PageAhead): void;
  /** The first page, from `page` on, where a table or figure goes on overleaf; undefined where none does. */
  nextParting(section: Element, page: number): number | undefined;
  /** The end of what stands in one piece at the beginning of a page, from the top of its text area, in CSS px; 0 where that is text. */
  endOfFirstBlock(section: Element, page: number): number;
}

/**
 * The page is measured without its foot, and a foot moves nothing above it: whether a block fits is a sum of heights. From the top to the bottom of
 * the page, since whether a block fits depends on the notes above it and in it only.
 */
export function installPageBlocks(): void {
  const zine = window.zine;
  const { frame } = zine;
  const BLOCKS = 'table, figure, :is(.pull, .epigraph, .stanza, .question):not(.goes-on)';

  const blocksOn = (section: Element, page: number): HTMLElement[] =>
    [...section.querySelectorAll<HTMLElement>(BLOCKS)].filter((block) => {
      if (block.closest('.notes-source, .foot') || block.parentElement?.closest(BLOCKS)) return false;
      const first = zine.spot(block)?.page ?? -1;
      return first <= page && zine.pageOf(block) >= page;
    });
  const isBefore = (a: Element, b: Element): boolean => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const sum = (notes: readonly Waiting[]): number => notes.reduce((total, { height }) => total + height, 0);
  /** Where a block or row ends on this page; Infinity where it goes on overleaf. */
  const endOn = (element: Element, page: number): number => {
    const last = zine.spot(element, 'last');
    return last?.page === page ? last.bottom : Number.POSITIVE_INFINITY;
  };
  const isFirst = (section: Element, page: number, block: Element): boolean => {
    const first = zine.pageStart(section, page);
    return first !== undefined && zine.rootOf(block).contains(first);
  };
  /** Notes that fit on one page with what calls them stand there whole; of others the beginning does. */
  const room = (height: number, notes: number): number => (height + zine.footHeight(notes) <= frame.height ? notes : Math.min(notes, 3 * zine.noteLine()));

  /** What stands below the last row of a table, in CSS px. */
  const belowRows = (table: Element): number => {
    const { borderCollapse, borderSpacing, borderBottomWidth, paddingBottom } = getComputedStyle(table);
    const isSeparate = borderCollapse === 'separate';
    return (
      Number.parseFloat(borderBottomWidth) + (isSeparate ? Number.parseFloat(borderSpacing.split(' ').at(-1) ?? '0') + Number.parseFloat(paddingBottom) : 0)
    );
  };
  /** How many rows of a table stay on a page, from its first. */
  const rowsThatFit = ({ page, waiting }: PageAhead, table: HTMLTableElement, above: number): number => {
    const rows = [...table.rows];
    const below = belowRows(table);
    let notes = above;
    let fitting = 0;
    for (const row of rows) {
      const own = sum(waiting.filter(({ call }) => row.contains(call)));
      notes += own;
      const isHead = row.parentElement?.localName === 'thead';
      if (endOn(row, page) + below + zine.footHeight(notes) > frame.height + 1) return fitting;
      if (!isHead) fitting = rows.indexOf(row) + 1;
    }
    return fitting;
  };
  const headRows = (table: HTMLTableElement): number => table.tHead?.rows.length ?? 0;

  /** A table that has come from the page before without being parted. */
  const takeOver = (section: Element, page: number, table: HTMLTableElement): HTMLTableElement | undefined => {
    const row = [...table.rows].find((each) => each.parentElement?.localName !== 'thead' && zine.pageOf(each) >= page);
    if (!row) return undefined;
    const first = zine.spot(row)?.page ?? page;
    const own = first < page ? zine.partRow(section, row, page - 1, Number.POSITIVE_INFINITY) : row;
    if (!own) return undefined;
    zine.partTable(table, own);
    return own.closest('table') ?? undefined;
  };

  const fitTable = (ahead: PageAhead, table: HTMLTableElement, above: number): void => {
    const { section, page } = ahead;
    const rows = [...table.rows];
    const fitting = rowsThatFit(ahead, table, above);
    if (fitting === rows.length) return;
    const next = rows[fitting];
    if (fitting > headRows(table)) {
      if (next) zine.partTable(table, next);
    } else if (isFirst(section, page, table)) fitFirstRow(ahead, table, above);
    else zine.breakBefore(zine.rootOf(table));
  };
  /** The first row of a page: its notes may go on overleaf, and it may go on itself. */
  const fitFirstRow = ({ section, page, waiting }: PageAhead, table: HTMLTableElement, above: number): void => {
    const rows = [...table.rows];
    const row = rows[headRows(table)];
    if (!row) return;
    const notes = sum(waiting.filter(({ call }) => row.contains(call) || table.tHead?.contains(call)));
    const limit = frame.height - zine.footHeight(Math.min(above + notes, 3 * zine.noteLine()));
    const rest = endOn(row, page) <= limit + 1 ? rows[headRows(table) + 1] : zine.partRow(section, row, page, limit);
    if (rest) zine.partTable(table, rest);
  };

  const fitBlock = ({ section, page, waiting }: PageAhead, block: HTMLElement, above: number): void => {
    const own = sum(waiting.filter(({ call }) => block.contains(call)));
    const height = zine.heightOf(block);
    const end = endOn(block, page);
    if (end + zine.footHeight(above + room(height, own)) <= frame.height + 1) return;
    const picture = block.querySelector('img');
    if (!isFirst(section, page, block)) zine.breakBefore(zine.rootOf(block));
    else if (block.localName !== 'figure') block.classList.add('goes-on');
    else if (picture) shrink(picture, (zine.spot(block)?.top ?? 0) + height + zine.footHeight(Math.min(above + own, 6 * zine.noteLine())) - frame.height);
  };
  const shrink = (picture: HTMLElement, over: number): void => {
    const lines = Math.floor(picture.getBoundingClientRect().height / frame.line);
    const fewer = Math.max(4, lines - Math.ceil(over / frame.line));
    if (over > 0 && fewer < lines) picture.style.setProperty('--lines', String(fewer));
  };

  const fitBlocks: PageBlocks['fitBlocks'] = (ahead) => {
    const { section, page, waiting, queued } = ahead;
    const called = waiting.filter(({ call }) => zine.pageOf(call) === page);
    const gap = zine.listGap(called.map(({ note }) => note));
    for (let block of blocksOn(section, page)) {
      if (block instanceof HTMLTableElement && (zine.spot(block)?.page ?? page) < page) block = takeOver(section, page, block) ?? block;
      const above = queued + gap + sum(called.filter(({ call }) => zine.pageOf(call) === page && isBefore(call, block) && !block.contains(call)));
      const own = waiting.some(({ call }) => block.contains(call));
      // Behind a block that has gone to the next page there is nothing left on this one.
      if ((zine.spot(block)?.page ?? -1) !== page) return;
      // Also without notes: of a row higher than a page Chromium's columns and pages make different things.
      if (block instanceof HTMLTableElement) fitTable(ahead, block, above);
      else if (above > 0 || own || zine.pageOf(block) > page) fitBlock(ahead, block, above);
    }
  };
  const nextParting: PageBlocks['nextParting'] = (section, page) => {
    for (const table of section.querySelectorAll('table, figure')) {
      const last = zine.pageOf(table);
      const first = zine.spot(table)?.page ?? last;
      if (last > first && last > page && !table.closest('.notes-source, .foot')) return Math.max(first, page);
    }
    return undefined;
  };
  const endOfFirstBlock: PageBlocks['endOfFirstBlock'] = (section, page) => {
    const first = zine.pageStart(section, page);
    const element = first instanceof Text ? first.parentElement : first;
    const block = element?.closest<HTMLElement>(BLOCKS);
    if (!block) return 0;
    const piece = block instanceof HTMLTableElement ? block.rows[headRows(block)] : block;
    const end = endOn(piece ?? block, page);
    return Number.isFinite(end) ? end : frame.height;
  };
  Object.assign(zine, { fitBlocks, nextParting, endOfFirstBlock });
}
