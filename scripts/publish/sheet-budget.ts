import type { SheetBudget } from '../model/build.ts';
import type { PageMap, PlacedSection } from '../model/layout.ts';

/** Two pages on either side of a sheet that is folded once. */
const PAGES_A_SHEET = 4;
const SHEETS_A_REAM = 500;
/** Nobody cuts more for a sheet. */
const MOST_CUT = 2;

/**
 * Reckons the paper of a numbered booklet, and tries out what one section more or less would change. `pagesASheet`: more than those of a sheet that is folded
 * once, where it is cut before.
 */
export function sheetBudget(
  { sections, pages, blanks }: Pick<PageMap, 'sections' | 'pages' | 'blanks'>,
  copies: number,
  pagesASheet = PAGES_A_SHEET,
): SheetBudget {
  const back = sections.at(-1);
  const fillers = sections.filter((section) => section.filler).length;
  const sheetsOf = (count: number): number => Math.ceil(count / pagesASheet);
  const sheets = sheetsOf(pages);
  const cut = leastCut(sections, sheets, sheetsOf);
  return {
    contentPages: pages - blanks.length - fillers,
    pages,
    sheets,
    blanks: blanks.length,
    blanksBeforeBack: back?.start === 'back' ? back.blanksBefore : 0,
    fillers,
    paper: paperFor(sheets * copies, copies),
    ...(cut ? { cut } : {}),
    free: freePages(sections, sheets, sheetsOf),
  };
}

/** Of pages that are no booklet: nothing of them is blank or to be cut. `sheets`: of paper, a copy; or for so many as `on` one. */
export function looseBudget({ pages, sheets, on = 1 }: { pages: number; sheets: number; on?: number }, copies: number): SheetBudget {
  return {
    ...{ contentPages: pages, pages, sheets, blanks: 0, blanksBeforeBack: 0, fillers: 0 },
    paper: paperFor(Math.ceil((sheets * copies) / on), copies),
    free: { anywhere: 0, most: 0, sections: [] },
  };
}

const paperFor = (sheets: number, copies: number): SheetBudget['paper'] => ({ copies, sheets, reams: Math.ceil(sheets / SHEETS_A_REAM) });

/** Sections with text that can become longer or shorter: not the covers, openings and leaves of one page, nor pages that face each other. */
const texts = (sections: readonly PlacedSection[]): PlacedSection[] =>
  sections.filter(({ frame, folio, facing }) => frame === 'text' && folio === 'arabic' && !facing);

/** Sheets that so many pages take. */
type SheetsOf = (pages: number) => number;

function leastCut(sections: readonly PlacedSection[], sheets: number, sheetsOf: SheetsOf): SheetBudget['cut'] {
  for (let by = 1; by <= MOST_CUT; by++) {
    const saving = texts(sections).filter((section) => section.pages > by && sheetsOf(pagesIf(sections, section, -by)) < sheets);
    if (saving.length > 0) return { pages: by, sections: saving.map(({ title }) => title) };
  }
  return undefined;
}

function freePages(sections: readonly PlacedSection[], sheets: number, sheetsOf: SheetsOf): SheetBudget['free'] {
  const room = texts(sections).map((section) => {
    let by = 0;
    while (sheetsOf(pagesIf(sections, section, by + 1)) === sheets) by++;
    return { by, title: section.title };
  });
  const most = Math.max(0, ...room.map(({ by }) => by));
  return {
    anywhere: Math.min(most, ...room.map(({ by }) => by)),
    most,
    sections: room.filter(({ by }) => by === most).map(({ title }) => title),
  };
}

/** Pages of the whole if one section had `by` more: blanks before right-hand openings come and go, fillers make way (as in `render/assign-pages.ts`). */
function pagesIf(sections: readonly PlacedSection[], changed: PlacedSection, by: number): number {
  let at = 0;
  for (const section of sections) {
    if (section.filler) continue;
    if (section.start === 'recto') at += at % 2;
    if (section.start === 'verso') at += (at + 1) % 2;
    at += section.pages + (section === changed ? by : 0);
  }
  return Math.ceil(at / PAGES_A_SHEET) * PAGES_A_SHEET;
}
