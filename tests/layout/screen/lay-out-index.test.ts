import { describe, expect, it } from 'vitest';
import { editionPurpose } from '../../../scripts/layout/screen/edition-purpose.ts';
import { layOutIndex } from '../../../scripts/layout/screen/lay-out-index.ts';
import { readableColour } from '../../../scripts/layout/screen/readable-colour.ts';
import { loadLocale } from '../../../scripts/locale/load-locale.ts';
import type { Artifact, Manifest } from '../../../scripts/model/artifact.ts';
import { EDITION_NAMES } from '../../../scripts/model/editions.ts';

const TEXTS = {
  ...{ title: 'Kettles <b>', subtitle: null, collective: 'Stokers', blurb: null },
  ...{ rights: null, restriction: null, home: null, date: 'Edition of 2026' },
};
const PNG = new Uint8Array([1, 2, 3]);
const artifact = (locale: string, edition: string, more: Partial<Artifact> = {}): Artifact => ({
  ...{ path: `${locale}/kettle-${locale}-${edition}.pdf`, locale, edition, pages: 8, sheets: 2, trimMm: [148, 210], bleedMm: 3 },
  ...{ content: 'c', bytes: 12_345, sha256: 'ab'.repeat(32) },
  ...more,
});
const manifest = (...artifacts: Artifact[]): Manifest => ({ publication: 'kettle', tool: { zine: '1', node: '1', chromium: '1' }, artifacts });

async function write(names: string[], covered: string[], given: Manifest, former?: string): Promise<string> {
  const locales = await Promise.all(
    names.map(async (name) => ({
      name,
      messages: await loadLocale(name),
      texts: TEXTS,
      ...(covered.includes(name) ? { cover: { png: PNG, width: 50, height: 70 } } : {}),
    })),
  );
  return (await layOutIndex({ locales, accent: '#ffee00', key: 'RWkey', mark: '<meta name="generator" content="zine">' }))(given, former);
}

describe('layOutIndex', () => {
  it('says of every file what it is for, how large it is, and its checksum, in the language of its readers', async () => {
    const html = await write(['en', 'ru'], ['en'], manifest(artifact('en', 'a5'), artifact('ru', 'web', { sheets: 0, trimMm: [0, 0] })));
    expect(html).toContain('<a href="en/kettle-en-a5.pdf">kettle-en-a5.pdf</a> <span class="sum">8 pages, 2 sheets · 13 kB</span>');
    expect(html).toContain(`<code dir="ltr">${'ab'.repeat(32)}</code>`);
    expect(html).toMatch(/<section class="locale" id="ru" lang="ru" dir="ltr">[\s\S]*Одна страница для браузера[\s\S]*<span class="sum">13 кБ<\/span>/);
    expect(html).toContain('Kettles &lt;b&gt;');
    expect(html).toContain('minisign -Vm SHA256SUMS -P RWkey');
  });

  it('asks for nothing and runs nothing', async () => {
    const html = await write(['en'], ['en'], manifest(artifact('en', 'a5')));
    expect(html).toMatch(/Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}(?:=|&#x3D;)'; img-src data:;/);
    expect(html).not.toMatch(/<script|<iframe|style="|(?:src|href)="(?!data:|#|en\/)/);
  });

  it('keeps the cover of a locale that was built before, if it is nothing but a picture', async () => {
    const both = manifest(artifact('en', 'a5'), artifact('ru', 'a5'));
    const former = await write(['en', 'ru'], ['en', 'ru'], both);
    expect((await write(['en', 'ru'], ['en'], both, former)).match(/<img /g)).toHaveLength(2);
    const changed = former.replace(/id="cover-ru" src="data:image\/png;base64,/, 'id="cover-ru" src="data:image/png;base64,"onerror="x');
    expect((await write(['en', 'ru'], ['en'], both, changed)).match(/<img /g)).toHaveLength(1);
  });

  it('has the same order whatever was built last', async () => {
    const [a, b] = [artifact('en', 'a5'), artifact('en', 'web')];
    expect(await write(['en'], [], manifest(b, a))).toBe(await write(['en'], [], manifest(a, b)));
  });

  it('knows what every edition is for', async () => {
    const messages = await loadLocale('en');
    for (const edition of EDITION_NAMES) expect(editionPurpose(edition, messages)).toMatch(/^\p{Lu}\S* \S/u);
    expect(editionPurpose('holograph', messages)).toBe('holograph');
  });
});

it('brings a colour as near as can be to one in which letters can be read', () => {
  expect(readableColour('#d1202f', '#fdfcf9')).toBe('#d1202f');
  expect(readableColour('#ffee00', '#fdfcf9')).not.toBe('#ffee00');
  expect(readableColour('#000000', '#161513')).toMatch(/^#[89a-f]/);
});
