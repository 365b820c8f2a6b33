import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { dictAt, elementsOf, entry, hasKey, nameAt, textAt } from '../exchange/dictionaries.ts';
import { flattenAnnotations } from '../inks/flatten-annotations.ts';
import type { TakenOut } from './taken-out.ts';

const LINK = new Set(['Type', 'Subtype', 'Rect', 'Border', 'BS', 'C', 'H', 'QuadPoints', 'F', 'Dest', 'A', 'StructParent', 'Contents']);
const ANNOTS = PDFName.of('Annots');

/** Links stay, without what runs and without paths of a machine; fields are drawn where they stand; what people remarked goes. */
export function scrubAnnotations(document: PDFDocument, taken: TakenOut): void {
  const pages = document.getPages().map(({ node }) => ({ node, kept: annotationsOf(node).filter((each) => isKept(each, taken)) }));
  for (const { node, kept } of pages) setAnnotations(node, kept);
  const fields = pages.flatMap(({ kept }) => kept.filter((each) => !isLink(each)));
  if (fields.length === 0) return;
  taken.take('form fields, drawn where they stood', [], fields.length);
  flattenAnnotations(document);
  for (const { node, kept } of pages) setAnnotations(node, kept.filter(isLink));
}

const annotationsOf = (node: PDFDict): PDFDict[] => elementsOf(node.context, entry(node, 'Annots')).filter((each) => each instanceof PDFDict);
const isLink = (annotation: PDFDict): boolean => nameAt(annotation, 'Subtype') === 'Link';

function setAnnotations(node: PDFDict, annotations: readonly PDFDict[]): void {
  if (annotations.length === 0) node.delete(ANNOTS);
  else node.set(ANNOTS, node.context.obj([...annotations]));
}

function isKept(annotation: PDFDict, taken: TakenOut): boolean {
  const kind = nameAt(annotation, 'Subtype') ?? 'of no kind';
  if (kind === 'Widget') return true;
  if (kind !== 'Link') {
    taken.take(`remarks (${kind})`, [textAt(annotation, 'Contents') ?? '']);
    return false;
  }
  const action = dictAt(annotation, 'A');
  if (action && !isHarmless(action)) {
    taken.take('links that run something or lead into a machine', [textAt(action, 'URI') ?? nameAt(action, 'S') ?? '']);
    return false;
  }
  taken.keep(annotation, LINK);
  return true;
}

/** To an address on the web, or a place in the document; and nothing behind that. */
export function isHarmless(action: PDFDict): boolean {
  const does = nameAt(action, 'S');
  if (hasKey(action, 'Next')) return false;
  return does === 'GoTo' || (does === 'URI' && /^(?:https?|mailto|tel):/i.test(textAt(action, 'URI') ?? ''));
}
