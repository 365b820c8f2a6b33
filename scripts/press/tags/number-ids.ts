import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { readKids } from './kids.ts';

const key = (text: string): PDFName => PDFName.of(text);
const isText = (object: PDFObject | undefined): object is PDFString | PDFHexString => object instanceof PDFString || object instanceof PDFHexString;

/**
 * Names elements by their order: Chromium takes the numbers of its nodes, which depend on what it happened to do before. Names are what cells of tables
 * call their heads by (`Headers`; ISO 32000-2, 14.7.6.3 and table 349).
 * @param root `/StructTreeRoot`
 */
export function numberIds(root: PDFDict): void {
  const { context } = root;
  const elements: [PDFRef, PDFDict][] = [];
  const gather = (parent: PDFDict): void => {
    for (const kid of readKids(parent)) {
      if (kid.kind !== 'element') continue;
      elements.push([kid.ref, kid.element]);
      gather(kid.element);
    }
  };
  gather(root);
  const names = new Map<string, PDFString>();
  const tree = context.obj([]) as PDFArray;
  for (const [ref, element] of elements) {
    const id = element.lookup(key('ID'));
    if (!isText(id)) continue;
    const name = PDFString.of(`n${String(names.size + 1).padStart(6, '0')}`);
    names.set(id.decodeText(), name);
    element.set(key('ID'), name);
    tree.push(name);
    tree.push(ref);
  }
  for (const [, element] of elements) for (const headers of headersOf(element)) rename(headers, names);
  if (names.size > 0) root.set(key('IDTree'), context.register(context.obj({ Names: tree })));
  else root.delete(key('IDTree'));
}

/** Of all attributes of an element. */
function headersOf(element: PDFDict): PDFArray[] {
  const attributes = element.lookup(key('A'));
  const all =
    attributes instanceof PDFArray ? attributes.asArray().map((each) => (each instanceof PDFRef ? element.context.lookup(each) : each)) : [attributes];
  return all.flatMap((each) => (each instanceof PDFDict ? [each.lookup(key('Headers'))] : [])).filter((each) => each instanceof PDFArray);
}

function rename(headers: PDFArray, names: ReadonlyMap<string, PDFString>): void {
  for (let index = 0; index < headers.size(); index++) {
    const id = headers.lookup(index);
    const name = isText(id) ? names.get(id.decodeText()) : undefined;
    if (name) headers.set(index, name);
  }
}
