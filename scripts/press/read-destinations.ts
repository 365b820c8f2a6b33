import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import type { PageGeometry } from '../model/geometry.ts';
import type { PageMap } from '../model/layout.ts';
import { px, pxToPt } from '../units/length.ts';

/**
 * The page index of every named destination, and the number of pages. Chromium writes one destination for each id that a link on a page leads
 * to, in the catalog's `/Dests` dictionary (ISO 32000-2, 12.3.2.4).
 */
export function readDestinations(document: PDFDocument): { pages: number; destinations: Map<string, number> } {
  const indices = new Map(document.getPages().map((page, index) => [page.ref.toString(), index]));
  const destinations = new Map<string, number>();
  for (const [name, target] of namedDestinations(document)) {
    const page = indices.get(String(target.get(0)));
    if (page !== undefined) destinations.set(name, page);
  }
  return { pages: indices.size, destinations };
}

/**
 * Puts destinations where they belong. Chromium (153) leaves the page margins out of them, and it takes the page of a box's upper edge: the box of a
 * word is higher than its line, and where it is higher by more than the room above the first line, a word there is said to stand in the room below the
 * last line of the page before.
 */
export function repairDestinations(
  document: PDFDocument,
  { sheet, text, line, inkRoom }: PageGeometry,
  { sections, blanks }: PageMap,
  dir: 'ltr' | 'rtl',
): void {
  const pages = document.getPages();
  const indices = new Map(pages.map((page, index) => [page.ref.toString(), index]));
  const full = new Set(sections.filter((section) => section.frame === 'full').map((section) => section.firstPage));
  const scale = pxToPt(px(1));
  for (const [, target] of namedDestinations(document)) {
    const page = indices.get(String(target.get(0)));
    const [x, y] = [target.lookup(2), target.lookup(3)];
    if (page === undefined || full.has(page) || !(x instanceof PDFNumber) || !(y instanceof PDFNumber)) continue;
    const top = sheet.height - y.asNumber() / scale - inkRoom;
    let at = page;
    const spills = top > text.height - line / 2;
    if (spills) do at++; while (blanks.includes(at)); // biome-ignore format: one thought
    const left = (at % 2 === 0) === (dir === 'ltr') ? text.rectoLeft : text.versoLeft;
    target.set(0, pages[at]?.ref ?? target.get(0));
    target.set(2, PDFNumber.of(x.asNumber() + left * scale));
    target.set(3, PDFNumber.of((sheet.height - text.top - (spills ? 0 : Math.max(0, top))) * scale));
  }
}

/** Every name with the array that it leads to: page, kind of view, position. */
export function* namedDestinations(document: PDFDocument): Generator<[string, PDFArray]> {
  const dests = document.catalog.lookup(PDFName.of('Dests'));
  if (dests instanceof PDFDict) for (const [name] of dests.entries()) yield* destination(name.decodeText(), dests.lookup(name));
  const names = document.catalog.lookup(PDFName.of('Names'));
  const tree = names instanceof PDFDict ? names.lookup(PDFName.of('Dests')) : undefined;
  if (tree instanceof PDFDict) yield* leaves(tree);
}

function* destination(name: string, target: unknown): Generator<[string, PDFArray]> {
  const array = target instanceof PDFDict ? target.lookup(PDFName.of('D')) : target;
  if (array instanceof PDFArray) yield [name, array];
}

function* leaves(node: PDFDict): Generator<[string, PDFArray]> {
  const kids = node.lookup(PDFName.of('Kids'));
  if (kids instanceof PDFArray) for (let i = 0; i < kids.size(); i++) yield* leaves(kids.lookup(i, PDFDict));
  const names = node.lookup(PDFName.of('Names'));
  if (!(names instanceof PDFArray)) return;
  for (let i = 0; i + 1 < names.size(); i += 2) {
    const key = names.lookup(i);
    if (key instanceof PDFString || key instanceof PDFHexString) yield* destination(key.decodeText(), names.lookup(i + 1));
  }
}
