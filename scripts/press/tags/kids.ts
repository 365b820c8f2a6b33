import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';

/** What an element of the structure tree holds (ISO 32000-2, 14.7.5). */
export type Kid =
  | { kind: 'element'; ref: PDFRef; element: PDFDict }
  /** A marked piece of a page's content, by the number of its mark. */
  | { kind: 'content'; page: PDFRef; mark: number }
  /** An annotation. */
  | { kind: 'object'; page: PDFRef; object: PDFRef }
  /** What is not understood here, such as a piece of a form's content: it stays where it is. */
  | { kind: 'other'; written: PDFObject };

const key = (text: string): PDFName => PDFName.of(text);

/** The kids of an element, in order, each with its page. */
export function readKids(element: PDFDict): Kid[] {
  const { context } = element;
  const page = element.get(key('Pg'));
  const held = element.get(key('K'));
  const list = context.lookup(held);
  return (list instanceof PDFArray ? list.asArray() : held === undefined ? [] : [held]).map((written) => readKid(context, written, page));
}

function readKid(context: PDFContext, written: PDFObject, usual: PDFObject | undefined): Kid {
  const found = context.lookup(written);
  if (found instanceof PDFNumber && usual instanceof PDFRef) return { kind: 'content', page: usual, mark: found.asNumber() };
  if (!(found instanceof PDFDict)) return { kind: 'other', written };
  const page = found.get(key('Pg')) ?? usual;
  const [mark, object] = [found.lookup(key('MCID')), found.get(key('Obj'))];
  if (page instanceof PDFRef && mark instanceof PDFNumber && !found.has(key('Stm'))) return { kind: 'content', page, mark: mark.asNumber() };
  if (page instanceof PDFRef && object instanceof PDFRef) return { kind: 'object', page, object };
  return written instanceof PDFRef && found.has(key('S')) ? { kind: 'element', ref: written, element: found } : { kind: 'other', written };
}

/** Gives an element its kids. Its page is that of the first of its pieces of content: of those on it nothing but the mark need be said. */
export function writeKids(element: PDFDict, kids: readonly Kid[]): void {
  const page = kids.find((kid) => kid.kind === 'content')?.page;
  const written = kids.map((kid) => writeKid(element.context, kid, page));
  const [only] = written;
  element.set(key('K'), only !== undefined && written.length === 1 ? only : (element.context.obj(written) as PDFObject));
  if (page) element.set(key('Pg'), page);
}

function writeKid(context: PDFContext, kid: Kid, usual: PDFRef | undefined): PDFObject {
  if (kid.kind === 'element') return kid.ref;
  if (kid.kind === 'other') return kid.written;
  if (kid.kind === 'object') return context.obj({ Type: 'OBJR', Obj: kid.object, Pg: kid.page });
  return kid.page === usual ? PDFNumber.of(kid.mark) : context.obj({ Type: 'MCR', Pg: kid.page, MCID: kid.mark });
}
