import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { checkConfigText } from '../../scripts/config/load-config.ts';
import { loadTheme } from '../../scripts/config/load-theme.ts';
import { ownArt } from '../../scripts/layout/art/own-art.ts';

const PAGE = await readFile(new URL('../../docs/designing.md', import.meta.url), 'utf8');
const examples = (language: string): string[] => [...PAGE.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text = '']) => text);
const BASE = 'id: soup\ntitle: Soup\ncollective: The Kitchen\ndate: 2026-01-02\nlocales: [en]\nchapters: [soup]\n';

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

  it('are there', () => expect(examples('yaml').length + examples('handlebars').length).toBeGreaterThanOrEqual(4));
});
