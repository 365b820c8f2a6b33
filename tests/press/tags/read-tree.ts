import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';

const key = (text: string): PDFName => PDFName.of(text);

/** An element, with what it holds. */
export interface Element {
  ref: PDFRef;
  dict: PDFDict;
  type: string;
  kids: (Element | Held)[];
}

/** A mark of a page, or an annotation. */
interface Held {
  page: PDFRef;
  mark?: number;
  object?: PDFRef;
}

const isElement = (kid: Element | Held): kid is Element => 'kids' in kid;

/** The structure tree of a document, from its top. */
export function readElements(document: PDFDocument): Element {
  const root = document.catalog.lookup(key('StructTreeRoot'), PDFDict);
  return readElement(document, root.get(key('K')) as PDFRef);
}

function readElement(document: PDFDocument, ref: PDFRef): Element {
  const dict = document.context.lookup(ref, PDFDict);
  const held = dict.get(key('K'));
  const list = document.context.lookup(held);
  const kids = (list instanceof PDFArray ? list.asArray() : held === undefined ? [] : [held]).map((kid) => {
    const found = document.context.lookup(kid);
    return kid instanceof PDFRef && found instanceof PDFDict && found.has(key('S')) ? readElement(document, kid) : readHeld(found, dict);
  });
  return { ref, dict, type: dict.lookup(key('S'), PDFName).decodeText(), kids };
}

function readHeld(kid: PDFObject | undefined, element: PDFDict): Held {
  const page = element.get(key('Pg')) as PDFRef;
  if (kid instanceof PDFNumber) return { page, mark: kid.asNumber() };
  const dict = kid as PDFDict;
  const own = { page: (dict.get(key('Pg')) ?? page) as PDFRef };
  const object = dict.get(key('Obj'));
  return object instanceof PDFRef ? { ...own, object } : { ...own, mark: dict.lookup(key('MCID'), PDFNumber).asNumber() };
}

/** A structure tree in short: `P(0 Link(1 @0))`, marks by number, `2.5` for mark 5 of the second page, `@0` for the first annotation of its page. */
export function readTree(document: PDFDocument): string {
  const pages = document.getPages();
  const write = (kid: Element | Held): string => {
    if (isElement(kid)) return `${kid.type}(${kid.kids.map(write).join(' ')})`;
    const index = pages.findIndex(({ ref }) => ref === kid.page);
    const place = kid.object ? `@${pages[index]?.node.Annots()?.asArray().indexOf(kid.object)}` : String(kid.mark);
    return index === 0 ? place : `${index + 1}.${place}`;
  };
  return write(readElements(document));
}

export const allElements = (element: Element): Element[] => [element, ...element.kids.filter(isElement).flatMap(allElements)];

/** What the parent tree says otherwise than the elements do, and what is held twice; empty where all agree. */
export function strayParents(document: PDFDocument): string[] {
  const { context, catalog } = document;
  const parents = numbers(catalog.lookup(key('StructTreeRoot'), PDFDict).lookup(key('ParentTree'), PDFDict));
  const parentOf = ({ page, mark = -1, object }: Held): PDFObject | undefined => {
    const entry = parents.get(
      context
        .lookup(object ?? page, PDFDict)
        .lookup(key(object ? 'StructParent' : 'StructParents'), PDFNumber)
        .asNumber(),
    );
    return object ? entry : context.lookup(entry, PDFArray).get(mark);
  };
  const all = allElements(readElements(document));
  const held = all.flatMap(({ ref, kids }) => kids.map((kid) => ({ ref, kid })));
  const stray = held.filter(({ ref, kid }) => (isElement(kid) ? kid.dict.get(key('P')) : parentOf(kid)) !== ref);
  const names = held.map(({ kid }) => String(isElement(kid) ? kid.ref : (kid.object ?? `mark ${kid.mark} of ${kid.page}`)));
  const twice = names.filter((name, index) => names.indexOf(name) < index);
  return [...stray.map(({ ref, kid }) => `${JSON.stringify(kid, ['page', 'mark', 'object', 'ref'])} in ${ref}`), ...twice.map((name) => `${name} twice`)];
}

/** The entries of a number tree (ISO 32000-2, 7.9.7). */
function numbers(node: PDFDict): Map<number, PDFObject> {
  const kids = node.lookup(key('Kids'));
  if (kids instanceof PDFArray) return new Map(kids.asArray().flatMap((_, index) => [...numbers(kids.lookup(index, PDFDict))]));
  const nums = node.lookup(key('Nums'), PDFArray).asArray();
  const entries = nums.flatMap((each, index): [number, PDFObject][] =>
    index % 2 === 0 && each instanceof PDFNumber ? [[each.asNumber(), nums[index + 1] as PDFObject]] : [],
  );
  return new Map(entries);
}
