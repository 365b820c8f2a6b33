import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { type Booklet, buildHandbook, FILE, HANDBOOK, openHandbook } from './built-handbook.ts';
import { innards, spellings } from './look-inside.ts';

const TOOL = `zine ${packageJson.version}`;

let booklet: Booklet;
beforeAll(async () => {
  booklet = await openHandbook();
}, 120_000);

describe('the file of a second publication', () => {
  it('names the collective and the tool, and nobody else', () => {
    const { document } = booklet;
    expect([document.getTitle(), document.getAuthor(), document.getCreator(), document.getProducer()]).toEqual([
      'Keep the Receipt',
      'The Stairwell Committee',
      TOOL,
      TOOL,
    ]);
    expect([document.getCreationDate(), document.getModificationDate()]).toEqual([new Date('2025-03-08T00:00:00Z'), new Date('2025-03-08T00:00:00Z')]);
    const xmp = innards(booklet.bytes).match(/<x:xmpmeta[\s\S]*?<\/x:xmpmeta>/g) ?? [];
    expect(xmp).toHaveLength(1);
    expect(Array.from(xmp[0]?.matchAll(/<dc:creator>.*?<rdf:li>(.*?)<\/rdf:li>.*?<\/dc:creator>/gs) ?? [], (match) => match[1])).toEqual([
      'The Stairwell Committee',
    ]);
    expect(xmp[0]).not.toMatch(/Ines|typesetter/);
  });

  it('holds nothing that was hidden in the images', async () => {
    for (const image of ['landing.png', 'wall.jpg']) expect((await readFile(join(HANDBOOK, 'chapters/images', image))).includes('CANARY'), image).toBe(true);
    const found = innards(booklet.bytes);
    expect(found, 'what is looked through is the text').toContain('/StructParents');
    for (const spelling of spellings('CANARY')) expect(found.includes(spelling), spelling).toBe(false);
    expect(found.includes('Exif\0\0'), 'an EXIF header').toBe(false);
  });

  it('is reported as one JSON document', () => expect(JSON.parse(booklet.stdout)).toEqual(expect.any(Object)));

  it('stands in the manifest and in the checksums', () => {
    const { manifest, sums, bytes, sha256, pages } = booklet;
    const artifact = {
      path: FILE,
      locale: 'en',
      edition: 'a5',
      pages: pages.length,
      sheets: pages.length / 4,
      trimMm: [139.7, 215.9],
      bleedMm: 3,
      bytes: bytes.length,
      sha256,
      content: expect.stringMatching(/^[0-9a-f]{64}$/),
    };
    expect(JSON.parse(manifest)).toEqual({
      publication: 'keep-the-receipt',
      tool: { zine: packageJson.version, node: process.versions.node, chromium: expect.stringMatching(/^\d+\./) },
      artifacts: [artifact],
    });
    expect(sums.split('\n')).toContain(`${sha256}  ${FILE}`);
  });

  it('has the same bytes again, elsewhere, for somebody else', async () => {
    const again = await buildHandbook({ cwd: '/', env: { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', USER: 'somebody', SOURCE_DATE_EPOCH: undefined } });
    expect(again.sha256).toBe(booklet.sha256);
  }, 120_000);
});
