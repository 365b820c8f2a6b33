import { PDFArray, PDFDict, type PDFDocument, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import type { StructElement } from './struct-element.ts';
import { TreeReader } from './tree-reader.ts';
import { dictAt, nameAt, numberAt, valueAt } from './values.ts';

export interface Structure {
  root: PDFDict;
  roleMap: ReadonlyMap<string, string>;
  /** All elements, from the first to the last as they are read. */
  elements: readonly StructElement[];
  /** The element that holds a marked piece of a page's or a form's content. */
  ofMark: (owner: PDFDict, mark: number) => StructElement | undefined;
  /** The element that holds an annotation or another object. */
  ofObject: (object: PDFDict) => StructElement | undefined;
}

/** Reads the structure tree (ISO 32000-1, 14.7) of any file; undefined where there is none. */
export function readStructure({ catalog, context }: PDFDocument, pages: ReadonlyMap<PDFDict, number>): Structure | undefined {
  const root = dictAt(catalog, 'StructTreeRoot');
  if (root === undefined) return undefined;
  const roleMap = readRoleMap(dictAt(root, 'RoleMap'));
  const reader = new TreeReader(root, roleMap, pages);
  const parents = new Map(numberTree(dictAt(root, 'ParentTree')));
  const known = (value: PDFObject | undefined): StructElement | undefined => {
    const dict = context.lookup(value);
    return dict instanceof PDFDict ? reader.byDict.get(dict) : undefined;
  };
  return {
    root,
    roleMap,
    elements: reader.elements,
    ofMark(owner, mark) {
      const marks = context.lookup(parents.get(numberAt(owner, 'StructParents') ?? -1));
      return reader.byMark.get(owner)?.get(mark) ?? (marks instanceof PDFArray && mark < marks.size() ? known(marks.get(mark)) : undefined);
    },
    ofObject: (object) => reader.byObject.get(object) ?? known(parents.get(numberAt(object, 'StructParent') ?? -1)),
  };
}

function readRoleMap(dict: PDFDict | undefined): Map<string, string> {
  const map = new Map<string, string>();
  for (const key of dict?.keys() ?? []) map.set(key.decodeText(), nameAt(dict, key.decodeText()) ?? '');
  return map;
}

/** The entries of a number tree (ISO 32000-1, 7.9.7); a node that is below itself is read once. */
function* numberTree(node: PDFDict | undefined, seen = new Set<PDFDict>()): Generator<[number, PDFObject]> {
  if (node === undefined || seen.has(node)) return;
  seen.add(node);
  const [kids, nums] = [valueAt(node, 'Kids'), valueAt(node, 'Nums')];
  for (const kid of kids instanceof PDFArray ? kids.asArray() : []) {
    const dict = node.context.lookup(kid);
    if (dict instanceof PDFDict) yield* numberTree(dict, seen);
  }
  if (!(nums instanceof PDFArray)) return;
  for (let index = 0; index + 1 < nums.size(); index += 2) {
    const number = nums.lookup(index);
    const value = nums.get(index + 1);
    if (number instanceof PDFNumber && value !== undefined) yield [number.asNumber(), value];
  }
}
