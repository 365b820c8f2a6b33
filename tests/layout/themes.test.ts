import { readdir, readFile, stat } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../scripts/config/load-config.ts';
import { loadTheme, OUR_THEMES } from '../../scripts/config/load-theme.ts';
import { memoryFolder } from '../../scripts/folder/memory-folder.ts';
import { layOut } from '../../scripts/layout/lay-out.ts';
import { loadTemplates } from '../../scripts/layout/load-templates.ts';
import { pageGeometry } from '../../scripts/layout/page-geometry.ts';
import { THEMES } from '../../scripts/model/theme.ts';
import { sample } from './sample-publication.ts';

const CONFIG = 'id: soup\ntitle: Soup\ncollective: The Kitchen\ndate: 2026-01-02\nlocales: [en]\nchapters: [soup]\n';
const GALLERY = new URL('../../docs/images/themes/', import.meta.url);
type Files = Record<string, string>;

async function print(files: Files, name: string) {
  const folder = memoryFolder(files);
  const { value: theme, problems } = await loadTheme(folder, name);
  const { value: templates, problems: found } = await loadTemplates(folder, { theme });
  const { value, problems: printed } = layOut({ ...(await sample()), templates });
  return { problems: [...problems, ...found, ...printed], html: value.html };
}

async function configOf(more: string, files: Files = {}) {
  const { value, problems } = await loadConfig(memoryFolder({ 'chapters/publication.yml': CONFIG + more, ...files }));
  return { margins: value?.margins, problems: problems.map(({ place, message }) => `${place.path}:${place.line} ${message}`) };
}

describe('a theme', () => {
  it.each(THEMES)('%s comes with zine', async (name) => {
    expect(await readdir(OUR_THEMES.name)).toContain(name);
    expect((await print({}, name)).problems).toEqual([]);
  });

  it('has its picture in its README, and no picture of the gallery is heavy', async () => {
    const pictures = await readdir(GALLERY);
    for (const picture of pictures) expect([picture, (await stat(new URL(picture, GALLERY))).size < 150_000]).toEqual([picture, true]);
    for (const name of THEMES) {
      const readme = await readFile(`${OUR_THEMES.name}/${name}/README.md`, 'utf8');
      expect(pictures).toContain(/docs\/images\/themes\/([\w-]+\.png)/.exec(readme)?.[1]);
    }
  });

  it('leaves nothing out that the partials print in whose place its own stand', async () => {
    const names = (source: string): Set<string> => new Set(Array.from(source.matchAll(/\{\{(?:[#>]?\w+ )?"?([\w.-]+)/g), ([, name = '']) => name));
    for (const theme of THEMES) {
      const partials = await readdir(`${OUR_THEMES.name}/${theme}/partials`).catch(() => []);
      for (const partial of partials) {
        const [own, ours] = await Promise.all(
          [`themes/${theme}/partials`, 'partials'].map((path) => readFile(new URL(`../../templates/${path}/${partial}`, import.meta.url), 'utf8')),
        );
        expect([theme, partial, [...names(ours ?? '').difference(names(`${own} {{else}}`))]]).toEqual([theme, partial, []]);
      }
    }
  });

  it('of a publication stands over what it is built on, and below what the publication changes itself', async () => {
    const { html, problems } = await print(
      {
        'themes/mine/theme.yml': 'from: ./themes/theirs',
        'themes/mine/styles/theme.css': '.letter { color: var(--ink) }\n',
        'themes/mine/partials/half-title.hbs': '<p class="mine">{{title}}</p>',
        'themes/theirs/theme.yml': '',
        'themes/theirs/styles/theme.css': '.theirs { color: var(--ink) }\n',
        'themes/theirs/styles/tokens.css': ':root { --rule: 2px }\n',
        'themes/theirs/partials/half-title.hbs': '<p class="theirs">{{title}}</p>',
        'themes/theirs/partials/imprint.hbs': '<p class="theirs">{{title}}</p>',
        'templates/partials/imprint.hbs': '<p class="own">{{title}}</p>',
      },
      './themes/mine',
    );
    expect(problems).toEqual([]);
    expect(html.match(/<p class="(?:mine|theirs|own)">/g)).toEqual(['<p class="mine">', '<p class="own">']);
    expect(html).toContain('@layer tokens, page, type, parts, theme, own;');
    expect(html.indexOf('@layer theirs {\n.theirs')).toBeGreaterThan(0);
    expect(html.indexOf('@layer mine {\n.letter')).toBeGreaterThan(html.indexOf('@layer theirs {\n.theirs'));
    expect(html.indexOf('--rule: 2px')).toBeGreaterThan(html.indexOf('--rule: 0.75px'));
  });

  it('that says nothing looks as pamphlet does, to the byte', async () => {
    expect((await print({ 'themes/mine/theme.yml': '' }, './themes/mine')).html).toBe((await print({}, 'pamphlet')).html);
  });

  it('is not changed by templates that are the same as ours', async () => {
    const colophon = await readFile(new URL('../../templates/partials/colophon.hbs', import.meta.url), 'utf8');
    const files = {
      'themes/mine/theme.yml': '',
      'themes/mine/partials/colophon.hbs': '<p class="mine">{{title}}</p>',
      'templates/partials/colophon.hbs': colophon,
    };
    expect((await print(files, './themes/mine')).html).toContain('<p class="mine">');
  });

  it('has margins by length or share of the page, and a publication may change one of them', async () => {
    const mine = { 'themes/mine/theme.yml': 'margins: { outer: 20%, foot: 10%, top: 12.5mm }' };
    const design = 'design: { theme: ./themes/mine }\n';
    expect((await configOf(design, mine)).margins).toEqual({ inner: 19, outer: 29.6, top: 12.5, foot: 21 });
    expect((await configOf(`${design}trim: a6\nmargins: { inner: 10mm }\n`, mine)).margins).toEqual({ inner: 10, outer: 21, top: 12.5, foot: 14.8 });
    expect((await configOf('')).margins).toEqual({ inner: 19, outer: 20, top: 18, foot: 24 });
  });

  it('has type in proportion to the page', async () => {
    const type = (await loadTheme(memoryFolder({ 't/theme.yml': 'leading: 15pt\nsize: 10pt' }), './t')).value.type;
    const { config } = await sample();
    expect([pageGeometry(config, type).line, pageGeometry(config, type).size / pageGeometry(config, type).line]).toEqual([20, 10 / 15]);
    expect(pageGeometry({ ...config, trim: 'a6' }, type).line).toBe(17);
  });

  it('tells margins that leave no room', async () => {
    const files = { 'themes/mine/theme.yml': 'margins: { inner: 40%, outer: 40% }' };
    expect((await configOf('design: { theme: ./themes/mine }\n', files)).problems[0]).toContain(
      'Unexpected width of 29.6 mm between the margins `inner` and `outer`',
    );
  });
});

describe('the typefaces of a theme', () => {
  it('are those of its roles, and `design.fonts` changes one', async () => {
    const files = { 'themes/mine/theme.yml': 'fonts: { text: Gentium Book Plus, heading: Oswald, label: Oswald }' };
    const folder = memoryFolder(files);
    const { value: theme } = await loadTheme(folder, './themes/mine');
    const stacks = async (faces: object) => {
      const { value: templates } = await loadTemplates(folder, { theme, faces });
      const { html } = layOut({ ...(await sample()), templates }).value;
      return Object.fromEntries([...html.matchAll(/--(text|heading|label)-face:"([^"]+)"/g)].map(([, role, family]) => [role, family]));
    };
    expect(await stacks({})).toEqual({ text: 'Gentium Book Plus', heading: 'Oswald', label: 'Oswald' });
    expect(await stacks({ heading: 'Literata' })).toEqual({ text: 'Gentium Book Plus', heading: 'Literata', label: 'Oswald' });
  });
});
