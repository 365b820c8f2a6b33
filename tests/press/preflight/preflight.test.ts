import { type PDFDocument, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { PROFILES, type Profile } from '../../../scripts/model/preflight.ts';
import { preflight } from '../../../scripts/press/preflight/preflight.ts';
import { at, compositeFont, FONT, MEDIA, MM, stream, type TinyPage, TRIM, tinyPdf } from './tiny-pdf.ts';

const CLEAN: TinyPage = { content: `0 g BT /F 10 Tf ${at(20, 50)} Td (Clean) Tj ET 0.5 w ${at(20, 60)} m ${at(40, 60)} l S` };
const text = (x: number, y: number, words = '(Words)'): string => `BT /F 10 Tf ${at(x, y)} Td ${words} Tj ET`;
/** A rectangle whose upper left corner is there, in millimetres. */
const rectangle = (x: number, y: number, width: number, height: number): string => `${at(x, y + height)} ${width * MM} ${height * MM} re`;
const image = (document: PDFDocument, width: number, height: number, more: Record<string, unknown>, bytes: Uint8Array = new Uint8Array(width * height * 4)) =>
  stream(document, bytes, { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8, ColorSpace: 'DeviceGray', ...more });
/** Places the image `I` so that its upper left corner is there. */
const placed = (x: number, y: number, width: number, height: number): string => `q ${width * MM} 0 0 ${height * MM} ${at(x, y + height)} cm /I Do Q`;

/** Four pages, the third of which is as given: what is found, without the file's name and what to do. */
async function found(profile: Profile, third: (document: PDFDocument) => TinyPage) {
  const document = await tinyPdf((made) => [CLEAN, CLEAN, { ...CLEAN, ...third(made) }, CLEAN]);
  const { findings } = await preflight(document, 'x.pdf', profile);
  return findings.map(({ rule, severity, page, at: position, message, hint, place }) => {
    expect(hint).toMatch(/^[A-Z].*\.$/);
    expect(message).toMatch(/^Unexpected .+, expected /);
    expect(place).toEqual({ path: 'x.pdf' });
    const where = position ? `p${page}:${position.x.toFixed(1)},${position.y.toFixed(1)}` : 'whole file';
    return `${where} ${severity} ${rule} ${message}`;
  });
}

describe.each(PROFILES)('a clean file, for %s', (profile) => {
  it('has no findings', async () => {
    expect(await found(profile, () => CLEAN)).toEqual([]);
  });
});

/** Said once of a file, beside its colours. */
const RGB_NOTE = 'whole file info preflight-ink Unexpected RGB on 1 page, expected inks, of which the sum could be checked';

type Case = [what: string, profile: Profile, third: (document: PDFDocument) => TinyPage, ...findings: string[]];

const cases: Case[] = [
  ['a trim beyond the bleed', 'general', () => ({ BleedBox: [12, 0, 303, 303] }), 'p3:0.0,0.0 error preflight-boxes Unexpected trim box that goes 0.71 mm beyond the bleed box, expected it to lie within'],
  ['a bleed beyond the media', 'general', () => ({ BleedBox: [-1, 0, 303, 303] }), 'p3:-3.9,-3.4 error preflight-boxes Unexpected bleed box that goes 0.35 mm beyond the media box, expected it to lie within'],
  ['no trim', 'shop', () => ({ TrimBox: undefined, MediaBox: TRIM, BleedBox: undefined }), 'p3:0.0,0.0 error preflight-boxes Unexpected page without a trim box, expected one, since it says where to cut'],
  ['a narrow bleed', 'shop', () => ({ BleedBox: [4, 0, 303, 303] }), 'p3:0.0,0.0 error preflight-boxes Unexpected bleed of 2.12 mm, expected at least 3 mm on every side'],
  ['a turned page', 'riso', () => ({ Rotate: 90 }), 'p3:0.0,0.0 warning preflight-boxes Unexpected page that is turned by 90°, expected one that is drawn upright'],
  ['a page of another size', 'general', () => ({ TrimBox: [10, 10, TRIM[2] ?? 0, (TRIM[3] ?? 0) - 0.2 * MM] }), 'p3:0.0,0.0 error preflight-size Unexpected page of 100 × 99.8 mm, expected 100 × 100 mm like most pages'],
  ['a font that is not there', 'general', () => ({ resources: { Font: { F: { ...FONT, FontDescriptor: { ...FONT.FontDescriptor, FontFile2: undefined } } } } }), 'p3:20.0,47.5 error preflight-font Unexpected font `Test-Regular` that is not in the file, expected it to be embedded'],
  ['a Type 3 font', 'shop', () => ({ resources: { Font: { F: type3Font(['a', 'l', 'n', 'e']) } } }), 'p3:20.0,47.5 error preflight-font Unexpected Type 3 font `Drawn`, expected a font of outlines'],
  ['a font without its text', 'general', (made) => ({ ...composite('<00010002>', compositeFont(made, { ToUnicode: undefined })) }), 'p3:20.0,47.5 info preflight-font Unexpected font `Test-Bold` without the text of its glyphs, expected a `ToUnicode` map'],
  ['letters made bold', 'general', () => ({ content: `0 g 0 G 2 Tr 0.3 w ${text(20, 50)}` }), 'p3:20.0,47.5 warning preflight-font Unexpected outline around the letters of `Test-Regular` in their own colour, expected a bold font'],
  ['glyph 0 in an outline font', 'general', (made) => composite('<0001000000020001>', compositeFont(made)), 'p3:21.8,47.5 error preflight-glyph Unexpected missing glyph of `Test-Bold` in `A\uFFFDBA`, expected a letter'],
  ['.notdef in a simple font', 'general', () => ({ resources: { Font: { F: { ...FONT, Encoding: { Type: 'Encoding', Differences: [101, '.notdef'] } } } } }), 'p3:23.5,47.5 error preflight-glyph Unexpected missing glyph of `Test-Regular` in `Cl\uFFFDan`, expected a letter'],
  ['a hairline', 'general', () => ({ content: `q 0.1 0 0 0.1 0 0 cm 2 w ${10 * (10 + 30 * MM)} 1000 m ${10 * (10 + 50 * MM)} 1000 l S Q` }), 'p3:30.0,68.2 warning preflight-line Unexpected line of 0.2 pt, expected at least 0.25 pt'],
  ['a line without width', 'general', () => ({ content: `0 w ${at(30, 40)} m ${at(30, 70)} l S` }), 'p3:30.0,40.0 warning preflight-line Unexpected line without width, expected at least 0.25 pt'],
  ['a rule of a thin rectangle', 'general', () => ({ content: `${rectangle(30, 40, 0.05, 20)} ${rectangle(60, 40, 10, 10)} f` }), 'p3:30.0,40.0 warning preflight-line Unexpected line of 0.142 pt, expected at least 0.25 pt'],
  ['text near the trim', 'general', () => ({ content: text(3, 50) }), 'p3:3.0,47.5 warning preflight-margin Unexpected text `Words` 3 mm from the trim, expected at least 5 mm'],
  ['text across the trim', 'general', () => ({ content: text(-2, 50) }), 'p3:0.0,47.5 warning preflight-margin Unexpected text `Words` across the trim, expected at least 5 mm'],
  ['an image at the edge of a page without bleed', 'copier', (made) => ({ BleedBox: TRIM, content: placed(60, 1, 20, 20), resources: { XObject: { I: image(made, 200, 200, {}) } } }), 'p3:60.0,1.0 warning preflight-margin Unexpected image up to 1 mm from the edge, expected 4 mm left white'],
  ['of all drawings at the edge, the nearest', 'copier', () => ({ BleedBox: TRIM, content: `${rectangle(20, 3, 10, 10)} f ${rectangle(40, -1, 10, 10)} f ${rectangle(60, 2, 10, 10)} f` }), 'p3:40.0,0.0 warning preflight-margin Unexpected drawing up to the edge, expected 4 mm left white'],
  ['RGB black text', 'shop', () => ({ content: `0 0 0 rg ${text(20, 50)}` }), RGB_NOTE, 'p3:20.0,47.5 error preflight-colour Unexpected black text in RGB, expected black ink (K) alone'],
  ['black through a profile', 'shop', (made) => ({ content: `/P cs 0 0 0 sc ${text(20, 50)}`, resources: { ColorSpace: { P: ['ICCBased', stream(made, 'profile', { N: 3 })] } } }), RGB_NOTE, 'p3:20.0,47.5 error preflight-colour Unexpected black text in RGB, expected black ink (K) alone'],
  ['RGB text that is dark and not black', 'shop', () => ({ content: `0.18 0 0 rg ${text(20, 50)}` }), RGB_NOTE, 'p3:20.0,47.5 warning preflight-colour Unexpected text in RGB, expected CMYK or grey'],
  ['an RGB ground', 'shop', () => ({ content: `1 0 0 rg ${rectangle(20, 30, 10, 10)} f` }), RGB_NOTE, 'p3:20.0,30.0 warning preflight-colour Unexpected drawing in RGB, expected CMYK or grey'],
  ['a spot ink', 'shop', () => ({ content: `/S cs 0.5 scn ${rectangle(20, 30, 10, 10)} f`, resources: { ColorSpace: { S: ['Separation', 'Gold', 'DeviceCMYK', null] } } }), 'p3:20.0,30.0 info preflight-colour Unexpected spot ink `Gold`, expected process inks'],
  ['a colour in a gradient', 'riso', () => ({ content: `q ${rectangle(20, 30, 10, 10)} W n /G sh Q`, resources: { Shading: { G: { ShadingType: 2, ColorSpace: 'DeviceRGB' } } } }), 'p3:20.0,30.0 info preflight-colour Unexpected shading in colour, expected black or grey'],
  ['a colour in the cells of a tiling', 'copier', (made) => ({ content: `/Pattern cs /T scn ${rectangle(20, 30, 10, 10)} f`, resources: { Pattern: { T: stream(made, '0 1 0 rg 0 0 5 5 re f', { PatternType: 1, PaintType: 1, BBox: [0, 0, 9, 9], Resources: {} }) } } }), 'p3:20.0,30.0 info preflight-colour Unexpected drawing in colour, expected black or grey'],
  ['text in four inks', 'shop', () => ({ content: `0.6 0.5 0.4 1 k ${text(20, 50)}` }), 'p3:20.0,47.5 error preflight-black Unexpected black text in C 60 %, M 50 %, Y 40 %, K 100 %, expected K alone'],
  ['a line in two inks', 'shop', () => ({ content: `0.4 0 0 1 K 1 w ${at(30, 40)} m ${at(30, 70)} l S` }), 'p3:29.8,39.8 error preflight-black Unexpected black line in C 40 %, K 100 %, expected K alone'],
  ['a coarse image', 'shop', (made) => ({ content: placed(20, 30, 25.4, 12.7), resources: { XObject: { I: image(made, 200, 100, {}) } } }), 'p3:20.0,30.0 warning preflight-image Unexpected image of 200 ppi (200 × 100 pixels), expected at least 300 ppi at this size'],
  ['an image not quite fine enough, turned', 'shop', (made) => ({ content: `q 0 72 -72 0 ${at(50, 50)} cm /I Do Q`, resources: { XObject: { I: image(made, 250, 400, {}) } } }), 'p3:24.6,24.6 info preflight-image Unexpected image of 250 ppi (250 × 400 pixels), expected at least 300 ppi at this size'],
  ['coarse line art', 'shop', () => ({ content: `q 72 0 0 72 ${at(20, 60)} cm BI /W 300 /H 300 /IM true /F /AHx ID ff> EI Q` }), 'p3:20.0,34.6 warning preflight-image Unexpected image of 300 ppi (300 × 300 pixels), expected at least 600 ppi for line art at this size'],
  ['too much ink', 'shop', () => ({ content: `0.9 0.9 0.9 0.9 k ${rectangle(20, 30, 10, 10)} f` }), 'p3:20.0,30.0 warning preflight-ink Unexpected ink of 360 % on one spot, expected at most 300 %'],
  ['too much ink in one corner of an image', 'general', (made) => ({ content: placed(20, 30, 10, 10), resources: { XObject: { I: image(made, 100, 100, { ColorSpace: 'DeviceCMYK' }, darkFrom(60, 30)) } } }), 'p3:26.0,33.0 warning preflight-ink Unexpected ink of 400 % on one spot, expected at most 300 %'],
  ['opacity', 'shop', () => ({ content: `/G gs ${rectangle(20, 30, 10, 10)} f`, resources: { ExtGState: { G: { ca: 0.5 } } } }), 'p3:20.0,30.0 warning preflight-transparency Unexpected opacity of 50 %, expected opaque colours'],
  ['a blend mode', 'shop', () => ({ content: `/G gs ${rectangle(20, 30, 10, 10)} f`, resources: { ExtGState: { G: { BM: 'Multiply' } } } }), 'p3:20.0,30.0 warning preflight-transparency Unexpected blend mode `Multiply`, expected opaque colours'],
  ['a soft mask', 'shop', () => ({ content: `/G gs ${rectangle(20, 30, 10, 10)} f`, resources: { ExtGState: { G: { SMask: { S: 'Alpha' } } } } }), 'p3:20.0,30.0 warning preflight-transparency Unexpected soft mask, expected opaque colours'],
  ['an image with a soft mask', 'shop', (made) => ({ content: placed(20, 30, 10, 10), resources: { XObject: { I: image(made, 200, 200, { SMask: image(made, 200, 200, {}) }) } } }), 'p3:20.0,30.0 warning preflight-transparency Unexpected image with a soft mask, expected opaque colours'],
  ['a group as a whole half seen through', 'shop', (made) => ({ content: '/G gs /X Do', resources: { ExtGState: { G: { ca: 0.5 } }, XObject: { X: form(made, `/O gs ${rectangle(20, 30, 10, 10)} f`, { Group: { S: 'Transparency', I: true }, Resources: { ExtGState: { O: { ca: 1 } } } }) } } }), 'p3:-3.5,-3.5 warning preflight-transparency Unexpected opacity of 50 %, expected opaque colours'],
  ['damaged content', 'general', (made) => ({ content: '/X Do', resources: { XObject: { X: form(made, '', { Filter: 'Unknown' }) } } }), 'p3:-3.5,-3.5 error pdf-input Unexpected content that cannot be read, expected an undamaged page'],
]; // biome-ignore format: a table

function type3Font(names: string[]): Record<string, unknown> {
  const CharProcs = Object.fromEntries(['C', ...names].map((name) => [name, {}]));
  const Differences = ['C', ...names].flatMap((name) => [name.charCodeAt(0), name]);
  return { ...FONT, Subtype: 'Type3', BaseFont: undefined, Name: 'Drawn', FontMatrix: [0.001, 0, 0, 0.001, 0, 0], CharProcs, Encoding: { Differences } };
}

const composite = (codes: string, font: Record<string, unknown>): TinyPage => ({ content: text(20, 50, codes), resources: { Font: { F: font } } });
const form = (made: PDFDocument, content: string, more: Record<string, unknown>) =>
  stream(made, content, { Type: 'XObject', Subtype: 'Form', BBox: MEDIA, ...more });

/** 100 × 100 pixels of CMYK, white but for ten by ten from a corner. */
function darkFrom(x: number, y: number): Uint8Array<ArrayBuffer> {
  const samples = new Uint8Array(100 * 100 * 4);
  for (let row = y; row < y + 10; row++) samples.fill(255, (row * 100 + x) * 4, (row * 100 + x + 10) * 4);
  return samples;
}

describe('one defect is one finding, at its place', () => {
  it.each(cases)('%s, for %s', async (_, profile, third, ...findings) => {
    expect(await found(profile, third)).toEqual(findings);
  });
});

const harmless: [what: string, profile: Profile, third: (document: PDFDocument) => TinyPage][] = [
  ['a slug beyond the trim', 'shop', () => ({ content: text(20, -1) })],
  ['a space at the end of a line that goes beyond it', 'general', () => ({ content: text(90, 50, '(a               )') })],
  ['crop marks on a sheet without bleed', 'copier', () => ({ BleedBox: TRIM, content: `0.25 w ${at(0, 20)} m ${at(4, 20)} l S` })],
  ['a mark that ends at the trim', 'copier', () => ({ BleedBox: TRIM, content: `${rectangle(20, -3, 10, 3)} f` })],
  ['text that is recognised and not painted', 'shop', () => ({ content: `3 Tr 0 0 0 rg ${text(1, 50)}` })],
  ['text that is clipped away', 'general', () => ({ content: `q ${rectangle(20, 20, 20, 20)} W n ${text(1, 50)} Q` })],
  ['text clipped to a path of nothing', 'general', () => ({ content: `q ${rectangle(20, 20, 5, 5)} W n ${rectangle(80, 80, 5, 5)} W n ${text(1, 50)} Q` })],
  ['a form that is clipped to its box', 'general', (made) => ({ content: '/X Do', resources: { XObject: { X: form(made, text(1, 50), { BBox: [50, 50, 60, 60] }) } } })],
  ['a white ground up to the edge, without bleed', 'copier', () => ({ BleedBox: TRIM, content: `1 1 1 rg ${rectangle(0, 0, 100, 100)} f` })],
  ['a picture up to the edge, with bleed', 'copier', (made) => ({ content: placed(-3, -3, 30, 30), resources: { XObject: { I: image(made, 300, 300, {}) } } })],
  ['a line just wide enough', 'general', () => ({ content: `q 0.24 0 0 0.24 0 0 cm 1.0417 w 1000 1000 m 1100 1000 l S Q` })],
  ['a dot', 'general', () => ({ content: `${rectangle(30, 40, 0.05, 0.05)} f` })],
  ['a path that only clips', 'general', () => ({ content: `q 0 w ${rectangle(30, 40, 0.01, 50)} W n Q` })],
  ['a pixel drawn large', 'shop', (made) => ({ content: placed(20, 30, 50, 50), resources: { XObject: { I: image(made, 1, 1, {}) } } })],
  ['large text in rich black', 'shop', () => ({ content: `0.6 0.4 0.4 1 k BT /F 30 Tf ${at(20, 50)} Td (Title) Tj ET` })],
  ['small text in a colour of several inks', 'shop', () => ({ content: `0 0.9 0.9 0.1 k ${text(20, 50)}` })],
  ['a state with transparency that nothing is painted in', 'shop', () => ({ content: `q /G gs Q ${text(20, 50)}`, resources: { ExtGState: { G: { ca: 0.5, BM: 'Multiply' } } } })],
  ['an alpha of lines that only text is painted in', 'shop', () => ({ content: `/G gs ${text(20, 50)}`, resources: { ExtGState: { G: { CA: 0.5 } } } })],
  ['a group without effect', 'shop', (made) => ({ content: '/X Do', resources: { XObject: { X: form(made, text(20, 50), { Group: { S: 'Transparency', I: true } }) } } })],
  ['black named as an ink', 'riso', () => ({ content: `/S cs 1 scn ${rectangle(20, 30, 10, 10)} f`, resources: { ColorSpace: { S: ['Separation', 'Black', 'DeviceCMYK', null] } } })],
  ['grey mixed in RGB', 'riso', () => ({ content: `0.5 0.5 0.5 rg ${text(20, 50)}` })],
  ['300 % of ink', 'shop', () => ({ content: `0.75 0.75 0.75 0.75 k ${rectangle(20, 30, 10, 10)} f` })],
  ['a drop too much ink in one pixel', 'shop', (made) => ({ content: placed(20, 30, 5, 5), resources: { XObject: { I: image(made, 100, 100, { ColorSpace: 'DeviceCMYK' }, darkFrom(60, 30)) } } })],
  ['a form that holds itself, twice', 'general', (made) => ({ content: '/X Do', resources: { XObject: { X: selfish(made) } } })],
  ['content that is cut off', 'shop', () => ({ content: 'q 1 0 0 1 0 0 cm BT /F 10 Tf (ab' })],
  ['a page without content', 'copier', () => ({ content: undefined })],
]; // biome-ignore format: a table

function selfish(made: PDFDocument): unknown {
  const ref = made.context.nextRef();
  made.context.assign(ref, made.context.stream(`/X Do /X Do ${text(20, 50)}`, { Type: 'XObject', Subtype: 'Form', BBox: MEDIA, Resources: { XObject: { X: ref }, Font: { F: FONT } } } as never)); // biome-ignore format: one call
  return ref;
}

describe('what is no defect', () => {
  it.each(harmless)('%s, for %s', async (_, profile, third) => {
    expect(await found(profile, third)).toEqual([]);
  });
});

describe('the ink of a CMYK JPEG by Adobe, which stores its values inverted', () => {
  it.each([
    [[1, 0, 1, 0, 1, 0, 1, 0], []],
    [undefined, ['p3:20.0,30.0 warning preflight-ink Unexpected ink of 400 % on one spot, expected at most 300 %']],
  ])('with Decode %j', async (Decode, expected) => {
    const white = await sharp({ create: { width: 300, height: 300, channels: 3, background: 'white' } })
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer();
    const jpeg = (made: PDFDocument) => {
      const dict = { Type: 'XObject', Subtype: 'Image', Width: 300, Height: 300, BitsPerComponent: 8, ColorSpace: 'DeviceCMYK', Filter: 'DCTDecode', Decode };
      return made.context.register(PDFRawStream.of(made.context.obj(dict as never) as never, white));
    };
    expect(await found('shop', (made) => ({ content: placed(20, 30, 20, 20), resources: { XObject: { I: jpeg(made) } } }))).toEqual(expected);
  });
});

describe('a whole file', () => {
  const pages = (count: number, more: TinyPage = {}): Promise<PDFDocument> => tinyPdf(() => Array.from({ length: count }, () => ({ ...CLEAN, ...more })));
  const messages = async (document: PDFDocument, profile: Profile): Promise<string[]> =>
    (await preflight(document, 'x.pdf', profile)).findings.map(({ severity, message }) => `${severity} ${message}`);

  it('should fill its sheets', async () => {
    expect(await messages(await pages(7), 'copier')).toEqual(['warning Unexpected 7 pages, expected a multiple of 4 for a booklet: 1 will be blank']);
    expect(await messages(await pages(1), 'riso')).toEqual(['warning Unexpected 1 page, expected a multiple of 4 for a booklet: 3 will be blank']);
    expect(await messages(await pages(7), 'general')).toEqual([]);
  });

  it('may be imposed already, two pages on a side', async () => {
    const wide = { MediaBox: [0, 0, 400, 200], BleedBox: [0, 0, 400, 200], TrimBox: [0, 0, 400, 200], content: undefined };
    expect(await messages(await pages(2, wide), 'copier')).toEqual([]);
    expect(await messages(await pages(2, { ...wide, Rotate: 90 }), 'copier')).toContain('warning Unexpected 2 pages, expected a multiple of 4 for a booklet: 2 will be blank'); // biome-ignore format: one call
  });

  it('that calls itself PDF/X-1 must not use transparency', async () => {
    const document = await pages(4, { content: `/G gs ${text(20, 50)}`, resources: { ExtGState: { G: { ca: 0.9 } } } });
    document.context.trailerInfo.Info = document.context.obj({ GTS_PDFXVersion: PDFString.of('PDF/X-1:2001') });
    expect((await messages(document, 'shop'))[0]).toBe('error Unexpected opacity of 90 %, expected opaque colours in PDF/X-1');
  });

  it('is told by its pages and their size as it is seen', async () => {
    const { pages: count, trim } = await preflight(await pages(4, { TrimBox: [10, 20, 10 + 50 * MM, 20 + 80 * MM], Rotate: 270, UserUnit: 2 }), 'x', 'general');
    expect(count).toBe(4);
    expect([trim.width, trim.height].map(Math.round)).toEqual([160, 100]);
  });
});

describe('positions', () => {
  // A square of 2 mm, 10 mm from the left and 30 mm from the upper edge of the unturned page.
  it.each([
    [0, '10.0,30.0'],
    [90, '68.0,10.0'],
    [180, '88.0,68.0'],
    [270, '30.0,88.0'],
  ])('are those of a page turned by %i°', async (Rotate, expected) => {
    const findings = await found('shop', () => ({ Rotate, content: `0.9 0.9 0.9 0.9 k ${rectangle(10, 30, 2, 2)} f` }));
    expect(findings.filter((each) => each.includes('preflight-ink'))).toEqual([
      `p3:${expected} warning preflight-ink Unexpected ink of 360 % on one spot, expected at most 300 %`,
    ]);
  });
});
