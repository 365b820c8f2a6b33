import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { dropUnusedDestinations } from '../../scripts/press/drop-unused-destinations.ts';

it('keeps the names that links and the outline lead to, and drops the others', async () => {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = document;
  const page = document.addPage([100, 100]);
  const names = ['linked', 'by-action', 'in-outline', 'unused'];
  catalog.set(PDFName.of('Dests'), context.obj(Object.fromEntries(names.map((name) => [name, [page.ref, 'Fit']])) as never));
  const link = (target: object) => context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], ...target } as never);
  page.node.set(PDFName.of('Annots'), context.obj([link({ Dest: 'linked' }), link({ A: { S: 'GoTo', D: PDFString.of('by-action') } })] as never));
  const entry = context.register(context.obj({ Title: PDFString.of('In'), Dest: 'in-outline' } as never));
  catalog.set(PDFName.of('Outlines'), context.obj({ Type: 'Outlines', First: entry, Last: entry, Count: 1 }));
  dropUnusedDestinations(document);
  expect(catalog.lookup(PDFName.of('Dests'), PDFDict).keys().map((key) => key.decodeText())).toEqual(['linked', 'by-action', 'in-outline']); // biome-ignore format: one thought
});
