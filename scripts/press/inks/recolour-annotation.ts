import { PDFDict, PDFName, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { ofCmyk, ofGray, ofRgb } from './colour.ts';
import { numbersIn } from './functions/read-function.ts';
import { recolourStream } from './recolour-resources.ts';
import type { Work } from './work.ts';

const READ = { 1: ([gray = 0]: readonly number[]) => ofGray(gray), 3: ofRgb, 4: ofCmyk } as const;

/** An annotation's appearances (ISO 32000-2, 12.5.5), and the colours that a reader program draws it with where it has none. */
export async function recolourAnnotation(work: Work, annotation: PDFDict, resources: PDFDict): Promise<void> {
  const { context, done } = work;
  if (done.has(annotation)) return;
  done.add(annotation);
  await recolourAppearances(work, annotation.get(PDFName.of('AP')), resources);
  const look = context.lookup(annotation.get(PDFName.of('MK')));
  for (const [dict, keys] of [[annotation, ['C', 'IC']], [look, ['BC', 'BG']]] as const) {
    if (dict instanceof PDFDict) for (const key of keys) recolourEntry(work, dict, PDFName.of(key));
  } // biome-ignore format: a table
}

/** A stream, or a dictionary of them by state, for each of normal, pointed at and pressed. */
async function recolourAppearances(work: Work, object: PDFObject | undefined, resources: PDFDict): Promise<void> {
  const found = work.context.lookup(object);
  if (found instanceof PDFStream) {
    if (object instanceof PDFRef) await recolourStream(work, object, resources, { isInherited: false });
  } else if (found instanceof PDFDict) {
    for (const [, each] of found.entries()) await recolourAppearances(work, each, resources);
  }
}

/** These know no spaces but the devices': as many numbers as it has. */
function recolourEntry({ context, target }: Work, dict: PDFDict, key: PDFName): void {
  const values = numbersIn(context, dict.get(key)) ?? [];
  const read = READ[values.length as keyof typeof READ];
  if (read === undefined || !('device' in target.space)) return;
  dict.set(key, context.obj([...target.tone(read(values))]));
}
