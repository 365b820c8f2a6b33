import { type PDFContext, type PDFDict, PDFDocument, PDFName, type PDFPage, PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { finishTags } from '../../../scripts/press/tags/finish-tags.ts';
import { readTree, strayParents } from './read-tree.ts';

/** An element: its type, what it holds, and what it says besides. Marks are numbers, `[page, mark]` on a page behind the first, `link` an annotation. */
type Tag = [type: string, kids: (number | [number, number] | 'link' | Tag)[], says?: Record<string, unknown>];

/** Two pages of ten marks each and one link, tagged as told, each leaf in an element with its page as Chromium writes it. */
async function tagged(tag: Tag): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = document;
  const pages = [document.addPage([100, 100]), document.addPage([100, 100])] as const;
  const marks = pages.map(() => Array.from({ length: 10 }, (): PDFRef => PDFRef.of(1)));
  const link = context.register(context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], StructParent: 2 }));
  pages[0].node.set(PDFName.of('Annots'), context.obj([link]));
  const root = context.nextRef();
  let linkParent = root;
  const build = ([type, kids, says = {}]: Tag, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    const onPage = kids.find((kid) => Array.isArray(kid) && typeof kid[0] === 'number') as [number, number] | undefined;
    const written = kids.map((kid) => {
      if (kid === 'link') {
        linkParent = ref;
        return context.obj({ Type: 'OBJR', Obj: link, Pg: pages[0].ref });
      }
      if (typeof kid !== 'number' && typeof kid[0] === 'string') return build(kid as Tag, ref);
      const [page, mark] = typeof kid === 'number' ? [0, kid] : (kid as [number, number]);
      (marks[page] as PDFRef[])[mark] = ref;
      return context.obj(mark);
    });
    const dict = {
      Type: 'StructElem',
      S: type,
      P: parent,
      K: written.length === 1 ? written[0] : written,
      Pg: (pages[onPage?.[0] ?? 0] as PDFPage).ref,
      ...says,
    };
    context.assign(ref, context.obj(dict as never));
    return ref;
  };
  const top = build(tag, root);
  const nums = [0, context.obj(marks[0] as never), 1, context.obj(marks[1] as never), 2, linkParent];
  context.assign(root, context.obj({ Type: 'StructTreeRoot', K: top, ParentTree: context.register(context.obj({ Nums: nums } as never)) }));
  catalog.set(PDFName.of('StructTreeRoot'), root);
  for (const [index, { node }] of pages.entries()) node.set(PDFName.of('StructParents'), context.obj(index));
  return document;
}

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
    finishTags(document);
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
  finishTags(document);
  expect(readTree(document)).toBe(before);
});
