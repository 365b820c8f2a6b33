import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { elementsBelow, typeOf } from './plant.ts';
import type { TagStep } from './step.ts';

/** What types of PDF 2.0 are in PDF 1.7 (ISO 14289-1, 7.1 asks for a role map). */
const ROLES: Readonly<Record<string, string>> = { Em: 'Span', Strong: 'Span', Sub: 'Span', Aside: 'Div', Title: 'P', FENote: 'Note', DocumentFragment: 'Div' };

/** Says of the types that are used and are no standard ones what they stand for. */
export const mapRoles: TagStep = (root) => {
  const used = new Set([...elementsBelow(root)].map(typeOf));
  const map = PDFDict.withContext(root.context);
  for (const [type, role] of Object.entries(ROLES)) if (used.has(type)) map.set(PDFName.of(type), PDFName.of(role));
  if (map.keys().length > 0) root.set(PDFName.of('RoleMap'), map);
};
