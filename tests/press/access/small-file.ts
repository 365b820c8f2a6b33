import { PDFDocument, PDFName, type PDFObject, type PDFPage, PDFRawStream, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import { checkAccess } from '../../../scripts/press/access/check-access.ts';

/** An element: its type, perhaps more entries, and what it holds: elements, marks by number, annotations by `@` and their number. */
export type Tree = [type: string, ...(Record<string, unknown> | Tree | number | string)[]];

/** What a small file is made of; what is not given is as PDF/UA-1 asks. */
export interface Small {
  tree?: Tree;
  /** What the page paints; else a letter in each of the marks 0 to 5. */
  content?: string;
  roleMap?: Record<string, string>;
  annotations?: Record<string, unknown>[];
  resources?: Record<string, unknown>;
  page?: Record<string, unknown>;
  catalog?: Record<string, unknown>;
  xmp?: string;
  /** Of the font F. */
  font?: (document: PDFDocument) => Record<string, unknown>;
  finish?: (document: PDFDocument) => void;
}

export const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">Small</rdf:li></rdf:Alt></dc:title>
<pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta>`;

export const marked = (mark: number, tag = 'P', more = ''): string => `/${tag} <</MCID ${mark} ${more}>> BDC BT /F 12 Tf (a) Tj ET EMC`;
export const CONTENT = [0, 1, 2, 3, 4, 5].map((mark) => marked(mark)).join('\n');
const TREE: Tree = ['Document', ['H1', 0], ['P', 1, 2, 3, 4, 5]];

const letterFont = (document: PDFDocument): Record<string, unknown> => ({
  Type: 'Font',
  Subtype: 'Type1',
  BaseFont: 'ABCDEF+Small',
  Encoding: 'WinAnsiEncoding',
  FirstChar: 97,
  LastChar: 97,
  Widths: [500],
  FontDescriptor: { Type: 'FontDescriptor', FontName: 'ABCDEF+Small', Flags: 32, FontFile: stream(document, 'no program') },
});

export function stream(document: PDFDocument, text: string, dict: Record<string, unknown> = {}): PDFRef {
  const bytes = Buffer.from(text, 'utf8');
  return document.context.register(PDFRawStream.of(document.context.obj({ ...dict, Length: bytes.length } as never) as never, bytes));
}

const key = (text: string): PDFName => PDFName.of(text);

/** A file of one page; written and read again. */
export async function smallFile(small: Small = {}): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  const { context, catalog } = document;
  const page = document.addPage([200, 200]);
  const annotations = (small.annotations ?? []).map((entries, index) =>
    context.register(written(document, { Type: 'Annot', Rect: [10, 10, 20, 20], StructParent: index + 1, ...entries })),
  );
  const font = (small.font ?? letterFont)(document);
  set(page.node, {
    Resources: { Font: { F: font }, ...small.resources },
    Contents: stream(document, small.content ?? CONTENT),
    StructParents: 0,
    ...(annotations.length > 0 ? { Annots: annotations, Tabs: 'S' } : {}),
    ...small.page,
  });
  const root = context.register(context.obj({ Type: 'StructTreeRoot' }));
  const top = plant(page, small.tree ?? TREE, root, annotations);
  set(context.lookup(root) as never, { K: top, ...(small.roleMap ? { RoleMap: small.roleMap } : {}) });
  set(catalog, {
    StructTreeRoot: root,
    MarkInfo: { Marked: true },
    Lang: { text: 'en' },
    ViewerPreferences: { DisplayDocTitle: true },
    Metadata: stream(document, small.xmp ?? XMP, { Type: 'Metadata', Subtype: 'XML' }),
    ...small.catalog,
  });
  small.finish?.(document);
  return PDFDocument.load(await document.save({ useObjectStreams: false, addDefaultPage: false }), { updateMetadata: false });

  function set(dict: { set(name: PDFName, value: PDFObject): void; delete(name: PDFName): unknown }, entries: Record<string, unknown>): void {
    for (const [name, value] of Object.entries(entries)) {
      if (value === undefined) dict.delete(key(name));
      else dict.set(key(name), written(document, value));
    }
  }
}

/** Names are plain texts, texts are `{ text }`. */
export function written(document: PDFDocument, value: unknown): PDFObject {
  const { context } = document;
  if (Array.isArray(value)) return context.obj(value.map((each) => written(document, each)) as never) as PDFObject;
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    if ('text' in value) return PDFString.of(String(value.text));
    return context.obj(Object.fromEntries(Object.entries(value).map(([name, each]) => [name, written(document, each)])) as never) as PDFObject;
  }
  return context.obj(value as never) as PDFObject;
}

function plant(page: PDFPage, [type, ...inside]: Tree, parent: PDFRef, annotations: readonly PDFRef[]): PDFRef {
  const { doc, ref: pageRef } = page;
  const { context } = doc;
  const dict = context.obj({ Type: 'StructElem', S: type, P: parent, Pg: pageRef });
  const ref = context.register(dict);
  const kids: unknown[] = [];
  for (const each of inside) {
    if (Array.isArray(each)) kids.push(plant(page, each as Tree, ref, annotations));
    else if (typeof each === 'number') kids.push(each);
    else if (typeof each === 'string') kids.push({ Type: 'OBJR', Obj: annotations[Number(each.slice(1))] });
    else for (const [name, value] of Object.entries(each)) dict.set(key(name), written(doc, value));
  }
  dict.set(key('K'), context.obj(kids as never));
  return ref;
}

/** What is found in a small file, as `clause found`. */
export async function foundIn(small: Small): Promise<string[]> {
  return checkAccess(await smallFile(small)).map(({ rule, found }) => `${rule.clause} ${found}`);
}
