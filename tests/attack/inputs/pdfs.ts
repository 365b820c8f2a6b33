import { deflateSync } from 'node:zlib';
import { type Attempt, many, single } from './attempt.ts';
import { onePage, rawPdf, stream } from './raw-pdf.ts';

const IMAGE = '/Type/XObject/Subtype/Image/ColorSpace/DeviceRGB/BitsPerComponent 8';
const SHOW = 'q 400 0 0 500 0 0 cm /I Do Q';
const FORM = '/Type/XObject/Subtype/Form/BBox[0 0 9 9]';

/** Files for the press that are small and cost much. */
export const hostilePdfs = (): Attempt[] =>
  Object.entries({
    'arrays in each other': onePage('['.repeat(100_000)),
    'dictionaries in each other': onePage(`/A ${'<<'.repeat(100_000)} BDC`),
    'saved states': onePage('q '.repeat(200_000)),
    'an image of 60,000 by 60,000': onePage(SHOW, '/XObject<</I 5 0 R>>', stream(`${IMAGE}/Width 60000/Height 60000`, '\0'.repeat(1000))),
    'an image of 20,000 by 20,000': onePage(
      SHOW,
      '/XObject<</I 5 0 R>>',
      stream(`${IMAGE}/Width 20000/Height 20000`.replace('RGB', 'Gray'), Buffer.alloc(20_000 * 20_000)),
    ),
    'an image of negative width': onePage(SHOW, '/XObject<</I 5 0 R>>', stream(`${IMAGE}/Width -1/Height 2000000000`, 'x')),
    'a stream of two gigabytes': onePage(twoGigabytes()),
    'a stream of run lengths in deflate': onePage(stream('', Buffer.alloc(30_000_000, Buffer.from([129, 0x20])), '[/FlateDecode/RunLengthDecode]')),
    'deflate in deflate in deflate': onePage(stream('', deflateSync(deflateSync(Buffer.alloc(400_000_000, 0x20))), '[/FlateDecode/FlateDecode/FlateDecode]')),
    'a calculator of a hundred thousand steps': onePage(
      '/C cs .5 scn',
      '/ColorSpace<</C[/Separation/X/DeviceGray 5 0 R]>>',
      calculator(`${'dup pop '.repeat(50_000)}`),
    ),
    'a calculator of braces in each other': onePage('/C cs .5 scn', '/ColorSpace<</C[/Separation/X/DeviceGray 5 0 R]>>', calculator('{'.repeat(100_000))),
    'a shading of a calculator': onePage(
      'sh /S sh',
      '/Shading<</S<</ShadingType 1/ColorSpace/DeviceGray/Function 5 0 R>>>>',
      stream('/FunctionType 4/Domain[0 1 0 1]/Range[0 1]', `{pop ${'dup pop '.repeat(20_000)}}`),
    ),
    'a sampled function of a billion samples': onePage(
      '/C cs .5 scn',
      '/ColorSpace<</C[/Separation/X/DeviceGray 5 0 R]>>',
      stream('/FunctionType 0/Domain[0 1]/Range[0 1]/Size[1000000000]/BitsPerSample 32', 'x'),
    ),
    'one page a hundred thousand times': rawPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Kids[${'3 0 R '.repeat(100_000)}]/Count 100000/MediaBox[0 0 420 595]>>`,
      '<</Type/Page/Parent 2 0 R/Resources<<>>>>',
    ]),
    'twenty thousand pages': rawPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Kids[${many(20_000, (i) => `${i + 3} 0 R`, ' ')}]/Count 20000/MediaBox[0 0 420 595]>>`,
      ...Array.from({ length: 20_000 }, () => '<</Type/Page/Parent 2 0 R/Resources<<>>>>'),
    ]),
    'a page tree that is its own child': rawPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R]/Count 1/MediaBox[0 0 420 595]>>']),
    'a page tree of fifty thousand levels': rawPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      ...Array.from({ length: 50_000 }, (_, i) => `<</Type/Pages/Kids[${i + 3} 0 R]/Count 1/MediaBox[0 0 420 595]>>`),
      '<</Type/Page/Parent 50001 0 R/Resources<<>>>>',
    ]),
    'a form that draws itself': onePage('/F Do', '/XObject<</F 5 0 R>>', stream(`${FORM}/Resources<</XObject<</F 5 0 R>>>>`, '/F Do /F Do')),
    'forms that draw the next twice': onePage(
      '/F Do',
      '/XObject<</F 5 0 R>>',
      ...Array.from({ length: 30 }, (_, i) => stream(`${FORM}/Resources<</XObject<</F ${i + 6} 0 R>>>>`, '/F Do /F Do')),
      stream(FORM, '0 0 1 1 re f'),
    ),
    'a million rectangles': onePage('0 0 1 1 re f '.repeat(1_000_000)),
    'a string of a hundred megabytes': onePage(`(${'x'.repeat(100_000_000)}) Tj`),
    'a name of ten megabytes': onePage(`/${'x'.repeat(10_000_000)} gs`),
    'a dash of a million lengths': onePage(`[${'1 '.repeat(1_000_000)}] 0 d`),
    'parentheses in each other': onePage('('.repeat(1_000_000)),
    'a cross reference of a billion entries': Buffer.from('%PDF-1.7\nxref\n0 1000000000\ntrailer\n<</Size 1000000000/Root 1 0 R>>\nstartxref\n9\n%%EOF\n'),
    'a cross reference that is its own former one': Buffer.from(
      '%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF\n',
    ),
    'values in each other outside of streams': rawPdf([
      `<</Type/Catalog/Pages 2 0 R/X ${'['.repeat(200_000)}${']'.repeat(200_000)}>>`,
      '<</Type/Pages/Kids[]/Count 0>>',
    ]),
    'two hundred thousand empty objects': rawPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>', ...Array(200_000).fill('null')]),
    'a page of ten miles': rawPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 1e30 1e30]>>',
      '<</Type/Page/Parent 2 0 R/Resources<<>>>>',
    ]),
    noise: Buffer.concat([
      Buffer.from('%PDF-1.7\n'),
      Buffer.from(
        many(200_000, (i) => String.fromCharCode((i * 7919) % 251)),
        'latin1',
      ),
    ]),
    'half a file': onePage('0 0 1 1 re f').slice(0, 300),
  }).flatMap(([name, bytes]) =>
    single(
      name,
      'file.pdf',
      bytes,
      ['preflight', 'FILE'],
      ['preflight', 'FILE', '--for', 'access'],
      ['plates', 'FILE', '--out', 'plates'],
      ['impose', 'FILE', '--fold', 'saddle', '--out', 'sheets.pdf'],
      ['unimpose', 'FILE', '--fold', 'saddle', '--out', 'pages.pdf'],
      ['scrub', 'FILE', '--out', 'clean.pdf'],
    ),
  );

const calculator = (steps: string): Uint8Array => stream('/FunctionType 4/Domain[0 1]/Range[0 1]', `{${steps}}`);

/** Two megabytes that inflate to two gigabytes: the blocks of a hundred megabytes, again and again (RFC 1951 lets blocks follow each other). */
function twoGigabytes(): Uint8Array {
  return stream('', Buffer.alloc(1_900_000_000, 0x20));
}
