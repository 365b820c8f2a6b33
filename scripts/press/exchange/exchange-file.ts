import { isUtf8 } from 'node:buffer';
import { ParseSpeeds, type PDFContext, PDFDict, PDFDocument, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { streamText } from '../content/page-content.ts';
import { dictOf, elementsOf, entry, hasKey, nameAt, reachable } from './dictionaries.ts';
import { type PageUse, pageUses } from './page-use.ts';
import type { Standard } from './standard.ts';

/** A file as its receiver gets it, read for checking. */
export interface ExchangeFile {
  standard: Standard;
  /** Version in the first line, and in the catalogue if it names one. */
  versions: [number, number][];
  /** Whether objects or cross-references are packed into streams, as PDF 1.5 allows. */
  isPacked: boolean;
  context: PDFContext;
  trailer: { encrypt: boolean; id: PDFObject | undefined };
  catalog: PDFDict;
  info: PDFDict | undefined;
  /** The XMP packet as text, and whether it is stored as plain text, in UTF-8 (ISO 16684-1). */
  xmp: { text: string; isPlain: boolean } | undefined;
  /** The output intents of PDF/X. */
  intents: PDFDict[];
  pages: PageUse[];
  /** All dictionaries that can be reached, those of streams included. */
  dicts: PDFDict[];
}

/** @throws where the bytes are no PDF that can be read: see `openInput` */
export async function openExchangeFile(bytes: Uint8Array, standard: Standard): Promise<ExchangeFile> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest, ignoreEncryption: true });
  const { context, catalog } = document;
  const { trailerInfo } = context;
  const dicts: PDFDict[] = [];
  for (const object of reachable(context, [trailerInfo.Root, trailerInfo.Info])) {
    const dict = object instanceof PDFStream ? undefined : dictOf(context, object);
    if (dict !== undefined) dicts.push(dict);
  }
  const metadata = entry(catalog, 'Metadata');
  const intents = elementsOf(context, entry(catalog, 'OutputIntents')).filter((each) => each instanceof PDFDict);
  const header = /%PDF-(\d+)\.(\d+)/.exec(Buffer.from(bytes.subarray(0, 1024)).toString('latin1'));
  const version = /^(\d+)\.(\d+)$/.exec(nameAt(catalog, 'Version') ?? '');
  return {
    standard,
    versions: [header, version].filter((match) => match !== null).map((match) => [Number(match[1]), Number(match[2])]),
    isPacked: context.enumerateIndirectObjects().some(([, object]) => object instanceof PDFStream && /^(?:ObjStm|XRef)$/.test(nameAt(object.dict, 'Type') ?? '')), // biome-ignore format: one thought
    context,
    trailer: { encrypt: trailerInfo.Encrypt !== undefined, id: context.lookup(trailerInfo.ID) },
    catalog,
    info: dictOf(context, trailerInfo.Info),
    xmp: metadata instanceof PDFStream ? packetOf(Buffer.from(streamText(metadata), 'latin1'), !hasKey(metadata.dict, 'Filter')) : undefined,
    intents: intents.filter((each) => nameAt(each, 'S') === 'GTS_PDFX'),
    // What is encrypted cannot be looked into.
    pages: trailerInfo.Encrypt === undefined ? pageUses(document) : [],
    dicts,
  };
}

function packetOf(bytes: Buffer, isUncompressed: boolean): ExchangeFile['xmp'] {
  return { text: bytes.toString(), isPlain: isUncompressed && isUtf8(bytes) };
}
