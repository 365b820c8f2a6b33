import { expect, it } from 'vitest';
import { pageGeometry } from '../../scripts/layout/page-geometry.ts';
import type { EditionReport } from '../../scripts/model/build.ts';
import { pageArtifact, pathOf, readingArtifact, sheetArtifact, summariseEdition } from '../../scripts/publish/describe-edition.ts';
import { mm } from '../../scripts/units/length.ts';

const geometry = pageGeometry({ trim: 'a5', bleed: mm(3), margins: { inner: mm(19), outer: mm(20), top: mm(18), foot: mm(24) } });
const printed = (pages: number) => ({ layout: { geometry, locale: 'kk' }, map: { pages }, content: 'hash' });
const bytes = new Uint8Array(7);

it('tells of single pages their size and how many sheets of four they fill', () => {
  expect(pageArtifact({ id: 'kettle' }, printed(8), 'a5', bytes)).toEqual({
    ...{ path: 'kk/kettle-kk-a5.pdf', bytes, locale: 'kk', edition: 'a5', pages: 8, sheets: 2, trimMm: [148, 210], bleedMm: 3, content: 'hash' },
  });
  expect([4, 5, 9].map((pages) => pageArtifact({ id: 'kettle' }, printed(pages), 'a5', bytes).sheets)).toEqual([1, 2, 3]);
  expect(pageArtifact({ id: 'kettle' }, printed(8), 'plates', bytes, 'plates-black')).toMatchObject({
    path: 'kk/kettle-kk-plates-black.pdf',
    edition: 'plates',
  });
  expect(pathOf({ id: 'kettle' }, 'kk', 'epub', 'epub')).toBe('kk/kettle-kk-epub.epub');
});

it('tells of sheets their sides, and that nothing is cut off', () => {
  expect(sheetArtifact({ id: 'kettle' }, printed(8), 'booklet-a4', { suffix: '-front', bytes, sides: 4, sheets: 3 })).toMatchObject({
    ...{ path: 'kk/kettle-kk-booklet-a4-front.pdf', edition: 'booklet-a4', pages: 4, sheets: 3, bleedMm: 0 },
  });
});

it('tells of what has no pages those of the print that it names', () => {
  expect(readingArtifact(printed(8), 'web', { path: 'kk/a.html', bytes, pages: 8 })).toEqual({
    ...{ path: 'kk/a.html', bytes, pages: 8, locale: 'kk', edition: 'web', sheets: 0, trimMm: [0, 0], bleedMm: 0, content: 'hash' },
  });
});

it('sums an edition up with its size', () => {
  const report = { pages: 8 } as unknown as EditionReport;
  expect(summariseEdition(pageArtifact({ id: 'kettle' }, printed(8), 'a5', bytes), report, 2)).toEqual({
    ...{ locale: 'kk', edition: 'a5', path: 'kk/kettle-kk-a5.pdf', pages: 8, bytes: 7, seconds: 2 },
  });
});
