import { type PDFContext, PDFDict, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { foldNonStruct } from '../../../scripts/press/tags/fold-non-struct.ts';
import { readTree, strayParents } from './read-tree.ts';
import { type Tag, tagged } from './tagged.ts';

const elementsIn = (context: PDFContext): number =>
  context.enumerateIndirectObjects().filter(([, object]) => (object as PDFDict).get?.(PDFName.of('Type')) === PDFName.of('StructElem')).length;

const run = (...marks: (number | [number, number])[]): Tag => ['NonStruct', marks];

describe.each<[what: string, tag: Tag, folded: string]>([
  ['a run of text', ['Document', [['P', [run(0)]]]], 'Document(P(0))'],
  ['runs beside each other, in order', ['Document', [['P', [run(0), ['Em', [run(1)]], run(2, 3)]]]], 'Document(P(0 Em(1) 2 3))'],
  ['a link with its annotation', ['Document', [['P', [run(0), ['Link', [run(1), 'link']], run(2)]]]], 'Document(P(0 Link(1 @0) 2))'],
  ['runs in runs', ['Document', [['P', [['NonStruct', [['NonStruct', [run(4)]]]]]]]], 'Document(P(4))'],
  ['what holds nothing', ['Document', [['P', [run(0), ['NonStruct', []]]]]], 'Document(P(0))'],
  ['a paragraph that goes on overleaf', ['Document', [['P', [run(0), run([1, 0]), run(1)]]]], 'Document(P(0 2.0 1))'],
  ['a wrapper of one paragraph', ['Document', [['NonStruct', [['P', [run(0)]]]]]], 'Document(P(0))'],
])('%s', (_, tag, folded) => {
  it(`becomes ${folded}, and what is on the pages leads there`, async () => {
    const document = await tagged(tag);
    expect(strayParents(document)).toEqual([]);
    foldNonStruct(document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict));
    expect(readTree(document)).toBe(folded);
    expect(strayParents(document)).toEqual([]);
    expect(elementsIn(document.context)).toBe(folded.match(/\(/g)?.length);
  });
});

it.each<[why: string, tag: Tag]>([
  [
    'a block of several elements',
    [
      'Document',
      [
        [
          'NonStruct',
          [
            ['P', [0]],
            ['P', [1]],
          ],
        ],
      ],
    ],
  ],
  ['what says more than what it holds', ['Document', [['P', [['NonStruct', [0], { Lang: PDFName.of('kk') }]]]]]],
  [
    'text where only elements may be',
    [
      'Document',
      [
        ['NonStruct', [0]],
        ['Table', [['TR', [['NonStruct', [1]]]]]],
      ],
    ],
  ],
  [
    'elements that have a meaning',
    [
      'Document',
      [
        [
          'P',
          [
            ['Em', [0]],
            ['Lbl', [1]],
          ],
        ],
      ],
    ],
  ],
])('leaves %s', async (_, tag) => {
  const document = await tagged(tag);
  const before = readTree(document);
  foldNonStruct(document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict));
  expect(readTree(document)).toBe(before);
});
