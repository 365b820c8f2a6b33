import { type PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import type { Finding } from '../../model/preflight.ts';
import { type Mm, pt } from '../../units/length.ts';
import { namedDestinations } from '../read-destinations.ts';
import { type Page, pagesOf, positionOn } from './page.ts';

/** A named destination as a place on paper. */
export interface NamedPlace {
  name: string;
  /** From 1. */
  page: number;
  /** Below the upper edge of the trimmed page. */
  y: Mm;
}

/** By which the upper edge of a destination may lie below that of what stands in it. */
const SLACK = 1;

/** The named destinations of a document, from its first page to its last and from top to bottom. */
export function namedPlaces(document: PDFDocument): NamedPlace[] {
  const refs = document.getPages().map((page) => page.ref.toString());
  const pages = new Map(pagesOf(document).map((page, index) => [refs[index], page]));
  const places: NamedPlace[] = [];
  for (const [name, target] of namedDestinations(document)) {
    const page = pages.get(String(target.get(0)));
    if (page === undefined) continue;
    const [x, y] = target.lookup(1) === PDFName.of('XYZ') ? [target.lookup(2), target.lookup(3)] : [];
    places.push({ name, page: page.number, y: heightOn(page, x, y) });
  }
  return places.sort((a, b) => a.page - b.page || a.y - b.y);
}

/** A view of the whole page is one of its upper edge. */
function heightOn(page: Page, x: unknown, y: unknown): Mm {
  const left = pt(x instanceof PDFNumber ? x.asNumber() * page.unit : page.trim[0]);
  const top = pt(y instanceof PDFNumber ? y.asNumber() * page.unit : page.trim[3]);
  return positionOn(page, [left, top, left, top]).y;
}

/** The name that stands next before a finding; `places` in order. */
export const nameBefore = (places: readonly NamedPlace[], { page = 0, at }: Finding): string | undefined =>
  at && places.findLast((place) => place.page < page || (place.page === page && place.y <= at.y + SLACK))?.name;
