import type { Cell, Imposition } from '../../../model/sheet.ts';
import { type SheetLine, sheetLines } from './sheet-lines.ts';
import { size, svgLine, svgText } from './svg.ts';

export const GREY = '#6f6f6f';
/** How the lines look on a side, and in the legend. */
export const LINE_LOOKS = {
  fold: 'stroke="#000" stroke-width="1.2" stroke-dasharray="7 4"',
  cut: 'stroke="#000" stroke-width="1.8"',
  none: `stroke="${GREY}" stroke-width="0.5"`,
} as const;

/** So far from the beginning of a cut the scissors stand. */
const INSIDE = 11;

/** Where a side is drawn. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * One side of a sheet as it is printed: pages with their heads, blanks, the lines that are folded or cut.
 * @param numbers what is written at the end of a line, by index of its step
 */
export function drawSide(side: readonly Cell[], box: Box, imposition: Imposition, numbers: ReadonlyMap<number, number>): string {
  const { grid } = imposition;
  const [width, height] = [box.width / grid.columns, box.height / grid.rows];
  const lines = sheetLines(imposition);
  const cells = side.map((cell) => drawCell(cell, box.x + (cell.column + 0.5) * width, box.y + (cell.row + 0.5) * height, width, height));
  return [
    `<rect x="${size(box.x)}" y="${size(box.y)}" width="${size(box.width)}" height="${size(box.height)}" fill="#fff"/>`,
    ...cells,
    ...plainLines(grid, box),
    ...lines.map((line) => drawLine(line, box, width, height)),
    `<rect x="${size(box.x)}" y="${size(box.y)}" width="${size(box.width)}" height="${size(box.height)}" fill="none" stroke="#000" stroke-width="1.2"/>`,
    ...lines.flatMap((line) => drawNumber(line, numbers.get(line.step), box, width, height)),
  ].join('\n');
}

/** A page's number on its feet, with a sign at its head; a blank is crossed out. */
function drawCell({ page, rotation }: Cell, x: number, y: number, width: number, height: number): string {
  if (page === undefined) {
    const [dx, dy] = [width * 0.3, height * 0.3];
    return [svgLine(x - dx, y - dy, x + dx, y + dy, LINE_LOOKS.none), svgLine(x - dx, y + dy, x + dx, y - dy, LINE_LOOKS.none)].join('\n');
  }
  const digits = String(page).length;
  const fontSize = Math.min(height * 0.36, (width * 0.8) / (digits * 0.6));
  const drawn = headSign(x, y - height * 0.36) + svgText(x, y + fontSize * 0.36, String(page), { size: fontSize, anchor: 'middle' });
  return rotation === 180 ? `<g transform="rotate(180 ${size(x)} ${size(y)})">${drawn}</g>` : drawn;
}

/** A small arrow head that points to the head of the page. */
export const headSign = (x: number, y: number): string =>
  `<path d="M${size(x - 4)} ${size(y + 3)}L${size(x)} ${size(y - 3)}L${size(x + 4)} ${size(y + 3)}Z" fill="#000"/>`;

/** Borders of pages where nothing is done; other lines are drawn over them. */
const plainLines = ({ columns, rows }: Imposition['grid'], { x, y, width, height }: Box): string[] => [
  ...inner(columns).map((at) => svgLine(x + (at * width) / columns, y, x + (at * width) / columns, y + height, LINE_LOOKS.none)),
  ...inner(rows).map((at) => svgLine(x, y + (at * height) / rows, x + width, y + (at * height) / rows, LINE_LOOKS.none)),
];
const inner = (count: number): number[] => Array.from({ length: count - 1 }, (_, i) => i + 1);

function drawLine(line: SheetLine, box: Box, width: number, height: number): string {
  const [[x1, y1], [x2, y2]] = ends(line, box, width, height);
  const white = svgLine(x1, y1, x2, y2, 'stroke="#fff" stroke-width="1.6"');
  const drawn = white + svgLine(x1, y1, x2, y2, LINE_LOOKS[line.kind]);
  if (line.kind === 'fold') return drawn;
  return drawn + (line.along === 'vertical' ? scissors(x1, y1 + INSIDE, line.along) : scissors(x1 + INSIDE, y1, line.along));
}

const ends = (
  { along, at, from, to }: SheetLine,
  { x, y }: Box,
  width: number,
  height: number,
): readonly [readonly [number, number], readonly [number, number]] =>
  along === 'vertical'
    ? [
        [x + at * width, y + from * height],
        [x + at * width, y + to * height],
      ]
    : [
        [x + from * width, y + at * height],
        [x + to * width, y + at * height],
      ];

/** Open scissors at the beginning of a cut, which they look along. */
export const scissors = (x: number, y: number, along: SheetLine['along']): string =>
  `<g transform="translate(${size(x)} ${size(y)})${along === 'vertical' ? ' rotate(90)' : ''}" fill="#fff" stroke="#000" stroke-width="1.1"><path d="M-5 -3.4L7 3.4M-5 3.4L7 -3.4"/><circle cx="-7.2" cy="-4.4" r="2.5"/><circle cx="-7.2" cy="4.4" r="2.5"/></g>`;

/** The number of the instruction, at the end of the line. */
function drawNumber(line: SheetLine, number: number | undefined, box: Box, width: number, height: number): string[] {
  if (number === undefined) return [];
  const [, [x, y]] = ends(line, box, width, height);
  return [
    `<circle cx="${size(x)}" cy="${size(y)}" r="6.2" fill="#fff" stroke="#000" stroke-width="0.8"/>${svgText(x, y + 3.2, String(number), { size: 9, anchor: 'middle' })}`,
  ];
}
