import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { type BookletPress, makeBookletSheets } from '../../../scripts/press/booklet/make-booklet.ts';
import { openPdf } from '../../../scripts/press/open-pdf.ts';
import { pt } from '../../../scripts/units/length.ts';
import { coloursIn } from '../../whole/colour-operators.ts';
import { innards } from '../../whole/look-inside.ts';
import { makePdf } from '../inks/make-pdf.ts';

const PRESS: BookletPress = {
  path: 'booklet',
  paper: 'a4',
  flip: 'short',
  duplex: 'auto',
  binding: 'left',
  thickness: pt(0),
  inks: { mode: 'rgb' },
  metadata: { title: 'Steam', author: 'A', language: 'en', tool: 'zine 0', date: new Date(0), dir: 'ltr' },
};
const INKS = [
  { name: 'Black', colour: '#000000' },
  { name: 'Bright Red', colour: '#f15060' },
];
const TINTS = { '#d1202f': { 'Bright Red': 1 } };
const ACCENT = '0.8196 0.1255 0.1843 rg 0 0 50 50 re f';

async function coloursOf(inks: BookletPress['inks']): Promise<{ colours: Record<string, number>; text: string }> {
  const page = await makePdf(`${ACCENT} 0 0 0 rg 50 50 50 50 re f`);
  const { value, problems } = await makeBookletSheets(page, { ...PRESS, inks });
  expect(problems).toEqual([]);
  const sheets = await openPdf(value?.files[0]?.bytes ?? new Uint8Array());
  expect(sheets).toBeInstanceOf(PDFDocument);
  return { colours: coloursIn(sheets), text: sheets.context.enumerateIndirectObjects().map(([, object]) => String(object)).join('\n') }; // biome-ignore format: one result
}

describe('a booklet', () => {
  it('in black has greys alone', async () => {
    const { colours } = await coloursOf({ mode: 'black' });
    expect(Object.keys(colours)).toEqual(['g']);
  });

  it('in process inks has no RGB', async () => {
    const { colours } = await coloursOf({ mode: 'cmyk' });
    expect(Object.keys(colours)).toEqual(['k']);
  });

  it('in the inks of the publication names them, and has no other colour', async () => {
    const { colours, text } = await coloursOf({ mode: 'spot', inks: INKS, tints: TINTS });
    expect(Object.keys(colours).sort()).toEqual(['cs {"raw":"/ZineInk"}', 'cs {"raw":"/ZineInks"}', 'scn']);
    expect(text).toMatch(/\/DeviceN \[ \/Black \/Bright#20Red \]/);
  });

  it.each<BookletPress['inks']>([{ mode: 'rgb' }, { mode: 'black' }])('in $mode has no marks of tags, but those of layers and of texts', async (inks) => {
    const page = await makePdf(`/P <</MCID 3 >>BDC ${ACCENT} /Span <</ActualText (a)>> BDC 0 0 9 9 re f EMC EMC /OC /Layer BDC 0 0 9 9 re f EMC`);
    const { value } = await makeBookletSheets(page, { ...PRESS, inks });
    const content = innards(value?.files[0]?.bytes ?? new Uint8Array());
    expect(content).not.toContain('MCID');
    expect(content.match(/BDC|EMC/g)).toEqual(['BDC', 'EMC', 'BDC', 'EMC']);
  });

  it('as on the screen stays RGB', async () => {
    expect((await coloursOf({ mode: 'rgb' })).colours).toEqual({ rg: 2 });
  });

  it.each([
    { name: 'A5', trim: [420, 595], pages: 16, paper: 'a4', sheets: 4, across: 842 },
    { name: 'A6', trim: [298, 420], pages: 16, paper: 'a4', sheets: 2, across: 595 },
    { name: 'A6, of which a sheet is not full', trim: [298, 420], pages: 12, paper: 'a4', sheets: 2, across: 595 },
    { name: 'A6 on Letter, which is too low for two', trim: [298, 420], pages: 16, paper: 'letter', sheets: 4, across: 792 },
  ] as const)('stands on a sheet as often as it fits: $name', async ({ trim: [width, height], pages, paper, sheets, across }) => {
    const source = await PDFDocument.create();
    for (let i = 0; i < pages; i++) source.addPage([width, height]).drawRectangle({ width: 10, height: 10 + i });
    const { value, problems } = await makeBookletSheets(await source.save(), { ...PRESS, paper });
    expect([problems, value?.sheets, value?.blanks]).toEqual([[], sheets, value && value.padded - pages]);
    const made = await openPdf(value?.files[0]?.bytes ?? new Uint8Array());
    expect(made.getPageCount()).toBe(2 * sheets);
    expect(Math.round(made.getPage(0).getWidth())).toBe(across);
  });

  it('has its back cover outside, whatever a sheet lacks of pages', async () => {
    const source = await PDFDocument.create();
    for (let i = 0; i < 12; i++) source.addPage([298, 420]).drawRectangle({ width: 10, height: 10 + i });
    const { value } = await makeBookletSheets(await source.save(), PRESS);
    const outermost = value?.imposition.sheets[0]?.front.map(({ page }) => page).filter((page) => page === 1 || page === 12);
    expect(outermost?.toSorted()).toEqual([1, 12]);
    expect([value?.padded, value?.imposition.fold]).toEqual([16, 'cut-stack']);
  });
});
