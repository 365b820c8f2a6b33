/**
 * Lengths as types. A length carries its unit in its type, and this file holds the only conversion factors of the project.
 * 1 in = 25.4 mm = 72 pt = 96 CSS px (CSS Values 4, § 6.2).
 */
export type Mm = number & { readonly unit: 'mm' };
/** PDF user space unit, 1/72 in. */
export type Pt = number & { readonly unit: 'pt' };
/** CSS reference pixel, 1/96 in. */
export type CssPx = number & { readonly unit: 'px' };

const MM_PER_INCH = 25.4;
const PT_PER_INCH = 72;
const PX_PER_INCH = 96;

export const mm = (value: number): Mm => value as Mm;
export const pt = (value: number): Pt => value as Pt;
export const px = (value: number): CssPx => value as CssPx;

export const mmToPt = (length: Mm): Pt => pt((length / MM_PER_INCH) * PT_PER_INCH);
export const mmToPx = (length: Mm): CssPx => px((length / MM_PER_INCH) * PX_PER_INCH);
export const pxToPt = (length: CssPx): Pt => pt((length / PX_PER_INCH) * PT_PER_INCH);
export const pxToMm = (length: CssPx): Mm => mm((length / PX_PER_INCH) * MM_PER_INCH);
export const ptToPx = (length: Pt): CssPx => px((length / PT_PER_INCH) * PX_PER_INCH);
export const ptToMm = (length: Pt): Mm => mm((length / PT_PER_INCH) * MM_PER_INCH);

/** A length as it is written, `19.5mm` or `10pt`: its number, whose form somebody else has checked. */
export const readMm = (text: string): Mm => mm(Number.parseFloat(text));
export const readPt = (text: string): Pt => pt(Number.parseFloat(text));

/** So many dots make up a length at a resolution in dots an inch. */
export const dotsIn = (length: Pt, perInch: number): number => (length / PT_PER_INCH) * perInch;
/** How long so many dots are on the page. */
export const lengthOfDots = (dots: number, perInch: number): CssPx => px((dots / perInch) * PX_PER_INCH);
/** Dots an inch, where so many make up a length. */
export const dotsPerInch = (dots: number, length: Pt): number => PT_PER_INCH * (dots / length);
