import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pageContent } from '../../../scripts/press/content/page-content.ts';
import { readOperations } from '../../../scripts/press/content/read-operations.ts';
import { blackTarget } from '../../../scripts/press/inks/black-target.ts';
import { recolour } from '../../../scripts/press/inks/recolour.ts';
import { openPdf } from '../../../scripts/press/open-pdf.ts';
import { innards } from '../../whole/look-inside.ts';
import { readPdf } from '../../whole/read-pdf.ts';
import { changed, type Maker, makePdf } from './make-pdf.ts';
import { difference, picture } from './picture.ts';

const black = async (bytes: Uint8Array): Promise<Uint8Array> =>
  changed(bytes, async (document) => expect((await recolour(document, blackTarget, { path: 'a.pdf' })).problems).toEqual([]));

const operatorsOf = async (bytes: Uint8Array): Promise<string[]> => {
  const document = await openPdf(bytes);
  return [...readOperations(pageContent(document, document.getPage(0).node))].map(({ operator }) => operator);
};

/** The grey in which the middle of the page is seen after it was turned black, and that no colour is left in the file. */
async function greyOf(content: string, resources?: (make: Maker) => Record<string, unknown>, at: [number, number] = [50, 50]): Promise<number> {
  const bytes = await black(await makePdf(content, resources));
  expect(innards(bytes)).not.toMatch(/DeviceRGB|DeviceCMYK|ICCBased|Separation|Lab/);
  const [red, green, blue] = (await picture(bytes)).at(...at);
  expect([green, blue]).toEqual([red, red]);
  return red;
}

const AREA = '0 0 100 100 re f';
/** Greys of the same luminance as pure colours. */
const [RED, GREEN, BLUE] = [127, 220, 76];
const HELVETICA = () => ({ Font: { F: { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' } } });
const RED_TO_WHITE = { FunctionType: 2, Domain: [0, 1], C0: [1, 0, 0], C1: [1, 1, 1], N: 1 };

describe('in black alone, colours become the grey of their luminance', () => {
  it.each([
    ['RGB', `1 0 0 rg ${AREA}`, RED],
    ['grey', `0.25 g ${AREA}`, 64],
    ['process inks', `0 0 0 0.5 k ${AREA}`, 128],
    ['yellow ink', `0 0 1 0 k ${AREA}`, 247],
    ['a named device', `/DeviceRGB cs 0 1 0 sc ${AREA}`, GREEN],
    ['the first colour of a space', `1 g /DeviceRGB cs ${AREA}`, 0],
    ['strokes', 'q 0 0 1 RG 100 w 0 50 m 100 50 l S Q', BLUE],
    ['nothing said', AREA, 0],
    ['a colour restored', `1 0 0 rg q 0 1 0 rg 0 0 1 1 re f Q ${AREA}`, RED],
    ['a colour set twice', `1 0 0 rg 0 0 1 1 re f 0 0 1 rg 0 0 1 1 re f 1 0 0 rg ${AREA}`, RED],
    ['a colour set within a path', `0 0 100 100 re 0 1 0 rg f`, GREEN],
  ])('%s', async (_, content, grey) => {
    expect(await greyOf(content)).toBeCloseTo(grey, -0.5);
  });

  it.each<[string, unknown, string, number]>([
    ['a profile', ['ICCBased', { N: 3 }], '0 1 0', GREEN],
    ['a profile of process inks', ['ICCBased', { N: 4 }], '0 0 0 0.5', 128],
    ['calibrated grey', ['CalGray', { WhitePoint: [1, 1, 1] }], '0.5', 128],
    ['Lab', ['Lab', { WhitePoint: [0.9642, 1, 0.8249] }], '53.6 0 0', 128],
    ['a named ink', ['Separation', 'Orange', 'DeviceRGB', { FunctionType: 2, Domain: [0, 1], C0: [1, 1, 1], C1: [1, 0, 0], N: 1 }], '1', RED],
    ['several named inks', ['DeviceN', ['A', 'B'], 'DeviceRGB', '{pop 1 exch sub dup 1 exch}'], '0 0', 255],
    ['all inks', ['Separation', 'All', 'DeviceCMYK', { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 }], '1', 0],
    ['a table', ['Indexed', 'DeviceRGB', 1, Uint8Array.from([255, 255, 255, 0, 0, 255])], '1', BLUE],
  ])('%s', async (_, space, operands, grey) => {
    const resources = ({ stream }: Maker) => {
      const parts = (space as unknown[]).map((part) => {
        if (typeof part === 'string' && part.startsWith('{')) return stream(part, { FunctionType: 4, Domain: [0, 1, 0, 1], Range: [0, 1, 0, 1, 0, 1] });
        return typeof part === 'object' && part !== null && 'N' in part && !('C0' in part) ? stream('profile', part as Record<string, unknown>) : part;
      });
      return { ColorSpace: { Own: parts } };
    };
    expect(await greyOf(`/Own cs ${operands} scn ${AREA}`, resources)).toBeCloseTo(grey, -0.5);
  });
});

describe('in black alone, everything that has colours is rewritten', () => {
  const form = (make: Maker, content: string, more = {}) => make.stream(content, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 100, 100], ...more });

  it('forms, with their own colours or those of the page', async () => {
    expect(await greyOf('/F Do', (make) => ({ XObject: { F: form(make, `0 1 0 rg ${AREA}`) } }))).toBe(GREEN);
    expect(await greyOf('0 1 0 rg /F Do', (make) => ({ XObject: { F: form(make, AREA) } }))).toBe(GREEN);
    const nested = (make: Maker) => ({ XObject: { F: form(make, '/G Do', { Resources: { XObject: { G: form(make, `1 0 0 rg ${AREA}`) } } }) } });
    expect(await greyOf('/F Do', nested)).toBe(RED);
  });

  it('patterns with colours, and without', async () => {
    const pattern = (make: Maker, content: string, PaintType: number) =>
      make.stream(content, { Type: 'Pattern', PatternType: 1, PaintType, TilingType: 1, BBox: [0, 0, 10, 10], XStep: 10, YStep: 10, Resources: {} });
    const tile = '0 0 10 10 re f';
    expect(await greyOf(`/Pattern cs /P scn ${AREA}`, (make) => ({ Pattern: { P: pattern(make, `1 0 0 rg ${tile}`, 1) } }), [45, 45])).toBe(RED);
    const uncoloured = (make: Maker) => ({ Pattern: { P: pattern(make, `1 0 0 rg ${tile}`, 2) }, ColorSpace: { Own: ['Pattern', 'DeviceRGB'] } });
    expect(await greyOf(`/Own cs 0 1 0 /P scn ${AREA}`, uncoloured, [45, 45])).toBe(GREEN);
  });

  it.each<[string, (make: Maker) => unknown]>([
    ['exponential', () => RED_TO_WHITE],
    [
      'in two parts',
      () => ({ FunctionType: 3, Domain: [0, 1], Functions: [RED_TO_WHITE, { ...RED_TO_WHITE, C0: [1, 1, 1] }], Bounds: [0.999], Encode: [0, 1, 0, 1] }),
    ],
    [
      'of samples',
      ({ stream }) =>
        stream(Uint8Array.from([255, 0, 0, 255, 255, 255]), { FunctionType: 0, Domain: [0, 1], Range: [0, 1, 0, 1, 0, 1], Size: [2], BitsPerSample: 8 }),
    ],
    ['a program', ({ stream }) => stream('{ dup 1 3 1 roll }', { FunctionType: 4, Domain: [0, 1], Range: [0, 1, 0, 1, 0, 1] })],
    ['one for each component', () => [0, 1, 2].map((index) => ({ FunctionType: 2, Domain: [0, 1], C0: [index === 0 ? 1 : 0], C1: [1], N: 1 }))],
  ])('gradients whose function is %s', async (_, calculate) => {
    const shading = (make: Maker) => ({ ShadingType: 2, ColorSpace: 'DeviceRGB', Coords: [0, 0, 100, 0], Function: calculate(make) });
    const shade = (x: number) => greyOf('/S sh', (make) => ({ Shading: { S: shading(make) } }), [x, 50]);
    expect(await shade(1)).toBeCloseTo(RED + 2, -1);
    expect(await shade(99)).toBeGreaterThan(250);
    // Half way between red and white, as the eye sees it; not half way between the greys.
    expect(await shade(50)).toBeCloseTo(166, -1);
    const pattern = (make: Maker) => ({ Pattern: { P: { PatternType: 2, Shading: shading(make) } } });
    expect(await greyOf(`/Pattern cs /P scn ${AREA}`, pattern, [1, 50])).toBeCloseTo(RED + 2, -1);
  });

  it('meshes', async () => {
    const vertex = (x: number, y: number) => [0, x, y, 255, 0, 0];
    const triangle = Uint8Array.from([...vertex(0, 0), ...vertex(255, 0), ...vertex(128, 255)]);
    const mesh = {
      ShadingType: 4,
      ColorSpace: 'DeviceRGB',
      BitsPerCoordinate: 8,
      BitsPerComponent: 8,
      BitsPerFlag: 8,
      Decode: [0, 100, 0, 100, 0, 1, 0, 1, 0, 1],
    };
    expect(await greyOf('/S sh', ({ stream }) => ({ Shading: { S: stream(triangle, mesh) } }), [50, 30])).toBe(RED);
  });

  it('glyphs that are drawings, with their own colours or those of the text', async () => {
    const font = (glyph: string) => (make: Maker) => ({
      Font: { F: { Type: 'Font', Subtype: 'Type3', FontBBox: [0, 0, 1, 1], FontMatrix: [1, 0, 0, 1, 0, 0], FirstChar: 97, LastChar: 97, Widths: [1], Encoding: { Differences: [97, 'a'] }, CharProcs: { a: make.stream(glyph) }, Resources: {} } },
    }); // biome-ignore format: one dictionary
    const text = 'BT /F 100 Tf (a) Tj ET';
    expect(await greyOf(`0 1 0 rg ${text}`, font('1 0 d0 1 0 0 rg 0 0 1 1 re f'))).toBe(RED);
    expect(await greyOf(`1 0 0 rg ${text}`, font('1 0 0 0 1 1 d1 0 1 0 rg 0 0 1 1 re f'))).toBe(RED - 8);
  });

  it('annotations', async () => {
    const bytes = await makePdf('', undefined, (make) => ({
      Annots: [{ Type: 'Annot', Subtype: 'Stamp', Rect: [0, 0, 100, 100], F: 4, C: [1, 0, 0], AP: { N: form(make, `0 1 0 rg ${AREA}`) } }],
    }));
    const document = await openPdf(await black(bytes));
    expect(String(document.getPage(0).node.Annots()?.lookup(0))).toMatch(/\/C \[ 0\.49\d* \]/);
    expect((await picture(await black(bytes))).at(50, 50)).toEqual([GREEN, GREEN, GREEN]);
  });
});

describe('in black alone, images', () => {
  const image = (make: Maker, bytes: Uint8Array, dict: Record<string, unknown>) =>
    make.stream(bytes, { Type: 'XObject', Subtype: 'Image', Width: 2, Height: 1, BitsPerComponent: 8, ...dict });
  const SHOWN = '100 0 0 100 0 0 cm /I Do';
  const RED_GREEN = Uint8Array.from([255, 0, 0, 0, 255, 0]);
  const up = (row: Uint8Array) => Uint8Array.from([2, ...row]);

  it.each<[string, Uint8Array, Record<string, unknown>]>([
    ['in RGB', RED_GREEN, { ColorSpace: 'DeviceRGB' }],
    ['in RGB, turned round', RED_GREEN.map((value) => 255 - value), { ColorSpace: 'DeviceRGB', Decode: [1, 0, 1, 0, 1, 0] }],
    ['of 16 bits', Uint8Array.from([...RED_GREEN].flatMap((value) => [value, value])), { ColorSpace: 'DeviceRGB', BitsPerComponent: 16 }],
    ['of 4 bits', Uint8Array.from([0xf0, 0x00, 0xf0]), { ColorSpace: 'DeviceRGB', BitsPerComponent: 4 }],
    ['with a palette', Uint8Array.from([0b01_000000]), { ColorSpace: ['Indexed', 'DeviceRGB', 1, RED_GREEN], BitsPerComponent: 1 }],
    ['with a predictor', up(RED_GREEN), { ColorSpace: 'DeviceRGB', DecodeParms: { Predictor: 15, Colors: 3, Columns: 2 } }],
    ['with differences', Uint8Array.from([255, 0, 0, 1, 255, 0]), { ColorSpace: 'DeviceRGB', DecodeParms: { Predictor: 2, Colors: 3, Columns: 2 } }],
  ])('%s', async (_, bytes, dict) => {
    const resources = (make: Maker) => ({ XObject: { I: image(make, bytes, dict) } });
    expect(await greyOf(SHOWN, resources, [10, 50])).toBe(RED);
    expect(await greyOf(SHOWN, resources, [90, 50])).toBe(GREEN);
  });

  it.each(['jpeg', 'cmyk'])('in %s', async (kind) => {
    const pixels = sharp({ create: { width: 16, height: 16, channels: 3, background: '#808080' } });
    const jpeg = await (kind === 'cmyk' ? pixels.toColourspace('cmyk') : pixels).jpeg({ quality: 100 }).toBuffer();
    const ColorSpace = kind === 'cmyk' ? 'DeviceCMYK' : 'DeviceRGB';
    const bytes = await makePdf(SHOWN, ({ document }) => ({
      XObject: { I: document.context.register(document.context.stream(Uint8Array.from(jpeg), { Type: 'XObject', Subtype: 'Image', Width: 16, Height: 16, BitsPerComponent: 8, ColorSpace, Filter: 'DCTDecode', ...(kind === 'cmyk' ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}) })) },
    })); // biome-ignore format: one dictionary
    const [red, green, blue] = (await picture(await black(bytes))).at(50, 50);
    expect([green, blue]).toEqual([red, red]);
    expect(Math.abs(red - 128)).toBeLessThan(kind === 'cmyk' ? 30 : 2);
  });

  it('inline, and stencils in the colour of the page', async () => {
    const data = Buffer.from(deflateSync(RED_GREEN)).toString('hex');
    const inline = `q 100 0 0 100 0 0 cm BI /W 2 /H 1 /BPC 8 /CS /RGB /F [/AHx /Fl] ID ${data}> EI Q`;
    expect(await greyOf(inline, undefined, [10, 50])).toBe(RED);
    expect(await greyOf(inline, undefined, [90, 50])).toBe(GREEN);
    expect(await greyOf('0 1 0 rg q 100 0 0 100 0 0 cm BI /W 1 /H 1 /BPC 1 /IM true ID \0 EI Q')).toBe(GREEN);
  });

  it('that are transparent, by a mask or by a colour', async () => {
    const soft = (make: Maker) => ({
      XObject: { I: image(make, RED_GREEN, { ColorSpace: 'DeviceRGB', SMask: image(make, Uint8Array.from([255, 0]), { ColorSpace: 'DeviceGray' }) }) },
    });
    expect(await greyOf(SHOWN, soft, [10, 50])).toBe(RED);
    expect(await greyOf(SHOWN, soft, [90, 50])).toBe(255);
    const keyed = (make: Maker) => ({ XObject: { I: image(make, RED_GREEN, { ColorSpace: 'DeviceRGB', Mask: [0, 0, 255, 255, 0, 0] }) } });
    expect(await greyOf(SHOWN, keyed, [10, 50])).toBe(RED);
    expect(await greyOf(SHOWN, keyed, [90, 50])).toBe(255);
  });

  it('that were mixed with the colour around them', async () => {
    const mask = (make: Maker) => image(make, Uint8Array.from([128, 255]), { ColorSpace: 'DeviceGray', Matte: [0, 0, 1] });
    // Red that half of it was mixed with blue, and green that none was.
    const mixed = (make: Maker) => ({ XObject: { I: image(make, Uint8Array.from([128, 0, 127, 0, 255, 0]), { ColorSpace: 'DeviceRGB', SMask: mask(make) }) } });
    expect(await greyOf(SHOWN, mixed, [10, 50])).toBeCloseTo((RED + 255) / 2, -0.5);
    expect(await greyOf(SHOWN, mixed, [90, 50])).toBe(GREEN);
    expect(innards(await black(await makePdf(SHOWN, mixed)))).not.toContain('Matte');
  });

  it('that cannot be read are refused with the page', async () => {
    const document = await openPdf(
      await makePdf(SHOWN, (make) => ({
        XObject: { I: make.document.context.register(make.document.context.stream('x', { Subtype: 'Image', Width: 2, Height: 1, Filter: 'JPXDecode' })) },
      })),
    );
    const { problems } = await recolour(document, blackTarget, { path: 'a.pdf' });
    expect(problems).toMatchObject([
      {
        rule: 'colour-unknown',
        severity: 'error',
        place: { path: 'a.pdf' },
        message: expect.stringContaining('image in JPEG 2000 on page 1'),
        hint: expect.any(String),
      },
    ]);
  });
});

it('in black alone, what is transparent is blended on the page, and a mask in its own grey', async () => {
  const group = (space: string) => ({ Group: { S: 'Transparency', CS: space, I: true } });
  const form = (make: Maker, space: string) => make.stream(`1 0 0 rg ${AREA}`, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 100, 100], ...group(space) });
  const resources = (make: Maker) => ({
    XObject: { F: form(make, 'DeviceRGB') },
    ExtGState: { G: { SMask: { S: 'Luminosity', G: form(make, 'DeviceGray') } } },
  });
  const bytes = await black(await makePdf('/G gs /F Do', resources, () => group('DeviceRGB')));
  // A grey that is blended apart comes out of a press in four inks.
  const document = await openPdf(bytes);
  const spaces = document.context.enumerateIndirectObjects().flatMap(([, object]) => String(object).match(/\/Group <<[^>]*>>/g) ?? []);
  expect(spaces.map((each) => /\/CS (\S+)/.exec(each)?.[1]).toSorted()).toEqual(['/DeviceGray', undefined, undefined]);
});

describe('in black alone, text', () => {
  const TEXT = 'BT /F 20 Tf 10 40 Td (Read me) Tj ET';

  it('stays text, at its place', async () => {
    const bytes = await makePdf(`0.82 0.13 0.18 rg ${TEXT}`, HELVETICA);
    expect((await readPdf(await black(bytes))).pages).toEqual((await readPdf(bytes)).pages);
  });

  it('that is black looks as before, to the pixel', async () => {
    const bytes = await makePdf(`0 0 0 rg 0 0 0 RG ${TEXT} 0.5 w 10 30 m 90 30 l S`, HELVETICA);
    expect(difference(await picture(bytes), await picture(await black(bytes)))).toEqual({ greatest: 0, share: 0 });
  });

  it('of a middling colour is made dark enough to read, areas are not', async () => {
    const bytes = await black(await makePdf(`1 0.45 0.47 rg ${TEXT} 0 0 10 10 re f`, HELVETICA));
    const document = await openPdf(bytes);
    const greys = [...readOperations(pageContent(document, document.getPage(0).node))]
      .filter(({ operator }) => operator === 'g')
      .map(({ operands }) => Number(operands[0]));
    expect(greys[0]).toBeCloseTo(0.466, 2);
    expect(greys[1]).toBeCloseTo(0.64, 1);
  });

  it('that is light, on a dark ground, stays light', async () => {
    const document = await openPdf(await black(await makePdf(`1 0.9 0.9 rg ${TEXT}`, HELVETICA)));
    const [grey] = [...readOperations(pageContent(document, document.getPage(0).node))].filter(({ operator }) => operator === 'g');
    expect(Number(grey?.operands[0])).toBeGreaterThan(0.9);
  });

  it('overprints where it is black, and not where it is white', async () => {
    const bytes = await black(await makePdf(`0 0 0 rg ${TEXT} 1 1 1 rg ${TEXT} /G gs`, () => ({ ...HELVETICA(), ExtGState: { G: { OP: true, ca: 0.5 } } })));
    const document = await openPdf(bytes);
    const states = document
      .getPage(0)
      .node.Resources()
      ?.lookup(document.context.obj('ExtGState') as never);
    const operations = [...readOperations(pageContent(document, document.getPage(0).node))].filter(({ operator }) => operator === 'gs' || operator === 'Tj');
    expect(operations.map(({ operator, operands }) => (operator === 'gs' ? (operands[0] as { raw: string }).raw : 'text'))).toEqual([
      '/ZineOver10',
      'text',
      '/ZineOver00',
      'text',
      '/G',
    ]);
    expect(String(states)).toMatch(/\/ZineOver10 <<\s+\/Type \/ExtGState\s+\/OP false\s+\/op true\s+\/OPM 1/);
    // What the file itself said of overprinting is gone.
    expect(String(states)).toMatch(/\/G <<\s+\/ca 0\.5\s+>>/);
  });
});

it('gives the same bytes for the same document', async () => {
  const bytes = await makePdf(`1 0 0 rg ${AREA} /S sh`, () => ({
    Shading: { S: { ShadingType: 2, ColorSpace: 'DeviceRGB', Coords: [0, 0, 100, 0], Function: RED_TO_WHITE } },
  }));
  expect(Buffer.from(await black(bytes)).equals(await black(bytes))).toBe(true);
});

it('leaves no operator of colour but grey', async () => {
  const content = '1 0 0 RG 0 1 0 rg 0 0 1 1 re B 0 0 0 1 k 0 0 0 1 K 0 0 1 1 re B /DeviceRGB CS 1 0 0 SC 0 0 1 1 re s';
  expect((await operatorsOf(await black(await makePdf(content)))).filter((operator) => /^(?:rg?|RG|k|K|cs|CS|scn?|SCN?)$/.test(operator))).toEqual([]);
});

/** The content of a page in black, one operation a line, without overprinting. */
async function contentOf(content: string): Promise<string[]> {
  const document = await openPdf(await black(await makePdf(content)));
  const lines = pageContent(document, document.getPage(0).node).split('\n');
  return lines.filter((line) => line !== '' && !line.endsWith('gs'));
}

it('sets a colour before the path that it paints, not within it (ISO 32000-2, 8.2)', async () => {
  expect(await contentOf('0 0 9 9 re W n 1 g 0 0 1 1 re 0.5 G 2 2 1 1 re B')).toEqual([
    '0 0 9 9 re',
    'W',
    'n',
    '1 g',
    '0.5 G',
    '0 0 1 1 re',
    '2 2 1 1 re',
    'B',
  ]);
});

it('leaves the digits of everything else as they are', async () => {
  expect(await contentOf('.23999999 0 0 -.2399999990 0 1.50 cm 1 g 0 0 1 1 re f')).toEqual(['.23999999 0 0 -.2399999990 0 1.50 cm', '1 g', '0 0 1 1 re', 'f']);
});

it('sets a colour once for all that is painted with it', async () => {
  expect(await contentOf('0.5 g 0 0 1 1 re f 0.5 0.5 0.5 rg 0 0 1 1 re f q 0 0 1 1 re f Q')).toEqual([
    '0.5 g',
    '0 0 1 1 re',
    'f',
    '0 0 1 1 re',
    'f',
    'q',
    '0 0 1 1 re',
    'f',
    'Q',
  ]);
});

it('leaves nothing of former colours in the file', async () => {
  const bytes = await makePdf(`/Own cs 0 1 0 scn ${AREA}`, ({ stream }) => ({ ColorSpace: { Own: ['ICCBased', stream('profile of a camera', { N: 3 })] } }));
  expect(innards(bytes)).toContain('profile of a camera');
  expect(innards(await black(bytes))).not.toContain('profile of a camera');
});
