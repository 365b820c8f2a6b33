import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkConfigText, loadConfig } from '../../scripts/config/load-config.ts';
import { loadTheme } from '../../scripts/config/load-theme.ts';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { memoryFolder } from '../../scripts/folder/memory-folder.ts';
import { assemble } from '../../scripts/jobs/assemble.ts';
import { ownArt } from '../../scripts/layout/art/own-art.ts';
import { filesOf, filesOfStep, inTheme, STEPS } from '../gallery/examples.ts';

const PAGE = await readFile(new URL('../../docs/designing.md', import.meta.url), 'utf8');
const examples = (language: string): string[] => [...PAGE.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text = '']) => text);
const BASE = 'id: soup\ntitle: Soup\ncollective: The Kitchen\ndate: 2026-01-02\nlocales: [en]\nchapters: [soup]\n';

const OVEN = fileURLToPath(new URL('../publications/oven-diary', import.meta.url));
/** Of a template, as far as it is printed as it stands. */
const firstLine = (text: string): string => /^.*?(?=\{\{|\n|$)/.exec(text)?.[0] ?? '';

async function print(files: Record<string, Uint8Array | string>) {
  const folder = memoryFolder(files);
  const { value: config, problems } = await loadConfig(folder);
  if (config === undefined) return { problems, html: '' };
  const { value, problems: found } = await assemble(folder, config, 'en', { step: () => {} });
  return { problems: [...problems, ...found], html: value?.layout.html ?? '' };
}

describe('the examples of docs/designing.md', () => {
  it.each(examples('yaml'))('%s can stand in publication.yml', async (example) => {
    const { value, problems } = checkConfigText(BASE + example, (await loadTheme(undefined)).value);
    expect(problems).toEqual([]);
    expect(value).toBeDefined();
  });

  it.each(examples('handlebars'))('%s is a drawing', (source) => {
    const view = {
      width: 600,
      height: 820,
      ink: '#000000',
      accent: '#c8102e',
      paper: '#ffffff',
      title: 'Soup',
      subtitle: null,
      collective: 'The Kitchen',
      number: null,
    };
    expect(String(ownArt({ path: 'chapters/art/cover.svg.hbs', source }, 'cover', view, 'sheet'))).toMatch(/^<svg class="sheet" viewBox="0 0 600 820"/);
  });

  it.each(STEPS)('its step “%s” changes what is printed, and nothing else is wrong with it', async (step) => {
    const files = await filesOf(diskFolder(OVEN), 'chapters');
    const changed = await filesOfStep(step);
    expect(Object.keys(changed)).not.toEqual([]);
    const config = new TextDecoder().decode(files['chapters/publication.yml']);
    const theme = step === 'theme' ? { 'chapters/publication.yml': inTheme(config, './themes/mine') } : {};
    const before = await print(files);
    const after = await print({ ...files, ...changed, ...theme });
    expect(after.problems).toEqual(before.problems);
    for (const [path, text] of Object.entries(changed)) if (!path.endsWith('.yml')) expect(after.html).toContain(firstLine(text));
    if (step === 'theme') expect(after.html).toMatch(/--heading-face:"Oswald","Spectral"/);
  });

  it('are there', () => expect(examples('yaml').length + examples('handlebars').length).toBeGreaterThanOrEqual(7));
});
