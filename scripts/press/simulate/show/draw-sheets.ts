import type { Imposition } from '../../../model/sheet.ts';
import { formatSides } from '../../impose/format-sides.ts';
import { describeSteps } from './describe-steps.ts';
import { drawLegend } from './draw-legend.ts';
import { GREY } from './draw-side.ts';
import { drawSignatures } from './draw-signatures.ts';
import { FOLD_TITLES } from './fold-titles.ts';
import { summarizeSheets } from './summarize-sheets.ts';
import { escapeXml, size, svgText } from './svg.ts';

/** A quarter of a millimetre where the drawing is as wide as the text of an A5 page. */
const WIDTH = 480;
const MARGIN = 16;
const GAP = 18;
/** More sheets than that are alike; so many of them are shown then. */
const MOST = 12;
const SHOWN = 4;
const LINE = 14;
/** Of the instructions. Letters are about half as wide as high. */
const LETTERS = 84;

/** Every side of every sheet with what is folded and cut, as an SVG in black: of many sheets the first ones. */
export function drawSheets(imposition: Imposition): string {
  const { fold, pages, sheets } = imposition;
  const title = `${FOLD_TITLES[fold]}: ${pages} ${pages === 1 ? 'page' : 'pages'}`;
  const instructions = describeSteps(imposition);
  const shown = sheets.length <= MOST ? sheets : sheets.filter(({ signature }) => signature === 0).slice(0, SHOWN);
  const pictured = drawSignatures(imposition, shown, { x: MARGIN, y: 42, width: WIDTH - 2 * MARGIN });
  const parts = [svgText(MARGIN, 26, title, { size: 15, weight: 'bold' }), ...pictured.parts, drawLegend(imposition, MARGIN, pictured.end)];
  let y = pictured.end + GAP + 4;
  instructions.forEach(({ text }, i) => {
    const lines = wrap(text);
    parts.push(svgText(MARGIN + 10, y, `${i + 1}.`, { size: 11, anchor: 'end' }));
    parts.push(...lines.map((line, l) => svgText(MARGIN + 16, y + l * LINE, line, { size: 11 })));
    y += lines.length * LINE + 3;
  });
  y += 8;
  parts.push(svgText(MARGIN, y, summarizeSheets(imposition), { size: 9, fill: GREY }));
  const description = `${formatSides({ ...imposition, sheets: [...shown] })}. ${instructions.map(({ text }) => text).join(' ')}`;
  return document(fold, title, description, y + MARGIN, parts);
}

const wrap = (text: string): string[] => Array.from(text.matchAll(new RegExp(`(.{1,${LETTERS}})(?: |$)`, 'g')), ([, line = '']) => line);

function document(id: string, title: string, description: string, height: number, parts: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${size(height)}" viewBox="0 0 ${WIDTH} ${size(height)}" role="img" aria-labelledby="${id}-title ${id}-desc" font-family="Helvetica, Arial, sans-serif" fill="#000">`,
    `<title id="${id}-title">${escapeXml(title)}</title>`,
    `<desc id="${id}-desc">${escapeXml(description)}</desc>`,
    `<rect width="${WIDTH}" height="${size(height)}" fill="#fff"/>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}
