import { mm, mmToPt, type Pt, pt, ptToMm } from '../units/length.ts';

export interface Size {
  width: Pt;
  height: Pt;
}

/** Millimetres, upright. ISO 216; ANSI/ASME Y14.1 (letter, tabloid); SRA: ISO 217, untrimmed paper for pages that bleed. */
const PAPERS = {
  a6: [105, 148],
  a5: [148, 210],
  a4: [210, 297],
  letter: [215.9, 279.4],
  sra4: [225, 320],
  legal: [215.9, 355.6],
  tabloid: [279.4, 431.8],
  a3: [297, 420],
  sra3: [320, 450],
} as const;
export type PaperName = keyof typeof PAPERS;
export const PAPER_NAMES = Object.keys(PAPERS) as PaperName[];

/** Larger than any press (a 120 × 160 cm sheet). */
const LONGEST = 2000;

/** A paper by its name (`a4`) or its measure (`320x450mm`), upright; undefined where the text is neither. */
export function paperSize(text: string): Size | undefined {
  const name = PAPER_NAMES.find((each) => each === text.toLowerCase());
  const [width, height] = name ? PAPERS[name] : measure(text);
  if (width === undefined || height === undefined) return undefined;
  return upright({ width: mmToPt(mm(width)), height: mmToPt(mm(height)) });
}

/** The smallest paper with a name on which this much can be laid, turned if need be. */
export function paperFor(needed: Size): PaperName | undefined {
  const { width, height } = upright(needed);
  return PAPER_NAMES.find((name) => {
    const paper = paperSize(name);
    return paper !== undefined && width <= paper.width && height <= paper.height;
  });
}

export const turned = ({ width, height }: Size): Size => ({ width: height, height: width });
export const upright = (size: Size): Size => (size.width > size.height ? turned(size) : size);

/** `148 × 210 mm`, to the tenth. */
export const inMm = ({ width, height }: Size): string => `${tenths(width)} × ${tenths(height)} mm`;
const tenths = (length: Pt): number => Math.round(ptToMm(pt(length)) * 10) / 10;

function measure(text: string): readonly number[] {
  const [, width, height] = /^(\d{2,4}(?:\.\d{1,3})?)x(\d{2,4}(?:\.\d{1,3})?)mm$/.exec(text) ?? [];
  return [Number(width), Number(height)].filter((side) => side >= 10 && side <= LONGEST);
}
