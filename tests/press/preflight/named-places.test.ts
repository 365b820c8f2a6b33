import { type PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { nameBefore, namedPlaces } from '../../../scripts/press/preflight/named-places.ts';
import { type Mm, mm } from '../../../scripts/units/length.ts';
import { at, tinyBytes } from './tiny-pdf.ts';

/** Names at millimetre positions of three pages of 100 × 100 mm. */
async function withNames(names: Record<string, [page: number, x: number, y: number] | [page: number]>, UserUnit = 1): Promise<PDFDocument> {
  const bytes = await tinyBytes(
    () => [{}, { UserUnit }, {}],
    (document) => {
      const dests = Object.entries(names).map(([name, [page, x, y]]) => {
        const view = x === undefined || y === undefined ? ['Fit'] : ['XYZ', ...at(x, y).split(' ').map(Number), 0];
        return [name, [document.getPage(page - 1).ref, ...view]];
      });
      document.catalog.set(PDFName.of('Dests'), document.context.obj(Object.fromEntries(dests)) as unknown as PDFDict);
    },
  );
  return PDFDocument.load(bytes, { updateMetadata: false });
}

const found = (page: number, y: number, x = 20) =>
  ({ rule: '', severity: 'info', place: { path: '' }, message: '', page, at: { x: mm(x), y: mm(y) } }) as const;

describe('named destinations', () => {
  it('are places on paper, in order', async () => {
    const places = namedPlaces(await withNames({ c: [3], b: [1, 50, 80], a: [1, 60, 20.5] }));
    expect(places.map(({ name, page, y }) => [name, page, Math.round((y as Mm) * 100) / 100])).toEqual([
      ['a', 1, 20.5],
      ['b', 1, 80],
      ['c', 3, 0],
    ]);
  });

  it('are measured in the unit of their page', async () => {
    const [place] = namedPlaces(await withNames({ a: [2, 0, 50] }, 2));
    expect(place?.y).toBeCloseTo(100, 3);
  });

  it('stand before what is found below them, or on a later page', async () => {
    const places = namedPlaces(await withNames({ a: [1, 20, 20], b: [1, 20, 80], c: [3, 20, 50] }));
    expect(nameBefore(places, found(1, 10))).toBeUndefined();
    expect(nameBefore(places, found(1, 19.5))).toBe('a');
    expect(nameBefore(places, found(1, 60))).toBe('a');
    expect(nameBefore(places, found(1, 90))).toBe('b');
    expect(nameBefore(places, found(2, 5))).toBe('b');
    expect(nameBefore(places, found(3, 49.5))).toBe('c');
    const { at: _, ...whole } = found(3, 60);
    expect(nameBefore(places, whole)).toBeUndefined();
  });
});
