import { type PDFDict, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { finishTags } from '../../../scripts/press/tags/finish-tags.ts';
import { allElements, readElements, readTree, strayParents } from './read-tree.ts';
import { type Tag, tagged } from './tagged.ts';

const run = (...marks: number[]): Tag => ['NonStruct', marks];

describe.each<[what: string, tag: Tag, finished: string]>([
  ['an item of a list has a body', ['Document', [['L', [['LI', [['Lbl', [run(0)]], ['P', [run(1)]], ['P', [run(2)]]]]]]]], 'Document(L(LI(Lbl(0) LBody(P(1) P(2)))))'],
  ['of text alone too', ['Document', [['L', [['LI', [run(0), ['Em', [1]]]]]]]], 'Document(L(LI(LBody(0 Em(1)))))'],
  ['one that has a body keeps it', ['Document', [['L', [['LI', [['LBody', [0]]]]]]]], 'Document(L(LI(LBody(0))))'],
  ['a list of links into the document is its contents', ['Document', [['L', [['LI', [['Link', [run(0), 'link']]]]]]]], 'Document(TOC(TOCI(Reference(Link(0 @0)))))'],
  ['a call is a reference', ['Document', [['P', [run(0), ['Link', [run(1), 'note']], run(2)]]]], 'Document(P(0 Reference(Link(1 @0)) 2))'],
  ['notes are notes behind the paragraph that calls them', ['Document', [['P', [run(0), ['Aside', [['NonStruct', [5]], ['NonStruct', [run(3), ['Link', [4]]]]]], run(1)]]]], 'Document(P(0 1) Div(5 Note(3 Link(4))))'],
  ['a picture in a box is one figure', ['Document', [['Figure', [['Figure', [0], { Alt: PDFName.of('x') }], ['Caption', [1]]]]]], 'Document(Div(Figure(0) Caption(1)))'],
  ['parts are sections', ['Document', [['NonStruct', [['H1', [0]], ['P', [1]]]], ['NonStruct', [2]]]], 'Document(Sect(H1(0) P(1)) P(2))'],
])('%s', (_, tag, finished) => {
  it(finished, async () => {
    const document = await tagged(tag);
    finishTags(document);
    expect(readTree(document)).toBe(finished);
    expect(strayParents(document)).toEqual([]);
  });
}); // biome-ignore format: a case each

it('gives every note a name of its own, which the tree knows', async () => {
  const note = (mark: number): Tag => ['NonStruct', [run(mark)]];
  const document = await tagged(['Document', [['P', [run(0), ['Aside', [note(1), note(2)]]]]]]);
  finishTags(document);
  const notes = allElements(readElements(document)).filter(({ type }) => type === 'Note');
  expect(notes.map(({ dict }) => String(dict.get(PDFName.of('ID'))))).toEqual(['(n000001)', '(n000002)']);
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot')) as PDFDict;
  expect(String(root.lookup(PDFName.of('IDTree')))).toContain('(n000002)');
});

it('says what types of PDF 2.0 stand for, and of no others', async () => {
  const document = await tagged(['Document', [['P', [run(0), ['Strong', [1]]]]]]);
  finishTags(document);
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot')) as PDFDict;
  expect(String(root.lookup(PDFName.of('RoleMap'))).replace(/\s+/g, ' ')).toBe('<< /Strong /Span >>');
});
