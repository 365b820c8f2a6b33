import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { numberIds } from '../../../scripts/press/tags/number-ids.ts';

/** A table of a head over a cell, tagged as Chromium does it when its next node has this number. */
async function tableNumbered(first: number): Promise<string> {
  const { context } = await PDFDocument.create({ updateMetadata: false });
  const name = (number: number): PDFString => PDFString.of(`node${String(number).padStart(8, '0')}`);
  const [root, table, head, cell] = [context.nextRef(), context.nextRef(), context.nextRef(), context.nextRef()];
  const attributes = { O: 'Table', Headers: [name(first)] };
  context.assign(head, context.obj({ Type: 'StructElem', S: 'TH', P: table, ID: name(first) }));
  context.assign(cell, context.obj({ Type: 'StructElem', S: 'TD', P: table, A: [attributes] }));
  context.assign(table, context.obj({ Type: 'StructElem', S: 'Table', P: root, K: [head, cell] }));
  context.assign(root, context.obj({ Type: 'StructTreeRoot', K: [table], IDTree: { Names: [name(first), head] } }));
  numberIds(context.lookup(root, PDFDict));
  return (
    [table, head, cell, root].map((ref) => context.lookup(ref, PDFDict).toString()).join('\n') + context.lookup(root, PDFDict).lookup(PDFName.of('IDTree'))
  );
}

it('calls heads of tables by their order, whatever the numbers of the browser’s nodes', async () => {
  const written = await tableNumbered(873);
  expect(written).toBe(await tableNumbered(874));
  expect(written).not.toContain('node');
  expect(written.match(/\(n000001\)/g)).toHaveLength(3);
});
