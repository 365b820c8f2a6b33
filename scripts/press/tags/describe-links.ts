import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import { addressOf, targetOf } from '../link-target.ts';
import { allBelow, outlineOf } from '../outline/outline-items.ts';
import { namedDestinations } from '../read-destinations.ts';
import { type Kid, readKids } from './kids.ts';
import { elementsBelow, typeOf } from './plant.ts';

const key = (text: string): PDFName => PDFName.of(text);

/** A link of the structure tree: its words by their marks, in order, and its annotations. */
interface TaggedLink {
  marks: { page: string; mark: number }[];
  annotations: { page: PDFRef; dict: PDFDict }[];
}

/** Links with the marks that their words are in. */
export function taggedLinks(root: PDFDict): TaggedLink[] {
  const links = [...elementsBelow(root)].filter((each) => typeOf(each) === 'Link');
  return links.map(({ element }) => {
    const kids = held(element);
    return {
      marks: kids.flatMap((kid) => (kid.kind === 'content' ? [{ page: kid.page.toString(), mark: kid.mark }] : [])),
      annotations: kids.flatMap((kid) => {
        const annotation = kid.kind === 'object' ? element.context.lookup(kid.object) : undefined;
        return kid.kind === 'object' && annotation instanceof PDFDict ? [{ page: kid.page, dict: annotation }] : [];
      }),
    };
  });
}

const held = (element: PDFDict): Kid[] => readKids(element).flatMap((kid) => (kid.kind === 'element' ? held(kid.element) : [kid]));

/**
 * Says of every link where it leads (ISO 14289-1, 7.18.5): its own words, and behind them the heading below which its target stands, where that is on another
 * page, or the address.
 */
export function describeLinks(document: PDFDocument, links: readonly TaggedLink[], texts: ReadonlyMap<string, ReadonlyMap<number, string>>): void {
  const headingOf = headings(document);
  for (const { marks, annotations } of links) {
    const words = marks.map(({ page, mark }) => texts.get(page)?.get(mark) ?? '').join('').replace(/\s+/g, ' ').trim(); // biome-ignore format: one line
    for (const { page, dict: annotation } of annotations) {
      const target = targetOf(annotation);
      const where = target === undefined ? addressOf(annotation) : headingOf(target, page);
      const isTold = where === undefined || words.includes(where);
      annotation.set(key('Contents'), PDFHexString.fromText(isTold ? words || target || '?' : words === '' ? where : `${words} – ${where}`));
    }
  }
}

/** Points by which a heading's destination may lie below that of what it heads. */
const SLACK = 12;

interface Entry {
  text: string;
  isTop: boolean;
  page: number;
  /** Below the lower edge of the page, in points: negative. */
  depth: number;
}

/** By the name of a destination, the heading of the outline that it stands below; undefined for one on the page that is asked from, and for a note. */
function headings(document: PDFDocument): (name: string, from: PDFRef) => string | undefined {
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index]));
  const named = new Map(namedDestinations(document));
  const placeOf = (target: PDFArray) => {
    const y = target.lookup(3);
    return { page: pages.get(String(target.get(0))) ?? -1, depth: y instanceof PDFNumber ? -y.asNumber() : 0 };
  };
  const outline = outlineOf(document);
  const tops = new Set(outline?.below.map(({ dict }) => dict));
  const entries = (outline ? allBelow(outline) : []).flatMap(({ dict }): Entry[] => {
    const [title, dest] = [dict.lookup(key('Title')), dict.lookup(key('Dest'))];
    const target = dest instanceof PDFArray ? dest : named.get(targetOf(dict) ?? '');
    const text = title instanceof PDFString || title instanceof PDFHexString ? title.decodeText() : '';
    return target === undefined ? [] : [{ text, isTop: tops.has(dict), ...placeOf(target) }];
  });
  return (name, from) => {
    const target = named.get(name);
    return target === undefined || target.get(0) === from || name.startsWith('note--') ? undefined : headingAt(entries, name, placeOf(target))?.text;
  };
}

/** Chapters and other parts begin above their heading; terms stand in columns, so that only the part they are in is told by their place. */
function headingAt(entries: readonly Entry[], name: string, { page, depth }: { page: number; depth: number }): Entry | undefined {
  const isBefore = (each: Entry): boolean => each.page < page || (each.page === page && each.depth <= depth + SLACK);
  if (name.startsWith('gloss--')) return entries.findLast((each) => each.isTop && each.page <= page);
  if (name.includes('--') && !name.startsWith('chapter--')) return entries.findLast(isBefore);
  return entries.find((each) => each.page === page && each.depth >= depth - SLACK) ?? entries.findLast(isBefore);
}
