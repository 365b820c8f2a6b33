import type { FitRow } from './fit-publication.ts';

type Counted = Pick<FitRow, 'pages' | 'sheets' | 'blanks' | 'notice'>;

/** The row to choose: the least noticed that has so many pages, or, without a number, that saves the first sheet; the first row where none does. */
export function chosenRow<Row extends Counted>(rows: readonly Row[], pages?: number): Row | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  if (pages === undefined) return rows.find(({ sheets }) => sheets < first.sheets) ?? first;
  const near = rows.toSorted((a, b) => distance(a, pages) - distance(b, pages) || a.notice - b.notice);
  return near[0];
}

/** As many pages too many are worse than too few: what was to be kept within a number would not be. */
const distance = ({ pages }: Counted, wanted: number): number => (pages > wanted ? 1000 + pages - wanted : wanted - pages);

/** Rows that are better than every one that is noticed less: fewer sheets, or as many with fewer blanks; and the one that was chosen. */
export function worthTelling<Row extends Counted>(rows: readonly Row[], chosen: Row | undefined): Row[] {
  const told: Row[] = [];
  for (const row of rows) {
    const isBetter = told.every(({ sheets, blanks }) => row.sheets < sheets || (row.sheets === sheets && row.blanks < blanks));
    if (isBetter || row === chosen) told.push(row);
  }
  return told;
}
