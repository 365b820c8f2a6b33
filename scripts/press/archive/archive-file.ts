import { PDFDict, PDFStream } from '@cantoo/pdf-lib';
import { type AccessFile, readAccessFile } from '../access/file/access-file.ts';
import { dictsAt, nameAt, valueAt } from '../access/file/values.ts';
import { xmpProperties } from '../access/file/xmp.ts';
import type { OpenedFile } from '../access/open-access.ts';
import { streamText } from '../content/page-content.ts';
import { reachable } from '../exchange/dictionaries.ts';
import { type IccProfile, readIccProfile } from '../exchange/icc-profile.ts';
import { type PageUse, pageUses } from '../exchange/page-use.ts';

/** What a file may claim (ISO 19005-2, 5): `B` its look, `U` its characters too, `A` its structure too. */
export type Level = 'A' | 'B' | 'U';

export const PDF_A_NAMESPACE = 'http://www.aiim.org/pdfa/ns/id/';

/** A file as the rules of PDF/A-2 look at it. */
export interface ArchiveFile {
  bytes: Uint8Array;
  /** As it is to who reads it by other means than their eyes: metadata, tags, fonts. */
  access: AccessFile;
  /** What it claims; `U` where it claims nothing that there is. */
  level: Level;
  pages: readonly PageUse[];
  /** All dictionaries that can be reached, those of streams apart. */
  dicts: readonly PDFDict[];
  streams: readonly PDFStream[];
  /** The output intents of PDF/A, each with its profile. */
  intents: readonly { dict: PDFDict; stream: PDFStream | undefined; profile: IccProfile | undefined }[];
}

export function readArchiveFile({ document, encryption }: OpenedFile, bytes: Uint8Array): ArchiveFile {
  const access = readAccessFile(document, encryption);
  const objects = [...reachable(document.context, [document.context.trailerInfo.Root, document.context.trailerInfo.Info])];
  const streams = objects.filter((each) => each instanceof PDFStream);
  const ofStreams = new Set(streams.map(({ dict }) => dict));
  return {
    bytes,
    access,
    level: levelOf(access.xmp ?? ''),
    pages: pageUses(document),
    dicts: objects.filter((each) => each instanceof PDFDict).filter((dict) => !ofStreams.has(dict)),
    streams,
    intents: dictsAt(document.catalog, 'OutputIntents').filter((dict) => nameAt(dict, 'S') === 'GTS_PDFA1').map(withProfile), // biome-ignore format: one thought
  };
}

function withProfile(dict: PDFDict): ArchiveFile['intents'][number] {
  const stream = valueAt(dict, 'DestOutputProfile');
  return stream instanceof PDFStream ? { dict, stream, profile: profileIn(stream) } : { dict, stream: undefined, profile: undefined };
}

/** The profile that a stream holds; undefined where it is none. */
export function profileIn(stream: PDFStream): IccProfile | undefined {
  try {
    return readIccProfile(Buffer.from(streamText(stream), 'latin1'));
  } catch {
    return undefined;
  }
}

function levelOf(xmp: string): Level {
  const said = xmpProperties(xmp, PDF_A_NAMESPACE)
    .find(({ name }) => name === 'conformance')
    ?.value.toUpperCase();
  return said === 'A' || said === 'B' ? said : 'U';
}
