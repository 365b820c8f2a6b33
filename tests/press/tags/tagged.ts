import { PDFDict, PDFDocument, PDFName, type PDFPage, PDFRef } from '@cantoo/pdf-lib';

/** An element: its type, what it holds, and what it says besides. Marks are numbers, `[page, mark]` on a page behind the first, `link` an annotation, `note` one that leads to a note. */
export type Tag = [type: string, kids: (number | [number, number] | 'link' | 'note' | Tag)[], says?: Record<string, unknown>];

/** Two pages of ten marks each and one link, tagged as told, each leaf in an element with its page as Chromium writes it. */
export async function tagged(tag: Tag): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = document;
  const pages = [document.addPage([100, 100]), document.addPage([100, 100])] as const;
  const marks = pages.map(() => Array.from({ length: 10 }, (): PDFRef => PDFRef.of(1)));
  const link = context.register(context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], StructParent: 2, Dest: 'chapter--one' }));
  pages[0].node.set(PDFName.of('Annots'), context.obj([link]));
  const root = context.nextRef();
  let linkParent = root;
  const build = ([type, kids, says = {}]: Tag, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    const onPage = kids.find((kid) => Array.isArray(kid) && typeof kid[0] === 'number') as [number, number] | undefined;
    const written = kids.map((kid) => {
      if (kid === 'link' || kid === 'note') {
        if (kid === 'note') context.lookup(link, PDFDict).set(PDFName.of('Dest'), PDFName.of('note--one--1'));
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
