import { PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { makePlates, type Plate, type PlateOptions } from '../../../scripts/press/inks/make-plates.ts';
import { makeProof } from '../../../scripts/press/inks/make-proof.ts';
import { openPdf } from '../../../scripts/press/open-pdf.ts';
import { readPdf } from '../../whole/read-pdf.ts';
import { changed, type Maker, makePdf } from './make-pdf.ts';
import { type Picture, picture } from './picture.ts';

const INKS = [
  { name: 'Black', colour: '#000000' },
  { name: 'Red', colour: '#d1202f' },
];
const RED = '0.8196 0.1255 0.1843 rg';
const HELVETICA = () => ({ Font: { F: { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' } } });

async function plates(bytes: Uint8Array, options: Partial<PlateOptions> = {}): Promise<[Plate, Plate]> {
  const { value, problems } = await makePlates(bytes, { inks: INKS, path: 'a.pdf', ...options });
  expect(problems).toEqual([]);
  return value as [Plate, Plate];
}

/** How dark each plate is at a point of the page, black and red: 0 for paper, 1 for full ink. */
async function shares(
  content: string,
  [x, y]: [number, number],
  options?: Partial<PlateOptions>,
  resources?: (make: Maker) => Record<string, unknown>,
): Promise<number[]> {
  const made = await plates(await makePdf(content, resources), options);
  return Promise.all(made.map(async ({ bytes }) => 1 - ((await onPage(bytes))(x, y)[0] ?? 0) / 255));
}

/** The plate as seen, by the coordinates of the page before it was made larger. */
async function onPage(bytes: Uint8Array): Promise<Picture['at']> {
  const box = (await openPdf(bytes)).getPage(0).getMediaBox();
  const seen = await picture(bytes);
  return (x, y) => seen.at(x - box.x, y - box.y);
}

describe('plates', () => {
  it('hold each the share of their ink', async () => {
    const content = `0 0 0 rg 0 0 25 100 re f ${RED} 25 0 25 100 re f 0.5 g 50 0 25 100 re f 1 1 1 rg 75 0 25 100 re f`;
    expect(await shares(content, [12, 50])).toEqual([1, 0]);
    expect(await shares(content, [37, 50])).toEqual([0, 1]);
    const [black, red] = await shares(content, [62, 50]);
    expect(black).toBeCloseTo(0.5, 1);
    expect(red).toBe(0);
    expect(await shares(content, [87, 50])).toEqual([0, 0]);
  });

  it('knock out what is covered, and print the darkest ink on the others', async () => {
    const content = `${RED} 0 0 100 100 re f 0 0 0 rg 0 0 50 50 re f 0.5 g 50 50 50 50 re f 1 g 0 50 50 50 re f`;
    expect(await shares(content, [25, 25])).toEqual([1, 1]);
    expect((await shares(content, [75, 75]))[1]).toBe(0);
    expect(await shares(content, [25, 75])).toEqual([0, 0]);
    expect(await shares(content, [25, 25], { overprint: false })).toEqual([1, 0]);
    expect(await shares(`0 g 0 0 100 100 re f ${RED} 0 0 50 50 re f`, [25, 25])).toEqual([0, 1]);
  });

  it('take the tints that are given', async () => {
    const tints = { '#d1202f': { Black: 0.25, Red: 0.75 } };
    const found = await shares(`${RED} 0 0 100 100 re f`, [50, 50], { tints });
    expect(found[0]).toBeCloseTo(0.25, 1);
    expect(found[1]).toBeCloseTo(0.75, 1);
  });

  it('share out images', async () => {
    const pixels = Uint8Array.from([0, 0, 0, 209, 32, 47]);
    const resources = ({ stream }: Maker) => ({
      XObject: { I: stream(pixels, { Type: 'XObject', Subtype: 'Image', Width: 2, Height: 1, BitsPerComponent: 8, ColorSpace: 'DeviceRGB' }) },
    });
    const at = (x: number) => shares('100 0 0 100 0 0 cm /I Do', [x, 50], {}, resources);
    expect(await at(10)).toEqual([1, 0]);
    const [black = 1, red = 0] = await at(90);
    expect(black).toBeLessThan(0.1);
    expect(red).toBeGreaterThan(0.9);
  });

  it('keep text as text, at its place', async () => {
    const bytes = await makePdf(`BT /F 20 Tf 10 60 Td 0 0 0 rg (Read) Tj ${RED} 0 -20 Td (me) Tj ET`, HELVETICA);
    const before = (await readPdf(bytes)).pages[0]?.items.map(({ text, size, width }) => ({ text, size, width }));
    for (const plate of await plates(bytes))
      expect((await readPdf(plate.bytes)).pages[0]?.items.map(({ text, size, width }) => ({ text, size, width }))).toEqual(before);
  });

  it('tell on which pages the ink is', async () => {
    expect((await plates(await makePdf(`${RED} 0 0 10 10 re f`))).map(({ pages }) => pages)).toEqual([[], [1]]);
    expect((await plates(await makePdf('BT /F 9 Tf (Read) Tj ET', HELVETICA))).map(({ pages }) => pages)).toEqual([[1], []]);
    const image = ({ stream }: Maker) => ({
      XObject: { I: stream(Uint8Array.of(0x7f), { Subtype: 'Image', Width: 8, Height: 1, BitsPerComponent: 1, ColorSpace: 'DeviceGray' }) },
    });
    expect((await plates(await makePdf('/I Do', image))).map(({ pages }) => pages)).toEqual([[1], []]);
  });

  it('are the same each time, and have identifiers of their own', async () => {
    const bytes = await makePdf(`${RED} 0 0 50 50 re f`);
    const [first, second] = [await plates(bytes), await plates(bytes)];
    expect(first.map((plate) => Buffer.from(plate.bytes).toString('hex'))).toEqual(second.map((plate) => Buffer.from(plate.bytes).toString('hex')));
    const [black, red] = await Promise.all(first.map(async (plate) => String((await openPdf(plate.bytes)).context.trailerInfo.ID)));
    expect(black).not.toBe(red);
  });

  it('are not made where a colour cannot be read', async () => {
    const { value, problems } = await makePlates(await makePdf('/Own cs 1 scn 0 0 1 1 re f'), { inks: INKS, path: 'a.pdf' });
    expect(value).toEqual([]);
    expect(problems).toMatchObject([{ rule: 'colour-unknown', message: expect.stringContaining('`Own` on page 1') }]);
  });
});

describe('marks', () => {
  it('stand at the same places on every plate, outside the trim, on a page that is made large enough', async () => {
    const made = await plates(await makePdf(`${RED} 0 0 100 100 re f`));
    const [first, second] = await Promise.all(made.map(({ bytes }) => openPdf(bytes)));
    const page = first?.getPage(0);
    expect(page?.getTrimBox()).toEqual({ x: 0, y: 0, width: 100, height: 100 });
    expect(page?.getMediaBox()).toEqual(second?.getPage(0).getMediaBox());
    expect(page?.getMediaBox().width).toBeGreaterThan(130);
    const [black, red] = await Promise.all(made.map(({ bytes }) => onPage(bytes)));
    for (const [x, y] of [[50, 110], [50, -10], [-10, 50], [110, 50]] as const) {
      expect(black?.(x, y)).toEqual(red?.(x, y));
      expect(black?.(x, y)[0]).toBeLessThan(128);
    } // biome-ignore format: four points
  });

  it('leave unseen what lay outside the page', async () => {
    expect(await shares('0 0 0 rg -50 -50 200 200 re f', [104, 104])).toEqual([0, 0]);
    const cropped = await makePdf('0 0 0 rg 0 0 100 100 re f', undefined, () => ({ CropBox: [20, 20, 80, 80] }));
    const [{ bytes }] = await plates(cropped);
    const at = await onPage(bytes);
    expect([at(30, 30)[0], at(18.5, 30)[0]]).toEqual([0, 255]);
  });
});

describe('screens', () => {
  const grey = ({ stream }: Maker) => ({
    XObject: {
      I: stream(new Uint8Array(64).fill(191), { Type: 'XObject', Subtype: 'Image', Width: 8, Height: 8, BitsPerComponent: 8, ColorSpace: 'DeviceGray' }),
    },
  });

  it.each([
    ['bayer', { kind: 'bayer', dpi: 144 }],
    ['fs', { kind: 'fs', dpi: 144 }],
    ['dots', { kind: 'dots', dpi: 144, lpi: 12 }],
  ] as const)('of kind %s print a quarter where the tone is a quarter, in dots', async (_, screen) => {
    const [{ bytes }] = await plates(await makePdf('100 0 0 100 0 0 cm /I Do', grey), { screen });
    const at = await onPage(bytes);
    // Every pixel of the picture.
    const values = Array.from({ length: 160 ** 2 }, (__, index) => at(10.1 + (index % 160) / 2, 10.1 + Math.floor(index / 160) / 2)[0]);
    expect(new Set(values)).toEqual(new Set([0, 255]));
    expect(values.filter((value) => value === 0).length / values.length).toBeCloseTo(0.25, 1.5);
  });

  it('by a threshold print dark tones in full, and light ones not', async () => {
    expect((await shares('100 0 0 100 0 0 cm /I Do', [50, 50], { screen: { kind: 'threshold', dpi: 144 } }, grey))[0]).toBe(0);
  });
});

describe('the proof', () => {
  it('looks like the page where the inks are its colours', async () => {
    const content = `0 0 0 rg 0 0 25 100 re f ${RED} 25 0 25 100 re f 0.5 g 50 0 25 100 re f BT /F 20 Tf 76 40 Td (me) Tj ET 0 0 0 RG 0 10 m 100 10 l S`;
    const bytes = await makePdf(content, HELVETICA);
    const [page, proof] = [(await picture(bytes)).at, await onPageOfProof(await makeProof(await plates(bytes)))];
    let differing = 0;
    for (let x = 0.75; x < 100; x++)
      for (let y = 0.75; y < 100; y++) if (page(x, y).some((value, index) => Math.abs(value - (proof(x, y)[index] ?? 0)) > 12)) differing++;
    expect(differing / 10_000).toBeLessThan(0.01);
  });

  it('shows inks on each other', async () => {
    const [{ bytes: _ }, red] = await plates(await makePdf(''));
    expect(red.ink.name).toBe('Red');
    const inks = [{ name: 'Blue', colour: '#0000ff' }, { name: 'Yellow', colour: '#ffff00' }]; // biome-ignore format: two inks
    const made = await makePlates(await makePdf('1 0 0 rg 0 0 100 100 re f'), {
      inks,
      path: 'a.pdf',
      tints: { '#f00': { Blue: 1, Yellow: 0.5 } },
      overprint: false,
    });
    const proof = await onPageOfProof(await makeProof(made.value));
    expect(proof(50, 50)).toEqual([0, 0, 128]);
  });

  it('leaves out hidden layers, as the plates do', async () => {
    const bytes = await makePdf(`${RED} /OC /Off BDC 0 0 50 100 re f EMC /OC /On BDC 50 0 50 100 re f EMC`, ({ document, obj }) => {
      const layer = (title: string) => document.context.register(obj({ Type: 'OCG', Name: title }));
      const [on, off] = [layer('on'), layer('off')];
      document.catalog.set(PDFName.of('OCProperties'), obj({ OCGs: [on, off], D: { OFF: [off], Order: [on, off] } }));
      return { Properties: { On: on, Off: off } };
    });
    const { proof, red } = await seen(bytes);
    expect([red(25, 50), red(75, 50)]).toEqual([false, true]);
    expect([proof(25, 50), proof(75, 50)]).toEqual([false, true]);
  });

  it('has the annotations that are printed, as the plates have', async () => {
    // Each an area of red, left to right: printed, not printed, hidden, a link, on a layer that is switched off.
    const annotations: [flags: number, subtype: string][] = [[4, 'Stamp'], [0, 'Stamp'], [6, 'Stamp'], [4, 'Link'], [4, 'Stamp']]; // biome-ignore format: a table
    const bytes = await makePdf('q 0.5 g 0 0 100 10 re f', undefined, ({ stream, document, obj }) => {
      const off = document.context.register(obj({ Type: 'OCG', Name: 'off' }));
      document.catalog.set(PDFName.of('OCProperties'), obj({ OCGs: [off], D: { OFF: [off] } }));
      const Annots = annotations.map(([F, Subtype], index) => ({
        ...{ Type: 'Annot', Subtype, F, Rect: [index * 20, 25, index * 20 + 20, 75], ...(index === 4 ? { OC: off } : {}) },
        AP: { N: stream(`${RED} 0 0 9 9 re f`, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9] }) },
      }));
      return { Annots };
    });
    const { proof, red, made } = await seen(bytes);
    const at = [10, 30, 50, 70, 90] as const;
    expect(at.map((x) => red(x, 50))).toEqual([true, false, false, false, false]);
    expect(at.map((x) => proof(x, 50))).toEqual([true, false, false, false, false]);
    expect([red(12, 20), red(12, 80)]).toEqual([false, false]);
    expect(made.map(({ pages }) => pages)).toEqual([[1], [1]]);
    for (const plate of made) expect((await openPdf(plate.bytes)).getPage(0).node.Annots()).toBeUndefined();
  });

  it('has the title and the maker that the document has', async () => {
    const bytes = await changed(await makePdf(''), async (document) => {
      document.setTitle('Uprising');
      document.setCreator('zine 1.2.3');
    });
    const proof = await openPdf(await makeProof(await plates(bytes)));
    expect([proof.getTitle(), proof.getCreator()]).toEqual(['Uprising', 'zine 1.2.3']);
  });
});

/** Whether there is anything at a point of the page, on the red plate and on the proof. */
async function seen(bytes: Uint8Array) {
  const made = await plates(bytes);
  const isDark =
    (at: Picture['at']) =>
    (x: number, y: number): boolean =>
      Math.min(...at(x, y)) < 128;
  return { made, red: isDark(await onPage(made[1].bytes)), proof: isDark(await onPageOfProof(await makeProof(made))) };
}

/** The proof begins at the corner of the enlarged sheet. */
async function onPageOfProof(bytes: Uint8Array): Promise<Picture['at']> {
  const trim = (await openPdf(bytes)).getPage(0).getTrimBox();
  const seen = await picture(bytes);
  return (x, y) => seen.at(x + trim.x, y + trim.y);
}
