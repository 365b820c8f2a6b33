import { type PDFContext, PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { pageContent } from '../../../scripts/press/content/page-content.ts';
import { elementsOf, entry } from '../../../scripts/press/exchange/dictionaries.ts';
import { scrubAnnotations } from '../../../scripts/press/scrub/scrub-annotations.ts';
import { TakenOut } from '../../../scripts/press/scrub/taken-out.ts';

const text = (words: string): PDFString => PDFString.of(words);

/** What a page keeps of its annotations, each as its keys and values, what was taken out, and how the page is drawn. */
async function scrubbed(...annotations: (object | ((context: PDFContext) => object))[]) {
  const document = await PDFDocument.create();
  const { node } = document.addPage();
  const { context } = document;
  node.set(
    PDFName.of('Annots'),
    context.obj([...annotations.map((each) => context.register(context.obj((typeof each === 'function' ? each(context) : each) as never))), 5] as never),
  );
  const taken = new TakenOut();
  scrubAnnotations(document, taken);
  const kept = elementsOf(context, entry(node, 'Annots')).map((each) => (each instanceof PDFDict ? String(each).replaceAll(/\s+/g, ' ') : ''));
  return { kept, taken: taken.all, content: pageContent(document, node), hasNone: !node.has(PDFName.of('Annots')) };
}
const link = (action: object | undefined, more: object = {}) => ({ Type: 'Annot', Subtype: 'Link', Rect: [1, 1, 9, 9], ...(action && { A: action }), ...more });

test.each([
  ['an address', { S: 'URI', URI: text('https://example.org/') }],
  ['one in capitals', { S: 'URI', URI: text('HTTP://EXAMPLE.ORG/') }],
  ['a mailbox', { S: 'URI', URI: text('mailto:a') }],
  ['a telephone', { S: 'URI', URI: text('tel:1') }],
  ['a place', { S: 'GoTo', D: text('there') }],
])('a link to %s stays', async (_, action) => {
  const { kept, taken } = await scrubbed(link(action));
  expect(kept).toHaveLength(1);
  expect(taken).toEqual([]);
});

test.each([
  ['runs a script', { S: 'JavaScript', JS: text('x') }, 'JavaScript'],
  ['opens a program', { S: 'Launch', F: text('x') }, 'Launch'],
  ['opens another file', { S: 'GoToR', F: text('x') }, 'GoToR'],
  ['tells a path', { S: 'URI', URI: text('file:///home/me') }, 'file:///home/me'],
  ['tells a path behind an address', { S: 'URI', URI: text('x https://') }, 'x https://'],
  ['hides a script in an address', { S: 'URI', URI: text('javascript:x') }, 'javascript:x'],
  ['does something more', { S: 'GoTo', D: text('there'), Next: { S: 'JavaScript' } }, 'GoTo'],
  ['has an address and does something else', { S: 'Launch', URI: text('https://example.org/') }, 'https://example.org/'],
])('a link that %s goes, and is told', async (_, action, said) => {
  const { hasNone, taken } = await scrubbed(link(action));
  expect(hasNone).toBe(true);
  expect(taken).toEqual([{ what: 'links that run something or lead into a machine', count: 1, words: [said] }]);
});

test('of a link that stays, what shows it and says where it leads', async () => {
  const look = { Border: [0, 0, 0], BS: { W: 1 }, C: [0], H: 'I', QuadPoints: [1], F: 4, Dest: text('there'), StructParent: 3, Contents: text('to there') };
  const { kept, taken } = await scrubbed(link(undefined, { ...look, NM: text('n'), M: text('date'), T: text('me'), AP: {}, AA: {}, PA: {} }));
  for (const key of ['Type', 'Subtype', 'Rect', ...Object.keys(look)]) expect(kept[0]).toContain(`/${key} `);
  expect(taken.map(({ what, count }) => `${what} ${count}`)).toEqual(['NM 1', 'M 1', 'T 1', 'AP 1', 'AA 1', 'PA 1']);
});

test('what people remarked goes, and its words are told; of many, the first five', async () => {
  const remark = (Contents: string) => ({ Subtype: 'Text', Contents: text(Contents) });
  const { hasNone, taken } = await scrubbed(remark('a'), remark(''), ...['b', 'c', 'd', 'e', 'f'].map(remark), { Contents: text('g') });
  expect(hasNone).toBe(true);
  expect(taken).toEqual([
    { what: 'remarks (Text)', count: 7, words: ['a', 'b', 'c', 'd', 'e'] },
    { what: 'remarks (of no kind)', count: 1, words: ['g'] },
  ]);
});

test('fields are drawn where they stood, and links beside them stay', async () => {
  const field = (context: PDFContext) => {
    const drawn = context.register(context.stream('0 0 5 5 re f', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 5, 5] }));
    return { Type: 'Annot', Subtype: 'Widget', F: 4, Rect: [1, 1, 6, 6], AP: { N: drawn } };
  };
  const { kept, taken, content } = await scrubbed(field, link({ S: 'GoTo', D: text('there') }), field);
  expect(kept).toEqual([expect.stringContaining('/Subtype /Link')]);
  expect(taken).toEqual([{ what: 'form fields, drawn where they stood', count: 2, words: [] }]);
  expect(content).toContain('Do');
  expect((await scrubbed(field)).content).toContain('Do');
  expect((await scrubbed(link({ S: 'GoTo' }))).content).not.toContain('Do');
});
