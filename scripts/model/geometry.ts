import type { CssPx, Mm, Pt } from '../units/length.ts';

/**
 * The page as it is laid out and as it is cut.
 *
 * Chromium prints on `sheet`, a page of whole CSS pixels a little larger than trim plus bleed; its lower left corner is the lower left
 * corner of the bleed, so that the boxes of the finished PDF start at 0 0 and only the right and the top are cropped.
 */
export interface PageGeometry {
  trim: { width: Mm; height: Mm };
  bleed: Mm;
  sheet: { width: CssPx; height: CssPx };
  /** From the top of the sheet to the top of the bleed box: what is cropped there. */
  topOffset: CssPx;
  bleedPx: CssPx;
  trimPx: { width: CssPx; height: CssPx };
  /** The text area in whole pixels: its size, and its distance from the sheet's edges on right-hand (recto) and left-hand (verso) pages. */
  text: { width: CssPx; height: CssPx; top: CssPx; rectoLeft: CssPx; versoLeft: CssPx };
  /**
   * Room above the first and below the last line of a printed page, taken from its margins: letters higher or deeper than their line (Arabic, say) Chromium
   * would cut off there, and draw their tips on the page before or behind.
   */
  inkRoom: CssPx;
  /** Baseline grid. */
  line: CssPx;
  /** Size of the text. */
  size: CssPx;
  boxes: { media: Box; bleed: Box; trim: Box };
}

/** `[left, bottom, right, top]` in points. */
export type Box = readonly [Pt, Pt, Pt, Pt];
