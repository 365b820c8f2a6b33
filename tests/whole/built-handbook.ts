import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { publication, type RunOptions, withTemporaryDirectory, zine } from './build.ts';
import { lettersOf, type Pdf, type PdfPage, readPdf } from './read-pdf.ts';

/** The second publication of the tests: another subject, trim size, cover and style than the first. */
export const HANDBOOK = publication('tenants-handbook');
export const FILE = 'en/keep-the-receipt-en-a5.pdf';
export const TITLE = 'Keep the Receipt';
/** From this size on, in points, a line is a title; everything in running text is smaller. */
const DISPLAY = 15;

export interface Built {
  stdout: string;
  manifest: string;
  sums: string;
  bytes: Buffer;
  sha256: string;
}

/** Builds its single pages through the command line. */
export const buildHandbook = (options: RunOptions = {}): Promise<Built> =>
  withTemporaryDirectory(async (out) => {
    const { code, stdout, stderr } = await zine(['build', HANDBOOK, '--edition', 'a5', '--out', out, '--json'], {
      ...options,
      env: { SOURCE_DATE_EPOCH: undefined, ...options.env },
    });
    if (code !== 0) throw new Error(`exit code ${code}: ${stdout}${stderr}`);
    const [bytes, manifest, sums] = await Promise.all([
      readFile(join(out, FILE)),
      readFile(join(out, 'manifest.json'), 'utf8'),
      readFile(join(out, 'SHA256SUMS'), 'utf8'),
    ]);
    return { stdout, manifest, sums, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  });

/** The finished booklet with what tests ask of it. */
export interface Booklet extends Built, Pdf {
  document: PDFDocument;
  /** The one page on which a text stands, whatever its lines and hyphens. */
  pageOf(text: string): PdfPage;
  /** The one page on which a title stands in display size. */
  titlePage(title: string): PdfPage;
}

export async function openHandbook(): Promise<Booklet> {
  const built = await buildHandbook();
  const pdf = await readPdf(built.bytes);
  const only = (what: string, found: PdfPage[]): PdfPage => {
    const [page] = found;
    if (!page || found.length > 1)
      throw new Error(`expected \`${what}\` on one page, found it on ${found.length}: ${found.map(({ label }) => label).join(', ')}`);
    return page;
  };
  return {
    ...built,
    ...pdf,
    document: await PDFDocument.load(built.bytes, { updateMetadata: false }),
    pageOf: (text) =>
      only(
        text,
        pdf.pages.filter((page) => lettersOf(page.text).includes(lettersOf(text))),
      ),
    titlePage: (title) =>
      only(
        title,
        pdf.pages.filter((page) => page.lines.some((line) => line.text === title && line.size > DISPLAY)),
      ),
  };
}

/** The text of a footnote as it stands in its chapter. */
export async function sourceOfNote(chapter: string, id: string): Promise<string> {
  const source = await readFile(join(HANDBOOK, `chapters/en/${chapter}.md`), 'utf8');
  const note = source.split(`\n[^${id}]: `)[1]?.split('\n')[0];
  if (note === undefined) throw new Error(`no note \`${id}\` in ${chapter}`);
  return note;
}
