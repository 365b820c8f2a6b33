import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { layOut } from '../../scripts/layout/lay-out.ts';
import { fillerImages } from '../../scripts/load/filler-images.ts';
import { loadImages } from '../../scripts/load/load-images.ts';
import { loadLocale } from '../../scripts/locale/load-locale.ts';
import { config, sample } from './sample-publication.ts';

const POSTER = { dataUri: 'data:image/png;base64,AAAA', width: 1000, height: 1400 };
const images = new Map([['images/poster.png', POSTER]]);
const sectionOf = (html: string, id: string): string => new RegExp(`<section id="${id}".*?</section>`, 's').exec(html)?.[0] ?? '';

it('lays out every filler in its order, before the back cover, and none in the contents', async () => {
  const input = await sample({ config: { press: { fillers: ['notes', 'images/poster.png', 'notes'] } } });
  const { value, problems } = layOut({ ...input, images });
  expect(problems).toEqual([]);
  expect(value.sections.slice(-5).map(({ id, frame, folio, filler }) => [id, frame, folio, filler ?? false])).toEqual([
    ['colophon', 'text', 'arabic', false],
    ['filler-1', 'text', 'none', true],
    ['filler-2', 'full', 'none', true],
    ['filler-3', 'text', 'none', true],
    ['back-cover', 'full', 'none', false],
  ]);
  expect(value.html).not.toContain('href="#filler');
});

it('rules a page for notes as far as the text reaches, headed in the reader’s language', async () => {
  const input = await sample({ config: { press: { fillers: ['notes'] } }, messages: await loadLocale('ru') });
  const html = sectionOf(layOut(input).value.html, 'filler-1');
  expect(html).toContain('<h1 class="part-title">Для заметок</h1>');
  // 35 lines of text on A5: three for the head, two for each rule.
  expect(input.geometry.text.height / input.geometry.line).toBe(35);
  expect(html.match(/<i>/g)).toHaveLength(16);
});

it('says what an image shows where publication.yml says it, and is silent where it does not', async () => {
  const fillers = ['images/poster.png', { image: 'images/poster.png', alt: { en: 'A fist & a kettle' } }];
  const { value } = layOut({ ...(await sample({ config: { press: { fillers } } })), images });
  expect(sectionOf(value.html, 'filler-1')).toContain('<img class="filler-image" src="data:image/png;base64,AAAA" alt="">');
  expect(sectionOf(value.html, 'filler-2')).toContain('alt="A fist &amp; a kettle">');
});

it('names the place in publication.yml of an image that is not there', async () => {
  const dir = fileURLToPath(new URL('../publications/tenants-handbook', import.meta.url));
  const uses = await fillerImages(diskFolder(dir), config({ press: { fillers: ['notes', 'images/no-such.png', { image: 'images/../../x.png', alt: 'x' }] } }));
  expect(uses.map(({ src }) => src)).toEqual(['images/no-such.png', 'images/../../x.png']);
  const { problems } = await loadImages(diskFolder(dir), uses);
  expect(problems.map(({ rule, place }) => [rule, place.path])).toEqual([
    ['image-missing', 'chapters/publication.yml'],
    ['file-outside', 'chapters/publication.yml'],
  ]);
});
