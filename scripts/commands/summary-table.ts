import type { Summary } from '../model/build.ts';

const numbers = new Intl.NumberFormat('en');
const plural = (count: number, one: string, many = `${one}s`): string => `${numbers.format(count)} ${count === 1 ? one : many}`;
/** Where there is nothing to count. */
const NONE = '–';
const size = (bytes: number): string => (bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);

/** More titles than these do not help anybody who reads a line. */
const MOST_NAMED = 2;

/** What a printer needs to know: `46 pages → 48 on 12 sheets, 2 blank before the back cover`. */
export function sheetLine({ contentPages, pages, sheets, blanks, blanksBeforeBack, fillers, note }: Summary): string {
  if (note !== undefined) return note;
  const elsewhere = blanks - blanksBeforeBack;
  const others = [
    ...(elsewhere > 0 ? [`${elsewhere} blank before right-hand openings`] : []),
    ...(fillers > 0 ? [`${fillers} filled before the back cover`] : []),
    ...(blanksBeforeBack > 0 ? [`${blanksBeforeBack} blank before the back cover`] : []),
  ];
  return [`${plural(contentPages, 'page')} → ${pages} on ${plural(sheets, 'sheet')}`, ...(others.length > 0 ? others : ['none blank'])].join(', ');
}

/** What it takes of paper, and the nearest way to take less or to use what is there: `100 copies: 2,400 sheets, 5 reams; cut 1 page from “Sources” to save a sheet`. */
export function budgetLine({ paper, cut, free }: Summary): string {
  if (paper.sheets === 0) return '';
  const take = `${plural(paper.copies, 'copy', 'copies')}: ${plural(paper.sheets, 'sheet')}, ${plural(paper.reams, 'ream')}`;
  if (cut) return `${take}; cut ${plural(cut.pages, 'page')} from ${named(cut.sections)} to save a sheet`;
  if (free.anywhere > 0) return `${take}; ${freely(free.anywhere)} free`;
  return free.most > 0 ? `${take}; ${freely(free.most)} free in ${named(free.sections)}` : take;
}

const freely = (pages: number): string => `${plural(pages, 'more page')} ${pages === 1 ? 'is' : 'are'}`;

/** One of several sections; of many, the first two. */
function named(sections: readonly string[]): string {
  const titles = sections.map((title) => `“${title}”`);
  const shown = titles.length > MOST_NAMED + 1 ? [...titles.slice(0, MOST_NAMED), `${titles.length - MOST_NAMED} others`] : titles;
  return [shown.slice(0, -1).join(', '), ...shown.slice(-1)].filter((part) => part !== '').join(' or ');
}

/** How it is made up, and why: `for about 9 pages of text: cover, back cover; chapters begin on any page`; behind what publication.yml says, its field. */
export function designLine({ design }: Summary): string {
  if (design === undefined) return '';
  const parts = design.parts.length > 0 ? design.parts.map((part) => part.replace('-', ' ')).join(', ') : 'no parts around the text';
  const told = (what: 'parts' | 'openings'): string => (design.chosen.includes(what) ? '' : ` (\`design.${what}\`)`);
  const openings = { recto: 'chapters begin on right-hand pages', any: 'chapters begin on any page', 'run-on': 'chapters run on' }[design.openings];
  const why = design.chosen.length > 0 ? `for about ${plural(design.pages, 'page')} of text: ` : '';
  return `${why}${parts}${told('parts')}; ${openings}${told('openings')}`;
}

/**
 * The closing table: one row a PDF, and below it the sheets and the paper, once for all editions of which the same is to be said. `more`: a line that only people
 * are told, on a terminal.
 */
export function summaryTable(summaries: readonly Summary[], more?: (summary: Summary) => string): string {
  const head = ['edition', 'pages', 'sheets', 'blank', 'size', 'seconds'];
  const rows = summaries.map((each) => [each.path, each.pages, ...paperOf(each), size(each.bytes), each.seconds.toFixed(1)].map(String));
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string => cells.map((cell, column) => padded(cell, column, widths[column] ?? 0)).join('  ');
  const alike = Map.groupBy(summaries, (each) => [each.locale, sheetLine(each), budgetLine(each)].join('\n'));
  const lines = [...alike.values()].flatMap((members) => {
    const editions = [...new Set(members.map(({ edition }) => edition))].join(', ');
    return members
      .slice(0, 1)
      .map(
        (each) =>
          `${each.locale} ${editions}: ${[sheetLine(each), budgetLine(each)].filter((line) => line !== '').join('\n  ')}${more && each.design ? `\n  ${more(each)}` : ''}`,
      );
  });
  return [line(head), ...rows.map(line), '', ...lines].join('\n');
}

/** Sheets and blank pages: only booklets have these, and what is read on a screen has neither. */
const paperOf = ({ sheets, blanks, note }: Summary): [sheets: number | string, blanks: number | string] => [sheets || NONE, note === undefined ? blanks : NONE];

/** Names begin on the left, numbers end on the right. */
const padded = (cell: string, column: number, width: number): string => (column === 0 ? cell.padEnd(width) : cell.padStart(width));
