import { PDFDict, type PDFDocument, PDFHexString, PDFStream } from '@cantoo/pdf-lib';
import { dictAt, hasKey, nameAt, reachable, textAt } from '../exchange/dictionaries.ts';
import { cleanImages } from './clean-images.ts';
import { layerNames } from './hidden-layers.ts';
import { isHarmless, scrubAnnotations } from './scrub-annotations.ts';
import { scrubContent } from './scrub-content.ts';
import { type Taken, TakenOut } from './taken-out.ts';

/** What readers need of a document and its pages (ISO 32000-2, tables 29 and 31); everything else goes. */
const CATALOG = new Set(
  'Type Pages PageLabels Names Dests Outlines PageMode PageLayout ViewerPreferences StructTreeRoot MarkInfo Lang OutputIntents'.split(' '),
);
const PAGE = new Set('Type Parent Resources Contents MediaBox CropBox BleedBox TrimBox ArtBox Rotate Group UserUnit Annots StructParents Tabs'.split(' '));
const NAMES = new Set(['Dests']);
/** What programs write into any object for themselves. */
const ANYWHERE = ['Metadata', 'PieceInfo', 'LastModified', 'OPI', 'AF', 'AA', 'Measure', 'OC', 'Properties', 'T', 'NM', 'M', 'CreationDate'];

/** Leaves of a document what is to be seen and read, and takes out what tells of its making, hides, or runs. Changes the document. `title`: the only thing that it says of itself, beside the tool. */
export function scrubDocument(document: PDFDocument, tool: string, title?: string): Taken[] {
  const taken = new TakenOut();
  const { catalog } = document;
  scrubInfo(document, { tool, title }, taken);
  scrubAnnotations(document, taken);
  scrubContent(document, taken);
  const layers = layerNames(document);
  taken.take('layers', layers, layers.length);
  const names = dictAt(catalog, 'Names');
  if (names) taken.keep(names, NAMES);
  taken.keep(catalog, CATALOG);
  for (const { node } of document.getPages()) taken.keep(node, PAGE);
  for (const object of reachable(document.context, [catalog])) {
    const dict = object instanceof PDFStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) continue;
    // Titles of the outline act too; in the tags the same key holds attributes.
    const action = dictAt(dict, 'A');
    if (action && nameAt(action, 'S') !== undefined && !isHarmless(action)) taken.drop(dict, 'A', 'actions of the outline');
    for (const key of ANYWHERE) if (isProgramsOwn(dict, key)) taken.drop(dict, key);
  }
  taken.take('pictures with data of their making', [], cleanImages(document));
  return taken.all;
}

/** `T` and `M` mean something else in some dictionaries; as texts they are notes of a program. */
const isProgramsOwn = (dict: PDFDict, key: string): boolean => hasKey(dict, key) && (key.length > 1 || textAt(dict, key) !== undefined);

/** The old identifier goes too: every copy of a file has the same one. */
function scrubInfo({ context }: PDFDocument, { tool, title }: { tool: string; title: string | undefined }, taken: TakenOut): void {
  const { Info, ID } = context.trailerInfo;
  const info = context.lookup(Info as never);
  if (info instanceof PDFDict)
    for (const key of info.keys()) taken.take(`Info/${key.decodeText()}`, [textAt(info, key.decodeText()) ?? nameAt(info, key.decodeText()) ?? '']);
  if (ID !== undefined) taken.take('ID');
  context.trailerInfo.ID = undefined as never;
  const name = PDFHexString.fromText(tool);
  context.trailerInfo.Info = context.register(
    context.obj({ ...(title ? { Title: PDFHexString.fromText(title) } : {}), Creator: name, Producer: name } as never),
  );
}
