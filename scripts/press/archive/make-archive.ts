import { createHash } from 'node:crypto';
import { PDFBool, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { problem } from '../../diagnostics/problem.ts';
import type { Checked } from '../../model/problem.ts';
import { readAccessFile } from '../access/file/access-file.ts';
import { openPdf } from '../open-pdf.ts';
import { savePdf } from '../save-pdf.ts';
import type { Level } from './archive-file.ts';
import { readArchiveFile } from './archive-file.ts';
import { archivePacket } from './archive-metadata.ts';
import { checkArchive } from './check-archive.ts';
import { srgbProfile } from './srgb-profile.ts';

export interface ArchiveOptions {
  /** What was printed, as text; the file identifier is its hash. */
  content: string;
  /** Of the file that is made, for messages. */
  path: string;
}

/** The most that may be claimed first: with tags, or with characters alone. */
const LEVELS: readonly Level[] = ['A', 'U'];
const key = (text: string): PDFName => PDFName.of(text);

/**
 * Makes of finished pages a file to be kept for long: PDF/A-2 (ISO 19005-2), level A where the tags allow it, otherwise U. Nothing is given back unless the
 * bytes pass every rule of that level that needs no person.
 * @param pages as `finishPdf` gives them: their metadata are taken over, with the claim to PDF/UA if there is one
 */
export async function makeArchive(pages: Uint8Array, { content, path }: ArchiveOptions): Promise<Checked<Uint8Array | undefined>> {
  const document = await openPdf(pages);
  const { catalog, context } = document;
  const profile = context.register(context.flateStream(srgbProfile(), { N: 3 }));
  const name = PDFString.of('sRGB IEC61966-2.1');
  const intent = { Type: 'OutputIntent', S: 'GTS_PDFA1', OutputConditionIdentifier: name, Info: name, DestOutputProfile: profile };
  catalog.set(key('OutputIntents'), context.obj([intent as never]));
  for (const [, object] of context.enumerateIndirectObjects()) {
    // How pixels are smoothed is left to no program.
    if (object instanceof PDFRawStream && object.dict.lookup(key('Interpolate')) === PDFBool.True) object.dict.delete(key('Interpolate'));
  }
  const id = PDFHexString.of(createHash('sha256').update(`PDF/A-2\n${content}`).digest('hex').slice(0, 32));
  context.trailerInfo.ID = context.obj([id, id]);
  const packet = readAccessFile(document).xmp ?? '';
  let breaches: ReturnType<typeof checkArchive> = [];
  for (const level of LEVELS) {
    catalog.set(key('Metadata'), context.register(context.stream(Buffer.from(archivePacket(packet, level)), { Type: 'Metadata', Subtype: 'XML' })));
    const bytes = await savePdf(document);
    breaches = checkArchive(readArchiveFile({ document: await openPdf(bytes) }, bytes));
    if (breaches.length === 0) return { value: bytes, problems: [] };
  }
  const told = new Map(breaches.map((breach) => [`${breach.rule.clause} ${breach.found}`, breach]));
  const problems = [...told.values()].map(({ rule: { clause, expects, hint }, found, page }) =>
    problem(
      'preflight-archive',
      { path },
      `Unexpected ${found}${page === undefined ? '' : ` on page ${page}`}, expected ${expects} (PDF/A-2, ${clause})`,
      hint,
    ),
  );
  return { value: undefined, problems };
}
