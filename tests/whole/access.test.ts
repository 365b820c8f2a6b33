import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { preflightAccess } from '../../scripts/press/access/preflight-access.ts';
import { preflightArchive } from '../../scripts/press/archive/preflight-archive.ts';
import { openPdf } from '../../scripts/press/open-pdf.ts';
import { rasterise } from '../press/exchange/rasterise.ts';
import { publication, withTemporaryDirectory, zine } from './build.ts';
import { innards } from './look-inside.ts';
import { type ReadElement, readStructure } from './read-structure.ts';

const build = (name: string, ...paths: string[]): Promise<Buffer[]> =>
  withTemporaryDirectory(async (out) => {
    const { code, stderr } = await zine(['build', publication(name), '--edition', 'a5', '--edition', 'archive', '--out', out], { timeout: 240_000 });
    if (code !== 0) throw new Error(stderr);
    return Promise.all(paths.map((path) => readFile(join(out, path))));
  });

const judged = async (bytes: Uint8Array) => preflightAccess({ document: await openPdf(bytes) }, 'a5.pdf').findings.map(({ message }) => message);

const archived = async (bytes: Uint8Array) => preflightArchive({ document: await openPdf(bytes) }, bytes, 'archive.pdf').findings.map(({ message }) => message);

describe('single pages, for who does not see them', () => {
  let bytes: Buffer;
  let archive: Buffer;
  let elements: ReadElement[];
  beforeAll(async () => {
    [bytes, archive] = (await build('tenants-handbook', 'en/keep-the-receipt-en-a5.pdf', 'en/keep-the-receipt-en-archive.pdf')) as [Buffer, Buffer];
    elements = await readStructure(bytes);
  }, 300_000);

  it('keep every rule of PDF/UA-1, and say so', async () => {
    expect(await judged(bytes)).toEqual([]);
  });

  it('are PDF/A-2 too in the edition for archives, look alike and keep their tags', async () => {
    expect(await archived(archive)).toEqual([]);
    expect(await judged(archive)).toEqual([]);
    expect(innards(archive)).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(innards(bytes)).not.toContain('pdfaid');
    expect(await readStructure(archive)).toEqual(elements);
    const [pages, kept] = await Promise.all(
      [bytes, archive].map(async (each) =>
        createHash('sha256')
          .update(Buffer.concat((await rasterise(each)).map((page) => Buffer.from(page))))
          .digest('hex'),
      ),
    );
    expect(kept).toBe(pages);
  });

  it('are read chapter by chapter', () => {
    expect(elements.filter(({ role }) => role === 'H1').map(({ text }) => text)).toEqual([
      'Keep the Receipt',
      'Contents',
      'Before You Sign',
      'The Lift',
      'The Deposit',
      'Glossary',
      'Sources',
      'Colophon',
    ]);
    expect(elements.filter(({ role }) => role === 'TOCI').map(({ text }) => text.replace(/ ?\d+$/, ''))).toEqual([
      'Before You Sign',
      expect.stringContaining('The Lift'),
      expect.stringContaining('The Deposit'),
      'Glossary',
      'Sources',
      'Colophon',
    ]);
  });

  it('have their notes behind the paragraph that calls them', () => {
    const note = elements.findIndex(({ role, text }) => role === 'Note' && text.startsWith('deposit'));
    expect(note).toBeGreaterThan(0);
    const before = elements.slice(0, note).findLast(({ role }) => role === 'P');
    expect(before?.text).toContain('Deposit');
    expect(before?.page).toBe(elements[note]?.page);
  });

  it('have neither running heads nor folios nor soft hyphens in them', () => {
    const chapters = elements.filter(({ page }) => page >= 9 && page <= 15);
    const titles = chapters.filter(({ text }) => /^(?:Before You Sign|The Lift|The Deposit|Keep the Receipt)$/.test(text));
    expect(titles.map(({ role }) => role)).toEqual(['H1', 'H1', 'H1']);
    // Chapters have numbers.
    expect(chapters.filter(({ text }) => /^\d+$/.test(text)).map(({ text }) => text)).toEqual(['1', '2']);
    expect(elements.map(({ text }) => text).join(' ')).not.toContain('\u00AD');
  });
});

it('pages that are read from right to left keep every rule too', async () => {
  const [bytes = Buffer.alloc(0), archive = Buffer.alloc(0)] = await build('qanat', 'fa/qanat-fa-a5.pdf', 'fa/qanat-fa-archive.pdf');
  expect(await judged(bytes)).toEqual([]);
  expect(await archived(archive)).toEqual([]);
}, 300_000);
