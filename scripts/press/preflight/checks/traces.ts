import { PDFDict, type PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { dictAt, elementsOf, entry, hasKey, nameAt, nameText, reachable } from '../../exchange/dictionaries.ts';
import { actionOf } from '../../exchange/requirements/interaction.ts';
import { cleanJpeg } from '../../scrub/clean-jpeg.ts';
import { cleanJpeg2000 } from '../../scrub/clean-jpeg-2000.ts';
import type { Run, Watch } from '../check.ts';

const RUNS = new Set(['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'Rendition', 'Movie', 'Sound']);
/** What is on the page, or belongs to the press; anything else somebody has remarked. */
const QUIET = new Set(['Link', 'Widget', 'Popup', 'PrinterMark', 'TrapNet']);
const CLEANERS = new Map([
  ['DCTDecode', cleanJpeg],
  ['JPXDecode', cleanJpeg2000],
]);

/** Nothing in the file runs, lies hidden, or tells of camera, place and program: whoever hands it on hands that on too. */
export const traces = ({ document, report }: Run): Watch => ({
  end: () => {
    for (const [what, all] of Map.groupBy(found(document), (each) => each)) {
      report({
        message: `Unexpected ${all.length === 1 ? what : `${all.length} × ${what}`}, expected nothing that runs, lies hidden, or tells of who made the file`,
        hint: '`zine scrub FILE --out COPY` takes it out.',
      });
    }
  },
});

function* found(document: PDFDocument): Generator<string> {
  for (const object of reachable(document.context, [document.catalog])) {
    if (object instanceof PDFDict) yield* toldBy(object);
    if (object instanceof PDFRawStream && tells(object)) yield 'photograph with data of its making';
  }
  if (hasKey(dictAt(document.catalog, 'Names'), 'JavaScript')) yield 'script';
  for (const { node } of document.getPages()) {
    const annotations = elementsOf(document.context, entry(node, 'Annots')).filter((each) => each instanceof PDFDict);
    for (const annotation of annotations) if (!QUIET.has(nameAt(annotation, 'Subtype') ?? '')) yield 'remark';
  }
}

function* toldBy(dict: PDFDict): Generator<string> {
  const action = actionOf(dict);
  if (action !== undefined && RUNS.has(action)) yield `action \`${action}\``;
  if (hasKey(dict, 'EF')) yield 'attachment';
  if (nameAt(dict, 'Type') === 'OCG') yield 'layer';
  if (hasKey(dict, 'PieceInfo')) yield 'note of the program that made it';
}

function tells(stream: PDFRawStream): boolean {
  const filters = elementsOf(stream.dict.context, entry(stream.dict, 'Filter')).map(nameText);
  const clean = filters.length === 1 ? CLEANERS.get(filters[0] ?? '') : undefined;
  return clean !== undefined && clean(stream.contents).length !== stream.contents.length;
}
