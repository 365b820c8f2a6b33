import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../../scripts/press/preflight/page.ts';
import type { Painted, PaintedPath, PaintedText } from '../../../scripts/press/preflight/walk/painted.ts';
import { createResources } from '../../../scripts/press/preflight/walk/resources.ts';
import { walkPage } from '../../../scripts/press/preflight/walk/walk-page.ts';
import { compositeFont, stream, type TinyPage, tinyPdf } from './tiny-pdf.ts';

type Make = Parameters<typeof tinyPdf>[0];

async function paint(content: string, resources: (document: Parameters<Make>[0]) => TinyPage['resources'] = () => ({})): Promise<Painted[]> {
  const document = await tinyPdf((made) => [{ content, resources: resources(made) ?? {} }]);
  const painted: Painted[] = [];
  for (const page of pagesOf(document)) walkPage(document, page, createResources(), (each) => painted.push(each));
  return painted;
}

const texts = (painted: Painted[]): PaintedText[] => painted.filter((each) => each.kind === 'text');
const paths = (painted: Painted[]): PaintedPath[] => painted.filter((each) => each.kind === 'path');
const rounded = (numbers: readonly number[]): number[] => numbers.map((each) => Math.round(each * 100) / 100);

describe('text', () => {
  // Letters are half an em wide and 0.7 em high.
  it.each([
    ['one string', 'BT /F 10 Tf 50 100 Td (Ab c) Tj ET', ['Ab c'], [50, 100, 70, 107]],
    ['glyph by glyph', 'BT /F 10 Tf 50 100 Td (A) Tj 5 0 Td (b) Tj 10 0 Td (c) Tj ET', ['Ab c'], [50, 100, 70, 107]],
    ['with kerning, where a wide gap is a space', 'BT /F 10 Tf 50 100 Td [(A) -500 (b) 100 <63>] TJ ET', ['A bc'], [50, 100, 69, 107]],
    ['by matrices in two objects', 'BT /F 10 Tf 1 0 0 1 50 100 Tm (Ab) Tj ET BT /F 10 Tf 1 0 0 1 60 100 Tm (cd) Tj ET', ['Abcd'], [50, 100, 70, 107]],
    ['in columns', 'BT /F 10 Tf 50 100 Td (Ab) Tj 60 0 Td (cd) Tj ET', ['Ab', 'cd'], [50, 100, 60, 107]],
    ['in lines', 'BT /F 10 Tf 12 TL 50 100 Td (Ab) Tj T* (cd) Tj (e) \' 1 2 (f g) " ET', ['Ab', 'cd', 'e', 'f g'], [50, 100, 60, 107]],
    ['scaled, stretched and raised', 'q 2 0 0 2 0 0 cm BT /F 5 Tf 50 Tz 2 Ts 23.75 50 Td ( Abcd) Tj ET Q', ['Abcd'], [50, 104, 60, 111]],
    ['spaced', 'BT /F 10 Tf 1 Tc 3 Tw 50 100 Td (A b) Tj ET', ['A b'], [50, 100, 70, 107]],
    ['upright on the side', 'BT /F 10 Tf 0 1 -1 0 50 100 Tm (Ab) Tj (cd) Tj ET', ['Abcd'], [43, 100, 50, 120]],
    ['flipped twice, as browsers do', '1 0 0 -1 0 200 cm BT /F 10 Tf 1 0 0 -1 50 100 Tm (Ab) Tj ET', ['Ab'], [50, 100, 60, 107]],
    ['without spaces at the ends', 'BT /F 10 Tf 50 100 Td (  Ab  ) Tj ET', ['Ab'], [60, 100, 70, 107]],
    ['of spaces alone', 'BT /F 10 Tf 50 100 Td (   ) Tj ET', [], undefined],
    ['escaped', 'BT /F 10 Tf 50 100 Td (\\101\\(\\)\\\\\\\nb) Tj ET', ['A()\\b'], [50, 100, 75, 107]],
    ['painted in mode 7, which only clips', 'BT /F 10 Tf 7 Tr 50 100 Td (A) Tj ET', [], undefined],
  ])('%s', async (_, content, words, box) => {
    const painted = texts(await paint(content));
    expect(painted.map((each) => each.text)).toEqual(words);
    expect(painted[0] && rounded(painted[0].box)).toEqual(box);
  });

  it('in a composite font is read by its map', async () => {
    const [first] = texts(await paint('BT /C 10 Tf 50 100 Td <00010002000300010000> Tj ET', (made) => ({ Font: { C: compositeFont(made) } })));
    expect(first).toMatchObject({ text: 'AB A\uFFFD', size: 10, fills: true, strokes: false });
    expect(first?.missing.map(rounded)).toEqual([[70, 100, 75, 107]]);
  });

  it('knows glyphs that a map leads to nothing', async () => {
    const [first] = texts(
      await paint('BT /C 10 Tf 50 100 Td <00010002> Tj ET', (made) => {
        const font = compositeFont(made);
        const [kid] = font.DescendantFonts as Record<string, unknown>[];
        return { Font: { C: { ...font, DescendantFonts: [{ ...kid, CIDToGIDMap: stream(made, new Uint8Array([0, 0, 0, 7, 0, 0])) }] } } };
      }),
    );
    expect(first?.missing.map(rounded)).toEqual([[55, 100, 60, 107]]);
  });
});

it('measures in the unit of the page', async () => {
  const document = await tinyPdf(() => [{ UserUnit: 2, content: '0.1 w 10 20 m 30 20 l S' }]);
  const painted: Painted[] = [];
  for (const page of pagesOf(document)) walkPage(document, page, createResources(), (each) => painted.push(each));
  expect(paths(painted).map(({ box, lineWidth }) => [rounded(box), lineWidth])).toEqual([[[19.9, 39.9, 60.1, 40.1], 0.2]]);
});

it('sets lines as far apart as the first two', async () => {
  const painted = texts(await paint('BT /F 10 Tf 50 200 Td (Ab) Tj 0 -20 TD (cd) Tj T* (ef) Tj ET'));
  expect(painted.map(({ text, box }) => [text, Math.round(box[1])])).toEqual([
    ['Ab', 200],
    ['cd', 180],
    ['ef', 160],
  ]);
});

describe('text from top to bottom', () => {
  it('is an em wide and an em for each letter', async () => {
    const [first] = texts(await paint('BT /C 10 Tf 50 100 Td <00010002> Tj ET', (made) => ({ Font: { C: compositeFont(made, { Encoding: 'Identity-V' }) } })));
    expect(first && rounded(first.box)).toEqual([45, 80, 55, 100]);
  });
});

describe('graphics state', () => {
  it('is saved and restored, colours, widths and matrix alike', async () => {
    const painted = paths(await paint('1 0 0 RG 3 w q 0 1 0 RG 0.5 0 0 0.5 0 0 cm 2 w 100 100 m 200 100 l S Q 100 100 m 200 100 l S Q'));
    expect(painted.map(({ state, lineWidth, box }) => [state.stroke.values, lineWidth, rounded(box)])).toEqual([
      [[0, 1, 0], 1, [49.5, 49.5, 100.5, 50.5]],
      [[1, 0, 0], 3, [98.5, 98.5, 201.5, 101.5]],
    ]);
  });

  it('is set by dictionaries too', async () => {
    const [first] = paths(await paint('/G gs 100 100 m 200 100 l S', () => ({ ExtGState: { G: { LW: 0.1, CA: 0.3, BM: ['Compatible', 'Multiply'] } } })));
    expect(first?.lineWidth).toBe(0.1);
    expect(first?.state).toMatchObject({ strokeAlpha: 0.3, fillAlpha: 1, blend: 'Normal' });
  });

  it('knows the thinner of two directions', async () => {
    const [first] = paths(await paint('0.1 0 0 1 0 0 cm 1 w 100 100 m 100 200 l S'));
    expect(first?.lineWidth).toBeCloseTo(0.1, 9);
  });

  it.each([
    ['/I cs 1 sc', { I: ['Indexed', 'DeviceRGB', 1, 'table'] }, { family: 'rgb', values: [1, 0, 0.2] }],
    ['/P cs 0.5 sc', { P: ['ICCBased', 'profile'] }, { family: 'grey', values: [0.5] }],
    ['/S cs', { S: ['DeviceN', ['Gold', 'Black'], 'DeviceCMYK', null] }, { family: 'spot', values: [1, 1], inks: ['Gold', 'Black'] }],
    ['/L cs 50 10 10 sc', { L: ['Lab', {}] }, { family: 'lab', values: [50, 10, 10] }],
    ['/DeviceCMYK cs', {}, { family: 'cmyk', values: [0, 0, 0, 1] }],
    ['/Pattern cs /T scn', {}, { family: 'pattern', values: [] }],
  ])('selects a colour by %s', async (operators, spaces, colour) => {
    const [first] = paths(
      await paint(`${operators} 100 100 10 10 re f`, (made) => {
        const table = stream(made, new Uint8Array([0, 0, 0, 255, 0, 51]));
        const profile = stream(made, 'profile', { N: 1 });
        const parts = new Map<unknown, unknown>([
          ['table', table],
          ['profile', profile],
        ]);
        const filled = Object.entries(spaces).map(([name, space]) => [name, space.map((each: unknown) => parts.get(each) ?? each)]);
        return { ColorSpace: Object.fromEntries(filled), Pattern: { T: { PatternType: 1 } } };
      }),
    );
    expect(first?.state.fill).toEqual(colour);
  });
});

describe('forms', () => {
  it('that are groups begin anew, opaque, since their state is that of the group', async () => {
    const painted = await paint('/G gs /X Do', (made) => {
      const dict = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 300, 300], Group: { S: 'Transparency' } };
      return { ExtGState: { G: { ca: 0.5, BM: 'Multiply' } }, XObject: { X: stream(made, '0 0 50 50 re f', dict) } };
    });
    expect(painted.map(({ kind, state }) => [kind, state.fillAlpha, state.blend])).toEqual([
      ['group', 0.5, 'Multiply'],
      ['path', 1, 'Normal'],
    ]);
  });

  it('are placed by their matrices, within each other, with their own resources', async () => {
    const painted = paths(
      await paint('2 0 0 2 10 10 cm /Outer Do 1 1 1 1 re f', (made) => {
        const dict = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 1000, 1000] };
        const inner = stream(made, '1 0 0 rg 0 0 5 5 re f', { ...dict, Matrix: [1, 0, 0, 1, 0, 20] });
        return { XObject: { Outer: stream(made, '/Inner Do', { ...dict, Matrix: [1, 0, 0, 1, 30, 0], Resources: { XObject: { Inner: inner } } }) } };
      }),
    );
    expect(painted.map(({ box, state }) => [rounded(box), state.fill.family])).toEqual([
      [[70, 50, 80, 60], 'rgb'],
      [[12, 12, 14, 14], 'grey'],
    ]);
  });
});
