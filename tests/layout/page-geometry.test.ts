import { describe, expect, it } from 'vitest';
import { UsageError } from '../../scripts/diagnostics/errors.ts';
import { pageGeometry } from '../../scripts/layout/page-geometry.ts';
import { config } from './sample-publication.ts';

const geometryOf = (fields: object = {}) => pageGeometry(config(fields));
const size = ([left, bottom, right, top]: readonly number[]) => [(right ?? 0) - (left ?? 0), (top ?? 0) - (bottom ?? 0)];

describe('pageGeometry', () => {
  it.each([
    ['a4', 595.28, 841.89],
    ['a5', 419.53, 595.28],
    ['a6', 297.64, 419.53],
    ['half-letter', 396, 612],
  ])('cuts %s to the hundredth of a point', (trim, width, height) => {
    const { boxes } = geometryOf({ trim });
    const [trimWidth = 0, trimHeight = 0] = size(boxes.trim);
    expect(trimWidth).toBeCloseTo(width, 2);
    expect(trimHeight).toBeCloseTo(height, 2);
  });

  it('lays the trim box a bleed inside the media box, which begins at 0 0', () => {
    const { boxes } = geometryOf({ bleed: '3mm' });
    expect(boxes.media).toEqual(boxes.bleed);
    expect(boxes.media.slice(0, 2)).toEqual([0, 0]);
    expect(boxes.trim[0]).toBeCloseTo(8.504, 3);
    expect(boxes.media[2] - boxes.trim[2]).toBeCloseTo(8.504, 3);
    expect(boxes.media[3] - boxes.trim[3]).toBeCloseTo(8.504, 3);
  });

  it('prints on the next sheet of whole multiples of 8 px, anchored at its lower left corner', () => {
    const { sheet, topOffset, boxes } = geometryOf();
    expect(sheet).toEqual({ width: 584, height: 824 });
    expect(topOffset).toBeCloseTo(824 - (boxes.media[3] * 96) / 72, 6);
    expect(geometryOf({ trim: { width: '148.16mm', height: '210mm' }, bleed: '3mm' }).sheet.width % 8).toBe(0);
  });

  it('takes room for high and deep letters from the margins, as far as they have it', () => {
    expect(geometryOf().inkRoom).toBe(8);
    const { inkRoom, text, sheet } = geometryOf({ bleed: '0mm', margins: { inner: '8mm', outer: '8mm', top: '0mm', foot: '10mm' } });
    expect(inkRoom).toBeLessThan(8);
    expect(inkRoom).toBeLessThanOrEqual(Math.min(text.top, sheet.height - text.top - text.height));
    // Nor is there more of it than the foot has, which gets what is left of the last line.
    const low = [8, 9, 10, 11, 12, 13].map((top) => geometryOf({ bleed: '0mm', margins: { inner: '8mm', outer: '8mm', top: `${top}mm`, foot: '0mm' } }));
    for (const each of low) expect(each.inkRoom).toBeLessThanOrEqual(each.sheet.height - each.text.top - each.text.height);
    expect(Math.min(...low.map((each) => each.inkRoom))).toBeLessThan(8);
  });

  it('keeps the text area in whole pixels and whole lines', () => {
    for (const trim of ['a4', 'a5', 'a6', 'a7', 'half-letter']) {
      const margins = trim === 'a7' ? { inner: '8mm', outer: '8mm', top: '8mm', foot: '10mm' } : {};
      const { text, line } = geometryOf({ trim, margins });
      for (const length of Object.values(text)) expect(Number.isInteger(length)).toBe(true);
      expect(text.height % line).toBe(0);
    }
    expect(geometryOf().text).toMatchObject({ width: 411, height: 630 });
  });

  it('has the size and leading that are asked for, or one in the proportion of A5 to the other', () => {
    const typeOf = (design: object) => {
      const { size, line, text } = geometryOf({ design });
      return [(size * 72) / 96, (line * 72) / 96, Math.round(text.height / line)];
    };
    expect(typeOf({})).toEqual([expect.closeTo(10.1, 2), 13.5, 35]);
    expect(typeOf({ size: '9.6pt', leading: '13pt' })).toEqual([expect.closeTo(9.6, 5), expect.closeTo(13, 1), 36]);
    expect(typeOf({ size: '9pt' })).toEqual([expect.closeTo(9, 5), expect.closeTo(12.03, 1), 39]);
    expect(typeOf({ leading: '14pt' })).toEqual([expect.closeTo(10.47, 1), expect.closeTo(14, 1), 34]);
  });

  it('mirrors left pages in the cut page', () => {
    const { text, trimPx, bleedPx } = geometryOf();
    const innerRecto = text.rectoLeft - bleedPx;
    const innerVerso = bleedPx + trimPx.width - (text.versoLeft + text.width);
    expect(Math.abs(innerRecto - innerVerso)).toBeLessThanOrEqual(0.5);
  });

  it('leaves at least the margins that were asked for at foot', () => {
    const { text, sheet, bleedPx } = geometryOf({ margins: { foot: '24mm' } });
    expect(sheet.height - bleedPx - text.top - text.height).toBeGreaterThanOrEqual((24 / 25.4) * 96 - 1);
  });

  it.each([
    ['a4', 21],
    ['a5', 18],
    ['half-letter', 18],
    ['a6', 15],
  ])('sets %s on a grid of %i px', (trim, line) => expect(geometryOf({ trim }).line).toBe(line));

  it('refuses margins that leave no room', () => {
    expect(() => geometryOf({ margins: { inner: '70mm', outer: '70mm' } })).toThrow(UsageError);
    expect(() => geometryOf({ margins: { top: '95mm', foot: '95mm' } })).toThrow(UsageError);
  });
});
