import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { publication, withTemporaryDirectory, zine } from './build.ts';
import { innards, lettersOf, type Pdf, type PdfPage, readPdf, spellings } from './read-pdf.ts';

const HANDBOOK = publication('tenants-handbook');
const FILE = 'en/keep-the-receipt-en-a5.pdf';
/** Lines of the contents, and so the parts that there are. */
const CONTENTS = ['Before You Sign', 'The Lift', 'The Deposit', 'Glossary', 'Sources', 'Colophon'];
const POINTS = 72 / 25.4;

let bytes: Buffer;
let pdf: Pdf;
let document: PDFDocument;
let stdout: string;
let files: Record<'manifest' | 'sums', string>;

beforeAll(async () => {
  await withTemporaryDirectory(async (out) => {
    const run = await zine(['build', HANDBOOK, '--out', out, '--json']);
    expect(run.code, run.stderr).toBe(0);
    stdout = run.stdout;
    bytes = await readFile(join(out, FILE));
    files = { manifest: await readFile(join(out, 'manifest.json'), 'utf8'), sums: await readFile(join(out, 'SHA256SUMS'), 'utf8') };
  });
  pdf = await readPdf(bytes);
  document = await PDFDocument.load(bytes, { updateMetadata: false });
}, 120_000);

const sha256 = () => createHash('sha256').update(bytes).digest('hex');
/** The one page on which a text stands, whatever its lines and hyphens. */
function pageOf(text: string): PdfPage {
  const found = pdf.pages.filter((page) => lettersOf(page.text).includes(lettersOf(text)));
  expect(found.map(({ label }) => label), text).toHaveLength(1);
  return found[0] as PdfPage;
}
/** The page with a line in display size that is nothing but this title, behind the contents. */
function titlePage(title: string): PdfPage {
  const from = pdf.pages.findIndex((page) => page.lines[0]?.text === 'Contents') + 1;
  const found = pdf.pages.slice(from).filter((page) => page.lines.some((line) => line.text === title && line.size > 15));
  expect(found, title).toHaveLength(1);
  return found[0] as PdfPage;
}
const noteOf = async (chapter: string, id: string): Promise<string> => {
  const source = await readFile(join(HANDBOOK, `chapters/en/${chapter}.md`), 'utf8');
  return source.split(`\n[^${id}]: `)[1]?.split('\n')[0] ?? '';
};

describe('the tenants’ handbook', () => {
  it('folds into sheets of four pages', () => expect(pdf.pages.length % 4).toBe(0));

  it('has the boxes of half-letter with bleed', () => {
    const [width, height, bleed] = [139.7 * POINTS, 215.9 * POINTS, 3 * POINTS];
    const whole = { x: 0, y: 0, width: width + 2 * bleed, height: height + 2 * bleed };
    const close = (box: object) => Object.fromEntries(Object.entries(box).map(([side, value]) => [side, expect.closeTo(value, 2)]));
    for (const page of document.getPages()) {
      expect(page.getMediaBox()).toEqual(close(whole));
      expect(page.getBleedBox()).toEqual(close(whole));
      expect(page.getTrimBox()).toEqual(close({ x: bleed, y: bleed, width, height }));
    }
  });

  it('leads from every line of the contents to the page of the title', () => {
    const contents = pdf.pages.find((page) => page.lines[0]?.text === 'Contents' || page.lines[1]?.text === 'Contents');
    const lines = contents?.lines.flatMap(({ text }) => /^(?:\d )?(\D+?) ?(\d+)$/.exec(text)?.slice(1) ?? []) ?? [];
    expect(lines).toEqual(CONTENTS.flatMap((title) => [title, titlePage(title).label]));
  });
});
