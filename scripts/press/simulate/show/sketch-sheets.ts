import type { Cell, Imposition } from '../../../model/sheet.ts';
import { type SheetLine, sheetLines } from './sheet-lines.ts';

const STROKES = { fold: { vertical: '┊', horizontal: '┈' }, cut: { vertical: '┃', horizontal: '━' }, none: { vertical: '│', horizontal: '─' } } as const;

/** What the signs of a sketch mean, as far as it has them. */
export function sketchLegend(imposition: Imposition): string {
  const cells = imposition.sheets.flatMap(({ front, back = [] }) => [...front, ...back]);
  const kinds = sheetLines(imposition).map(({ kind }) => kind);
  return [
    ...(cells.some(({ page, rotation }) => page !== undefined && rotation === 180) ? ['↓ upside down'] : []),
    ...(cells.some(({ page }) => page === undefined) ? ['– blank'] : []),
    ...(kinds.includes('fold') ? ['┊ ┈ fold'] : []),
    ...(kinds.includes('cut') ? ['┃ ━ cut'] : []),
  ].join(' · ');
}

/** Every side of every sheet as lines of a terminal, as many sheets beside each other as its width takes. */
export function sketchSheets(imposition: Imposition, width: number): string {
  const { sheets } = imposition;
  const signatures = new Set(sheets.map(({ signature }) => signature)).size;
  const blocks = sheets.map(({ front, back, signature }, i) => {
    const name = `sheet ${i + 1}${signatures > 1 && signatures < sheets.length ? `, signature ${signature + 1}` : ''}`;
    const sides = [sketchSide(front, imposition), ...(back ? [sketchSide(back, imposition)] : [])];
    return beside([[name, ...beside(sides, '  ')]], '');
  });
  const blockWidth = Math.max(...blocks.flat().map((line) => line.length));
  const perRow = Math.max(1, Math.floor((width + 4) / (blockWidth + 4)));
  const rows = Array.from({ length: Math.ceil(blocks.length / perRow) }, (_, i) => beside(blocks.slice(i * perRow, (i + 1) * perRow), '    '));
  return rows.map((row) => row.map((line) => line.trimEnd()).join('\n')).join('\n\n');
}

/** One side: a box a page, the lines between them drawn as what is done there. */
function sketchSide(side: readonly Cell[], imposition: Imposition): string[] {
  const { grid, pages } = imposition;
  const lines = sheetLines(imposition);
  const room = String(pages).length + 2;
  const kind = (along: SheetLine['along'], at: number, place: number) =>
    lines.find((line) => line.along === along && line.at === at && line.from <= place && place < line.to)?.kind ?? 'none';
  const rule = (at: number, [left, middle, right]: readonly [string, string, string]) => {
    const isInside = at > 0 && at < grid.rows;
    const parts = count(grid.columns).map((column) => STROKES[isInside ? kind('horizontal', at, column) : 'none'].horizontal.repeat(room + 2));
    return left + parts.join(middle) + right;
  };
  const line = (row: number) => {
    const texts = count(grid.columns).map((column) => ` ${pageSign(side.find((cell) => cell.row === row && cell.column === column)).padStart(room)} `);
    return texts.reduce((text, next, column) => `${text}${STROKES[kind('vertical', column, row)].vertical}${next}`);
  };
  return [
    rule(0, ['┌', '┬', '┐']),
    ...count(grid.rows).flatMap((row) => [...(row > 0 ? [rule(row, ['├', '┼', '┤'])] : []), `│${line(row)}│`]),
    rule(grid.rows, ['└', '┴', '┘']),
  ];
}

const pageSign = (cell: Cell | undefined): string => (cell?.page === undefined ? '– ' : `${cell.page}${cell.rotation === 180 ? '↓' : ' '}`);
const count = (length: number): number[] => Array.from({ length }, (_, i) => i);

/** Puts blocks of lines next to each other. */
function beside(blocks: readonly (readonly string[])[], gap: string): string[] {
  const widths = blocks.map((block) => Math.max(...block.map((line) => line.length)));
  const height = Math.max(...blocks.map((block) => block.length));
  return count(height).map((i) => blocks.map((block, b) => (block[i] ?? '').padEnd(widths[b] ?? 0)).join(gap));
}
