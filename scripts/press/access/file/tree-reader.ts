import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { roleOf } from './standard-types.ts';
import type { StructElement } from './struct-element.ts';
import { dictAt, nameAt, numberAt, valueAt } from './values.ts';

/** Deeper than any text needs; what is below is taken for a trap. */
const DEPTH = 500;

/** Reads the elements below the root of a structure tree, each once, with what they hold. */
export class TreeReader {
  readonly elements: StructElement[] = [];
  readonly byDict = new Map<PDFDict, StructElement>();
  readonly byMark = new Map<PDFDict, Map<number, StructElement>>();
  readonly byObject = new Map<PDFDict, StructElement>();
  readonly #roleMap: ReadonlyMap<string, string>;
  readonly #pages: ReadonlyMap<PDFDict, number>;
  #depth = 0;

  constructor(root: PDFDict, roleMap: ReadonlyMap<string, string>, pages: ReadonlyMap<PDFDict, number>) {
    [this.#roleMap, this.#pages] = [roleMap, pages];
    for (const kid of kidsOf(root)) {
      const dict = root.context.lookup(kid);
      if (dict instanceof PDFDict) this.#readElement(dict, kid, undefined, undefined);
    }
  }

  #readElement(dict: PDFDict, written: PDFObject, parent: StructElement | undefined, page: PDFDict | undefined): void {
    if (this.byDict.has(dict) || this.#depth >= DEPTH) return;
    const type = nameAt(dict, 'S') ?? '';
    const object = written instanceof PDFRef ? String(written.objectNumber) : undefined;
    const element: StructElement = { dict, object, type, ...roleOf(type, this.#roleMap), parent, elements: [], objects: [], marks: 0, page: undefined };
    this.byDict.set(dict, element);
    this.elements.push(element);
    parent?.elements.push(element);
    const own = dictAt(dict, 'Pg') ?? page;
    this.#depth++;
    for (const kid of kidsOf(dict)) this.#readKid(kid, element, own);
    this.#depth--;
    element.page ??= (own && this.#pages.get(own)) ?? element.elements.find((each) => each.page !== undefined)?.page;
  }

  #readKid(written: PDFObject, element: StructElement, page: PDFDict | undefined): void {
    const kid = element.dict.context.lookup(written);
    if (kid instanceof PDFNumber) this.#holdMark(page, kid.asNumber(), element);
    if (!(kid instanceof PDFDict)) return;
    const own = dictAt(kid, 'Pg') ?? page;
    const kind = kindOf(kid);
    if (kind === 'element') this.#readElement(kid, written, element, page);
    else if (kind === 'object') this.#holdObject(dictAt(kid, 'Obj'), own, element);
    else {
      const stream = valueAt(kid, 'Stm');
      this.#holdMark(stream instanceof PDFStream ? stream.dict : own, numberAt(kid, 'MCID'), element);
    }
  }

  #holdMark(owner: PDFDict | undefined, mark: number | undefined, element: StructElement): void {
    if (owner === undefined || mark === undefined) return;
    element.marks++;
    const marks = this.byMark.get(owner) ?? new Map<number, StructElement>();
    this.byMark.set(owner, marks.set(mark, element));
    element.page ??= this.#pages.get(owner);
  }

  #holdObject(object: PDFDict | undefined, page: PDFDict | undefined, element: StructElement): void {
    if (object === undefined) return;
    element.objects.push(object);
    this.byObject.set(object, element);
    element.page ??= page && this.#pages.get(page);
  }
}

/** What a dictionary among the kids of an element is (ISO 32000-1, tables 323 to 325); many say it by their entries only. */
function kindOf(kid: PDFDict): 'element' | 'object' | 'mark' {
  const type = nameAt(kid, 'Type');
  if (type === 'OBJR' || (type === undefined && kid.has(PDFName.of('Obj')))) return 'object';
  return type === 'MCR' || (type === undefined && kid.has(PDFName.of('MCID'))) ? 'mark' : 'element';
}

function kidsOf(dict: PDFDict): PDFObject[] {
  const held = dict.get(PDFName.of('K'));
  const list = dict.context.lookup(held);
  return list instanceof PDFArray ? list.asArray() : held === undefined ? [] : [held];
}
