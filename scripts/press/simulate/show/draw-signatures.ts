import type { ImposedSheet, Imposition } from '../../../model/sheet.ts';
import { describeSteps } from './describe-steps.ts';
import { type Box, drawSide } from './draw-side.ts';
import { sheetLines } from './sheet-lines.ts';
import { svgText } from './svg.ts';

const GAP = 18;
const HIGHEST = 200;

/** The sheets below each other, with a heading for each signature or booklet where there are several. */
export function drawSignatures(
  imposition: Imposition,
  shown: readonly ImposedSheet[],
  { x, y: top, width }: Omit<Box, 'height'>,
): { parts: string[]; end: number } {
  const { sheets, fold } = imposition;
  const numbers = lineNumbers(imposition);
  const perRow = imposition.grid.columns > 2 || shown.length < 3 ? 1 : 2;
  const boxes = sideBoxes(imposition, perRow, x, width);
  const height = boxes[0]?.height ?? 0;
  const hasSeveral = sheets.some(({ signature }) => signature > 0);
  const parts: string[] = [];
  let y = top;
  for (const [signature, members] of Map.groupBy(shown, (sheet) => sheet.signature)) {
    if (hasSeveral) {
      parts.push(svgText(x, y + 6, `${groupName(fold)} ${signature + 1}`, { size: 11, weight: 'bold' }));
      y += 20;
    }
    for (let row = 0; row < members.length; row += perRow) {
      const sides = members.slice(row, row + perRow).flatMap((sheet) => captioned(sheet, sheets));
      for (const [i, { caption, side }] of sides.entries()) {
        const box = { ...(boxes[i] ?? boxes[0]), y: y + 10 } as Box;
        parts.push(svgText(box.x, y + 4, caption, { size: 10 }), drawSide(side, box, imposition, numbers));
      }
      y += 10 + height + GAP + 2;
    }
  }
  const hidden = sheets.length - shown.length;
  if (hidden > 0) {
    parts.push(svgText(x, y + 4, `… and ${hidden} more sheets in the same way.`, { size: 10 }));
    y += GAP;
  }
  return { parts, end: y + 6 };
}

const groupName = (fold: Imposition['fold']): string => (fold === 'mini' || fold === 'mini-16' ? 'Booklet' : 'Signature');

function captioned(sheet: ImposedSheet, sheets: readonly ImposedSheet[]): { caption: string; side: ImposedSheet['front'] }[] {
  const name = (side: string) => (sheets.length === 1 ? side : `Sheet ${sheets.indexOf(sheet) + 1}, ${side.toLowerCase()}`);
  if (!sheet.back) return [{ caption: name('Printed side'), side: sheet.front }];
  return [
    { caption: name('Front'), side: sheet.front },
    { caption: name('Back'), side: sheet.back },
  ];
}

/** Numbers of the instructions whose lines must be made one after the other. */
function lineNumbers(imposition: Imposition): Map<number, number> {
  const steps = [...new Set(sheetLines(imposition).map(({ step }) => step))];
  const instructions = describeSteps(imposition);
  return new Map(steps.length < 2 ? [] : steps.map((step) => [step, instructions.findIndex((each) => each.step === step) + 1]));
}

/** The sides beside each other, as large as there is room; where they stand is decided later. */
function sideBoxes({ grid, orientation, sheets }: Imposition, perRow: number, left: number, space: number): Omit<Box, 'y'>[] {
  const count = perRow * (sheets.some(({ back }) => back) ? 2 : 1);
  const room = (space - (count - 1) * GAP) / count;
  // Pages stand unless the sheet says that they lie.
  const standing = grid.columns / (grid.rows * Math.SQRT2);
  const ratio = standing > 1 === (orientation === 'landscape') ? standing : standing * 2;
  const width = Math.min(room, HIGHEST * ratio);
  return Array.from({ length: count }, (_, i) => ({ x: left + i * (width + GAP), width, height: width / ratio }));
}
