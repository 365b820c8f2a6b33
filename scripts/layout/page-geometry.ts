import type { Config } from '../config/schema.ts';
import { trimSize } from '../config/trim-size.ts';
import { UsageError } from '../diagnostics/errors.ts';
import type { Box, PageGeometry } from '../model/geometry.ts';
import type { ThemeType } from '../model/theme.ts';
import { type CssPx, type Mm, mm, mmToPt, mmToPx, type Pt, pt, ptToPx, px } from '../units/length.ts';

/** Chromium rounds a page up to whole dots of its 300 dpi; 8 px are exactly 25 dots (6 pt), so a sheet of whole eights comes out as it went in. */
const SHEET_STEP = 8;
/** Between these a booklet is still readable. */
const LINE = { least: 14, most: 22 };
/** In CSS px, where the margins have it. */
const INK_ROOM = 8;
/** 10.1 pt on 13.5 pt. */
const PAMPHLET: ThemeType = { leading: pt(13.5), size: pt(10.098) };
/** Chromium lays out in steps of 1/64 px (LayoutUnit). */
const STEPS = 64;
/** Fewer lines, or a narrower text area than this many lines, is a mistake in `margins`. */
const LEAST_TEXT = 6;

const up = (length: number): CssPx => px(Math.ceil(length / SHEET_STEP - 1e-9) * SHEET_STEP);

/**
 * The baseline grid: on A5 that of the theme, in whole pixels, and less than proportionally smaller or larger elsewhere, since nobody holds an A7 half as far from
 * the eyes (fourth root of the area).
 */
function lineOf({ width, height }: { width: Mm; height: Mm }, leading: Pt): CssPx {
  const scaled = Math.round(ptToPx(leading) * ((width * height) / (148 * 210)) ** 0.25);
  return px(Math.min(LINE.most, Math.max(LINE.least, scaled)));
}

/** Size and leading of the text: those that are asked for, or one in proportion to the other, or both by the page. */
function typeOf({ size, leading }: Partial<Config['design']> = {}, trim: { width: Mm; height: Mm }, type: ThemeType): { line: CssPx; size: CssPx } {
  const share = type.size / type.leading;
  const line = leading ?? (size === undefined ? undefined : pt(size / share));
  const grid = line === undefined ? lineOf(trim, type.leading) : px(Math.round(ptToPx(line) * STEPS) / STEPS);
  return { line: grid, size: size === undefined ? px(grid * share) : ptToPx(size) };
}

/**
 * Everything the stages have to know about the page.
 *
 * @throws UsageError where the margins leave no room for text.
 */
export function pageGeometry(config: Pick<Config, 'trim' | 'margins' | 'bleed'> & Partial<Pick<Config, 'design'>>, type: ThemeType = PAMPHLET): PageGeometry {
  const trim = trimSize(config);
  const { bleed } = config;
  const media = { width: mm(trim.width + 2 * bleed), height: mm(trim.height + 2 * bleed) };
  const bleedPx = mmToPx(bleed);
  const trimPx = { width: mmToPx(trim.width), height: mmToPx(trim.height) };
  const sheet = { width: up(mmToPx(media.width)), height: up(mmToPx(media.height)) };
  const topOffset = px(sheet.height - mmToPx(media.height));
  const margin = (side: keyof Config['margins']): CssPx => mmToPx(config.margins[side]);

  const { line, size } = typeOf(config.design, trim, type);
  const width = Math.floor(trimPx.width - margin('inner') - margin('outer'));
  const lines = Math.floor((trimPx.height - margin('top') - margin('foot')) / line);
  if (lines < LEAST_TEXT || width < LEAST_TEXT * line) {
    throw new UsageError(`Unexpected \`margins\` on a page of ${trim.width} × ${trim.height} mm, expected room for at least ${LEAST_TEXT} lines of text`);
  }
  // Whole pixels, where leading is asked for that is not.
  const height = Math.ceil(lines * line - 1e-6);
  const top = Math.round(topOffset + bleedPx + margin('top'));
  const rectoLeft = Math.round(bleedPx + margin('inner'));
  return {
    trim,
    bleed,
    sheet,
    topOffset,
    bleedPx,
    trimPx,
    text: {
      width: px(width),
      height: px(height),
      top: px(top),
      rectoLeft: px(rectoLeft),
      // Mirrored in the trimmed page, not in the sheet: what the sheet has too much lies on the right of every page.
      versoLeft: px(Math.round(2 * bleedPx + trimPx.width - rectoLeft - width)),
    },
    inkRoom: px(Math.min(INK_ROOM, top, sheet.height - top - height)),
    line,
    size,
    boxes: boxesOf(media, bleed),
  };
}

function boxesOf(media: { width: Mm; height: Mm }, bleed: Mm): PageGeometry['boxes'] {
  const whole: Box = [pt(0), pt(0), mmToPt(media.width), mmToPt(media.height)];
  const inset = mmToPt(bleed);
  const trim: Box = [inset, inset, (whole[2] - inset) as Pt, (whole[3] - inset) as Pt];
  return { media: whole, bleed: whole, trim };
}
