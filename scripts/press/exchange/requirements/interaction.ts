import { PDFDict, type PDFPage } from '@cantoo/pdf-lib';
import { dictAt, elementsOf, entry, hasKey, nameAt } from '../dictionaries.ts';
import { BOTH, breachIf, type Requirement } from '../requirement.ts';
import { rectangle } from './page-boxes.ts';

const ACTIONS = new Set(['GoTo', 'GoToR', 'GoToE', 'Launch', 'Thread', 'URI', 'Sound', 'Movie', 'Hide', 'Named', 'SubmitForm', 'ResetForm', 'ImportData', 'JavaScript', 'SetOCGState', 'Rendition', 'Trans', 'GoTo3DView']); // biome-ignore format: a list
/** Annotations that are there for the press. */
const PRESS_ANNOTATIONS = new Set(['TrapNet', 'PrinterMark']);

/** What moves, answers or hides: paper does not. */
export const interaction: readonly Requirement[] = [
  {
    id: 'script',
    standards: BOTH,
    source: 'Actions: no JavaScript',
    expects: 'no script',
    hint: 'Take the script out.',
    rule: 'pdf-input',
    breaches: ({ catalog, dicts }) => breachIf(hasKey(dictAt(catalog, 'Names'), 'JavaScript') || dicts.some((dict) => actionOf(dict) === 'JavaScript'), 'JavaScript'), // biome-ignore format: one thought
  },
  {
    id: 'actions',
    standards: ['x1a'],
    source: 'Actions: none',
    expects: 'no action',
    hint: 'Take links and actions out.',
    rule: 'pdf-input',
    *breaches({ dicts }) {
      const types = new Set(dicts.map(actionOf));
      // Scripts are another requirement's.
      for (const type of ACTIONS) yield* breachIf(type !== 'JavaScript' && types.has(type), `action \`${type}\``);
    },
  },
  {
    id: 'annotations',
    standards: BOTH,
    source: 'Annotations: none on the printed page, but trap networks and printer’s marks',
    expects: 'annotations outside the bleed only',
    hint: 'Take links, comments and fields out.',
    rule: 'pdf-input',
    *breaches({ context, pages }) {
      for (const { page, number } of pages) {
        const annotations = elementsOf(context, entry(page.node, 'Annots')).filter((each) => each instanceof PDFDict);
        for (const annotation of annotations) {
          const type = nameAt(annotation, 'Subtype') ?? '';
          yield* breachIf(!PRESS_ANNOTATIONS.has(type) && isOnPage(annotation, page), `annotation \`${type}\``, number);
        }
      }
    },
  },
  {
    id: 'form-fields',
    standards: BOTH,
    source: 'Forms: no field to fill in',
    expects: 'no form field',
    hint: 'Print the filled-in form to a new PDF.',
    rule: 'pdf-input',
    *breaches({ context, catalog }) {
      const form = dictAt(catalog, 'AcroForm');
      yield* breachIf(hasKey(form, 'XFA') || elementsOf(context, entry(form, 'Fields')).length > 0, 'form field');
    },
  },
  {
    id: 'embedded-files',
    standards: BOTH,
    source: 'Completeness: the pages are all that is exchanged; no embedded file',
    expects: 'no file inside the file',
    hint: 'Take the attachments out.',
    rule: 'pdf-input',
    breaches: ({ catalog, dicts }) => breachIf(hasKey(dictAt(catalog, 'Names'), 'EmbeddedFiles') || dicts.some((dict) => hasKey(dict, 'EF')), 'embedded file'), // biome-ignore format: one thought
  },
  {
    id: 'optional-content',
    standards: ['x1a'],
    source: 'PDF Reference 1.4: optional content came with PDF 1.5',
    expects: 'no layer that can be hidden',
    hint: 'Merge the layers.',
    rule: 'pdf-input',
    breaches: ({ catalog, dicts }) => breachIf(hasKey(catalog, 'OCProperties') || dicts.some((dict) => nameAt(dict, 'Type') === 'OCG'), 'layer'), // biome-ignore format: one thought
  },
];

/** The type of an action dictionary. */
export const actionOf = (dict: PDFDict): string | undefined => {
  const type = nameAt(dict, 'S');
  return type !== undefined && ACTIONS.has(type) ? type : undefined;
};

/** Whether an annotation touches the bleed, or the trimmed page where there is none. */
function isOnPage(annotation: PDFDict, page: PDFPage): boolean {
  const rect = rectangle(entry(annotation, 'Rect'));
  const area = ['BleedBox', 'TrimBox', 'ArtBox'].map((key) => rectangle(entry(page.node, key))).find((box) => box !== undefined);
  if (rect === undefined || area === undefined) return true;
  return rect[0] < area[2] && rect[2] > area[0] && rect[1] < area[3] && rect[3] > area[1];
}
