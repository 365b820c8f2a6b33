import { PDFArray, PDFName, PDFNumber, type PDFPage } from '@cantoo/pdf-lib';
import { dictAt, hasKey, nameAt } from '../dictionaries.ts';
import { BOTH, breachIf, type Requirement } from '../requirement.ts';

type Rectangle = [number, number, number, number];

const BOXES = 'Write the page boxes again: media, bleed and trim, each within the one before.';
/** A hundredth of a point is no mistake but rounding. */
const ROUNDING = 0.01;

/** Page boundaries (ISO 32000-1, 14.11.2). */
export const pageBoxes: readonly Requirement[] = [
  {
    id: 'trim-or-art',
    standards: BOTH,
    source: 'Page boxes: each page has a TrimBox or an ArtBox, never both',
    expects: 'either a `TrimBox` or an `ArtBox`',
    hint: BOXES,
    rule: 'preflight-boxes',
    *breaches({ pages }) {
      for (const { page, number } of pages) {
        const [trim, art] = [own(page, 'TrimBox'), own(page, 'ArtBox')];
        if ((trim === undefined) === (art === undefined)) yield { found: trim === undefined ? 'page without a `TrimBox`' : 'both boxes', page: number };
      }
    },
  },
  {
    id: 'boxes-nested',
    standards: BOTH,
    source: 'Page boxes: trim or art within bleed, bleed within media',
    expects: 'media box ⊇ bleed box ⊇ trim box',
    hint: BOXES,
    rule: 'preflight-boxes',
    *breaches({ pages }) {
      for (const { page, number } of pages) {
        const media = rectangle(page.node.MediaBox());
        const chain = [own(page, 'TrimBox') ?? own(page, 'ArtBox'), own(page, 'BleedBox'), media].filter((box) => box !== undefined);
        yield* breachIf(chain.some((box, index) => !isWithin(box, chain[index + 1])), 'box that is larger than the one around it', number); // biome-ignore format: one thought
      }
    },
  },
  {
    id: 'crop-box',
    standards: ['x4'],
    source: 'Page boxes: nothing of the trimmed page is cropped away',
    expects: 'the crop box to leave the trimmed page whole',
    hint: BOXES,
    rule: 'preflight-boxes',
    *breaches({ pages }) {
      for (const { page, number } of pages) {
        const inner = own(page, 'TrimBox') ?? own(page, 'ArtBox');
        const crop = rectangle(page.node.CropBox());
        yield* breachIf(inner !== undefined && !isWithin(inner, crop), 'crop box within the trimmed page', number);
      }
    },
  },
  {
    id: 'viewed-box',
    standards: BOTH,
    source: 'Viewer preferences: ViewArea, ViewClip, PrintArea and PrintClip name the media or the bleed box',
    expects: '`MediaBox` or `BleedBox`',
    hint: 'Take the viewer preference out.',
    rule: 'preflight-boxes',
    *breaches({ catalog }) {
      for (const key of ['ViewArea', 'ViewClip', 'PrintArea', 'PrintClip']) {
        const name = nameAt(dictAt(catalog, 'ViewerPreferences'), key);
        yield* breachIf(name !== undefined && name !== 'MediaBox' && name !== 'BleedBox', `\`${name}\` as \`${key}\``);
      }
    },
  },
  {
    id: 'user-unit',
    standards: BOTH,
    source: 'Page boxes are measured in points (UserUnit came with PDF 1.6)',
    expects: 'pages measured in points',
    hint: 'Take `UserUnit` out.',
    rule: 'preflight-size',
    *breaches({ pages }) {
      for (const { page, number } of pages) yield* breachIf(hasKey(page.node, 'UserUnit'), 'page with another unit', number);
    },
  },
];

/** Trim, bleed and art boxes are not inherited. */
const own = (page: PDFPage, key: string): Rectangle | undefined => rectangle(page.node.lookup(PDFName.of(key)));

export function rectangle(value: unknown): Rectangle | undefined {
  if (!(value instanceof PDFArray)) return undefined;
  const numbers = value.asArray().map((_, index) => value.lookup(index));
  const [a, b, c, d] = numbers.map((each) => (each instanceof PDFNumber ? each.asNumber() : Number.NaN));
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

function isWithin([left, bottom, right, top]: Rectangle, around: Rectangle | undefined): boolean {
  if (around === undefined) return true;
  return left >= around[0] - ROUNDING && bottom >= around[1] - ROUNDING && right <= around[2] + ROUNDING && top <= around[3] + ROUNDING;
}
