import { PDFArray, type PDFDict, PDFNumber } from '@cantoo/pdf-lib';
import type { StructElement } from './struct-element.ts';
import type { Structure } from './structure.ts';
import { dictsAt, itemsOf, nameAt, numberAt, valueAt } from './values.ts';

/** An annotation on a page (ISO 32000-1, 12.5). */
export interface Annotation {
  dict: PDFDict;
  subtype: string;
  /** From 1. */
  page: number;
  /** Which holds it. */
  element: StructElement | undefined;
  /** Neither hidden nor outside of what is shown of the page. */
  isShown: boolean;
}

const HIDDEN = 2;

export function readAnnotations(page: PDFDict, number: number, shown: readonly number[], structure: Structure | undefined): Annotation[] {
  return dictsAt(page, 'Annots').map((dict) => ({
    dict,
    subtype: nameAt(dict, 'Subtype') ?? '',
    page: number,
    element: structure?.ofObject(dict),
    isShown: ((numberAt(dict, 'F') ?? 0) & HIDDEN) === 0 && touches(rectOf(dict), shown),
  }));
}

function rectOf(dict: PDFDict): number[] {
  const rect = valueAt(dict, 'Rect');
  const numbers = rect instanceof PDFArray ? itemsOf(rect) : [];
  return numbers.map((each) => (each instanceof PDFNumber ? each.asNumber() : 0));
}

function touches(rect: readonly number[], shown: readonly number[]): boolean {
  if (rect.length < 4 || shown.length < 4) return true;
  const [[a, b, c, d], [left, bottom, right, top]] = [sorted(rect), sorted(shown)];
  return a < right && c > left && b < top && d > bottom;
}

const sorted = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]): [number, number, number, number] => [
  Math.min(a, c),
  Math.min(b, d),
  Math.max(a, c),
  Math.max(b, d),
];
