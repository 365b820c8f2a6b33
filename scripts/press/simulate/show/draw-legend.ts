import type { Imposition } from '../../../model/sheet.ts';
import { headSign, LINE_LOOKS, scissors } from './draw-side.ts';
import { sheetLines } from './sheet-lines.ts';
import { svgLine, svgText } from './svg.ts';

/** The signs that occur on the sheets, with what they mean, in a line from `left` on. */
export function drawLegend(imposition: Imposition, left: number, y: number): string {
  const kinds = new Set(sheetLines(imposition).map(({ kind }) => kind));
  const items: [string, (x: number) => string][] = [['head of the page', (x) => headSign(x + 12, y)]];
  if (kinds.has('fold')) items.push(['fold', (x) => svgLine(x, y, x + 26, y, LINE_LOOKS.fold)]);
  if (kinds.has('cut')) items.push(['cut', (x) => svgLine(x + 4, y, x + 26, y, LINE_LOOKS.cut) + scissors(x + 8, y, 'horizontal')]);
  if (imposition.padded > imposition.pages) {
    items.push(['blank', (x) => svgLine(x + 6, y - 5, x + 22, y + 5, LINE_LOOKS.none) + svgLine(x + 6, y + 5, x + 22, y - 5, LINE_LOOKS.none)]);
  }
  let x = left;
  const drawn = items.map(([text, sign]) => {
    const item = sign(x) + svgText(x + 32, y + 3.5, text, { size: 10 });
    x += 32 + text.length * 5.5 + 22;
    return item;
  });
  return drawn.join('\n');
}
