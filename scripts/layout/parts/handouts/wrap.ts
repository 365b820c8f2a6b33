import { CONFIG_PATH } from '../../../config/load-config.ts';
import type { PageGeometry } from '../../../model/geometry.ts';
import { type CssPx, type Mm, mm, mmToPt, mmToPx, px } from '../../../units/length.ts';
import { type Part, plainPart, type Setting } from '../../part.ts';
import { backCoverPart } from '../back-cover.ts';
import { coverPart } from '../cover.ts';

/** Room for marks around the bleed. */
export const MARKS = mm(8);
const OFFSET = mm(1);
/** On a narrower back nobody can read a line, and a fold that is a little off puts it on the cover. */
const LEAST_SPINE = mm(5);
/** Share of the back that letters take, and how large they may be. */
const LETTERS = 0.5;
const LARGEST = px(22);

/** What is wrapped around a block of leaves: the page of the booklet, and how thick the block is. */
export interface Wrap {
  page: PageGeometry;
  spine: Mm;
}

/** Back cover, spine and front cover on one page, with marks for cuts and folds. */
export function wrapPart(setting: Setting, { page, spine }: Wrap): Part {
  const { messages, texts, geometry } = setting;
  // Drawings and titles are those of the cover of the booklet.
  const ofPage = { ...setting, geometry: page };
  const back = mmToPx(spine);
  const isRightBound = messages.dir === 'rtl';
  const left = (x: number): number => round(geometry.bleedPx + x);
  const frontAt = isRightBound ? 0 : page.trimPx.width + back;
  const backAt = isRightBound ? page.trimPx.width + back : 0;
  const view = {
    front: { at: left(frontAt - (isRightBound ? page.bleedPx : 0)), shift: isRightBound ? 0 : -page.bleedPx, view: coverPart(ofPage).view },
    rear: { at: left(backAt - (isRightBound ? 0 : page.bleedPx)), shift: isRightBound ? -page.bleedPx : 0, view: backCoverPart(ofPage).view },
    face: {
      top: round(geometry.topOffset + geometry.bleedPx - page.bleedPx),
      width: round(page.trimPx.width + page.bleedPx),
      height: round(page.trimPx.height + 2 * page.bleedPx),
      ...{ trimWidth: round(page.trimPx.width), trimHeight: round(page.trimPx.height), bleed: round(page.bleedPx) },
      sheetWidth: round(page.trimPx.width + 2 * page.bleedPx),
    },
    spine: spine < LEAST_SPINE ? null : { at: left(page.trimPx.width), width: round(back), size: round(Math.min(LARGEST, back * LETTERS)), title: texts.title, collective: texts.collective }, // biome-ignore format: one line
    marks: marksOf(setting, page, back),
  };
  return plainPart('wrap', texts.title, { frame: 'full', start: 'any', path: CONFIG_PATH }, view);
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Where the cover is cut, at its corners, and where it is folded, above and below. */
function marksOf({ geometry }: Setting, page: PageGeometry, spine: CssPx): { width: number; height: number; cuts: string; folds: string } {
  const { bleedPx, topOffset, trimPx, sheet } = geometry;
  const [near, far] = [page.bleedPx + mmToPx(OFFSET), bleedPx - mmToPx(OFFSET)];
  const [x1, x2] = [bleedPx, bleedPx + trimPx.width];
  const [y1, y2] = [topOffset + bleedPx, topOffset + bleedPx + trimPx.height];
  const across = (y: number) => `M${round(x1 - far)} ${round(y)}H${round(x1 - near)}M${round(x2 + near)} ${round(y)}H${round(x2 + far)}`;
  const down = (x: number) => `M${round(x)} ${round(y1 - far)}V${round(y1 - near)}M${round(x)} ${round(y2 + near)}V${round(y2 + far)}`;
  const fold = x1 + page.trimPx.width;
  return {
    ...{ width: sheet.width, height: sheet.height },
    cuts: [y1, y2].map(across).join('') + [x1, x2].map(down).join(''),
    folds: (spine > 0 ? [fold, fold + spine] : [fold]).map(down).join(''),
  };
}

/** The boxes of a page whose marks stand outside its bleed (ISO 32000-2, 14.11.2). */
export function wrapBoxes({ boxes }: PageGeometry): PageGeometry['boxes'] {
  const [left, bottom, right, top] = boxes.media;
  const inset = mmToPt(MARKS);
  return { ...boxes, bleed: [left + inset, bottom + inset, right - inset, top - inset] as unknown as PageGeometry['boxes']['bleed'] };
}
