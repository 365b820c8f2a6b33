import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { pageContent } from '../../../scripts/press/content/page-content.ts';
import { readOperations } from '../../../scripts/press/content/read-operations.ts';
import { cmykProfile, toProcessInks } from '../../../scripts/press/inks/cmyk-profile.ts';
import { cmykTarget } from '../../../scripts/press/inks/cmyk-target.ts';
import { recolour } from '../../../scripts/press/inks/recolour.ts';
import { separation, toneSeparation } from '../../../scripts/press/inks/separation.ts';
import { spotTarget } from '../../../scripts/press/inks/spot-target.ts';
import type { MakeTarget } from '../../../scripts/press/inks/target.ts';
import { openPdf } from '../../../scripts/press/open-pdf.ts';
import { makePdf } from './make-pdf.ts';
import { picture } from './picture.ts';

const AREA = '0 0 100 100 re f';
const INKS = [
  { name: 'Black', colour: '#000000' },
  { name: 'Fluorescent Orange', colour: '#ff7477' },
];

/** What is written for the colours of a page, without overprinting. */
async function written(content: string, target: MakeTarget): Promise<string[]> {
  const document = await openPdf(await makePdf(content));
  expect((await recolour(document, target, { path: 'a.pdf' })).problems).toEqual([]);
  return [...readOperations(pageContent(document, document.getPage(0).node))]
    .filter(({ operator }) => /^(?:g|rg|k|scn)$/.test(operator))
    .map(({ operator, operands }) => `${operands.join(' ')} ${operator}`);
}

describe('process inks', () => {
  const inks = async (content: string, inkLimit = 4) => written(content, cmykTarget(await toProcessInks(), { inkLimit }));

  it('have greys in black alone, and white without ink', async () => {
    expect(await inks(`0 0 0 rg ${AREA} 0.5 g ${AREA} 1 1 1 rg ${AREA} 0.2 0.2 0.2 rg ${AREA}`)).toEqual([
      '0 0 0 1 k',
      '0 0 0 0.5 k',
      '0 0 0 0 k',
      '0 0 0 0.8 k',
    ]);
  });

  it('keep what is given in process inks', async () => {
    expect(await inks(`0.1 0.2 0.3 0.4 k ${AREA}`)).toEqual(['0.1 0.2 0.3 0.4 k']);
  });

  it('make colours of the inks that they are near', async () => {
    const [cyan = 1, magenta = 0, yellow = 0] = (await inks(`0.82 0.125 0.184 rg ${AREA}`))[0]?.split(' ').map(Number) ?? [];
    expect(cyan).toBeLessThan(0.2);
    expect(magenta).toBeGreaterThan(0.8);
    expect(yellow).toBeGreaterThan(0.6);
  });

  it('are limited in sum, without taking from the black', async () => {
    const [cyan = 0, magenta = 0, yellow = 0, black = 0] = (await inks(`1 0.8 0.6 0.6 k ${AREA}`, 2.4))[0]?.split(' ').map(Number) ?? [];
    expect(cyan + magenta + yellow + black).toBeCloseTo(2.4);
    expect(black).toBe(0.6);
    expect(cyan / magenta).toBeCloseTo(1 / 0.8);
  });

  it('are told by a profile of an output device', async () => {
    const profile = Buffer.from(await cmykProfile());
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect([12, 16, 36].map((at) => profile.toString('latin1', at, at + 4))).toEqual(['prtr', 'CMYK', 'acsp']);
  });
});

describe('a separation', () => {
  const separate = separation(INKS);
  const tints = ([...rgb]: [number, number, number]) => Object.values(separate(...rgb));

  it('gives greys to the darkest ink, by their darkness', () => {
    expect(tints([0, 0, 0])).toEqual([1]);
    expect(tints([1, 1, 1])).toEqual([0]);
    expect(tints([0.5, 0.5, 0.5])[0]).toBeCloseTo(0.5, 2);
  });

  it('gives greys to the darkest ink even where inks would mix to grey', () => {
    const inks = [{ name: 'Green', colour: '#00ff00' }, { name: 'Magenta', colour: '#ff00ff' }, { name: 'Violet', colour: '#5000c0' }]; // biome-ignore format: three inks
    expect(Object.keys(separation(inks)(0.5, 0.5, 0.5))).toEqual(['Violet']);
  });

  it('gives a colour to the nearest ink alone', () => {
    const red = separate(209 / 255, 32 / 255, 47 / 255);
    expect(red).toEqual({ 'Fluorescent Orange': 1 });
    const pale = separate(1, 0.8, 0.8);
    expect(Object.keys(pale)).toEqual(['Fluorescent Orange']);
    expect(pale['Fluorescent Orange']).toBeGreaterThan(0.25);
    expect(pale['Fluorescent Orange']).toBeLessThan(0.5);
  });

  it('mixes inks where one alone would be another colour', () => {
    const mixed = separation([{ name: 'Blue', colour: '#0078bf' }, { name: 'Yellow', colour: '#ffe800' }])(0.1, 0.6, 0.2); // biome-ignore format: two inks
    expect(mixed.Blue).toBeGreaterThan(0.5);
    expect(mixed.Yellow).toBeGreaterThan(0.5);
  });

  it('takes the tints that are given for a colour, for this colour only', () => {
    const given = separation(INKS, { '#D1202F': { Black: 0.2, 'Fluorescent Orange': 0.9 } });
    // As Chromium writes it.
    expect(given(0.8196, 0.1255, 0.1843)).toEqual({ Black: 0.2, 'Fluorescent Orange': 0.9 });
    expect(given(0.8, 0.1255, 0.1843)).toEqual({ 'Fluorescent Orange': 1 });
  });

  it('of photographs has no steps', () => {
    const tones = toneSeparation(INKS);
    for (let red = 0; red < 255; red++) {
      const [a, b] = [red, red + 1].map((value) => tones(value / 255, 0.4, 0.4));
      for (const { name } of INKS) expect(Math.abs((a?.[name] ?? 0) - (b?.[name] ?? 0))).toBeLessThan(0.03);
    }
  });
});

describe('named inks', () => {
  const target = spotTarget({ inks: INKS, separate: separation(INKS), separateTones: toneSeparation(INKS) });

  it('are named in the file, with their tints, and look as they do', async () => {
    const document = await openPdf(await makePdf(`1 0.4549 0.4667 rg ${AREA} 0 0 0 rg 0 0 50 100 re f`));
    await recolour(document, target, { path: 'a.pdf' });
    const spaces = document.getPage(0).node.Resources()?.lookup(PDFName.of('ColorSpace'), PDFDict);
    expect(String(spaces?.lookup(PDFName.of('ZineInks')))).toMatch(/\/DeviceN \[ \/Black \/Fluorescent#20Orange \] \/DeviceRGB/);
    expect(String(spaces?.lookup(PDFName.of('ZineInk')))).toMatch(/\/Separation \/Black \/DeviceRGB/);
    const bytes = await document.save();
    const seen = await picture(bytes);
    expect(seen.at(75, 50)).toEqual([255, 116, 119]);
    expect(seen.at(25, 50)).toEqual([0, 0, 0]);
  });

  it('that the file itself names are taken as they are', async () => {
    const resources = () => ({
      ColorSpace: { Own: ['Separation', 'fluorescent orange', 'DeviceRGB', { FunctionType: 2, Domain: [0, 1], C0: [1, 1, 1], C1: [0, 0, 1], N: 1 }] },
    });
    const document = await openPdf(await makePdf(`/Own cs 0.3 scn ${AREA}`, resources));
    await recolour(document, target, { path: 'a.pdf' });
    expect(pageContent(document, document.getPage(0).node)).toContain('/ZineInks cs\n0 0.3 scn');
  });
});
