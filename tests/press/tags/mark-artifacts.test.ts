import { describe, expect, it } from 'vitest';
import { markArtifacts } from '../../../scripts/press/tags/mark-artifacts.ts';
import { markedRegions } from '../../../scripts/press/tags/marked-regions.ts';
import { regionText } from '../../../scripts/press/tags/region-text.ts';

const marked = (content: string, holdsMarks = false): string => markArtifacts(content, () => holdsMarks).trim().replaceAll('\n', ' '); // biome-ignore format: one line

describe('what is painted between no marks', () => {
  it.each<[what: string, content: string, expected: string]>([
    ['a rule, from the beginning of its path', 'q 1 0 0 1 5 5 cm 0 0 82 1 re f Q', 'q 1 0 0 1 5 5 cm /Artifact BMC 0 0 82 1 re f EMC Q'],
    [
      'a folio, as a whole text object',
      '/G3 gs BT /F 11 Tf 1 0 0 1 5 5 Tm <0052> Tj ET Q',
      '/G3 gs /Artifact BMC BT /F 11 Tf 1 0 0 1 5 5 Tm <0052> Tj ET EMC Q',
    ],
    ['several things with what is between them', '0 0 1 1 re f 0 g BT <01> Tj ET 2 w', '/Artifact BMC 0 0 1 1 re f 0 g BT <01> Tj ET EMC 2 w'],
    ['a picture', 'q /X4 Do Q', 'q /Artifact BMC /X4 Do EMC Q'],
  ])('%s', (_, content, expected) => expect(marked(content)).toBe(expected));

  it('is left alone where it is nothing', () => {
    for (const content of ['q 0 0 9 9 re W n', '3.125 0 0 3.125 0 0 cm', 'BT /F 9 Tf ET']) expect(marked(content)).toBe(content);
  });

  it('is no form that holds marked content', () => expect(marked('/X4 Do', true)).toBe('/X4 Do'));
});

describe('the content of a page', () => {
  const PARTS = [
    'q\n0 0 9 9 re\nf',
    '\n/P <</MCID 3 >>BDC\nBT\n/Span<</ActualText (x)>> BDC\n<01> Tj\nEMC\nET\nEMC',
    '\n/Span <</ActualText (y)>> BDC\n<01> Tj\nEMC\nQ\n',
  ];

  it('is parted by its marks, those within them not', () => {
    const content = PARTS.join('');
    expect(markedRegions(content).map(({ mark, from, to }) => [mark, content.slice(from, to)])).toEqual([
      [-1, PARTS[0]],
      [3, PARTS[1]],
      [-1, PARTS[2]],
    ]);
  });
});

it('the text of a mark is read with what stands for its glyphs, and divided words are put together', () => {
  const texts = new Map([[1, 'a'], [2, 'b'], [3, '\u2010']]); // biome-ignore format: one line
  const content = '/P <</MCID 3 >>BDC BT /F 9 Tf <0001> Tj /Span<</ActualText <FEFF00AD>>> BDC <0009> Tj EMC ET BT <0003> Tj ET BT <0002> Tj /Span <</ActualText (ffi)>> BDC <0002> Tj <0002> Tj EMC ET EMC';
  expect(regionText(content, (font) => (font === 'F' ? texts : undefined))).toBe('abffi');
}); // biome-ignore format: one content
