import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../../scripts/config/load-config.ts';
import { assemble } from '../../../scripts/jobs/assemble.ts';
import { fromTemplate } from '../../../scripts/jobs/init/from-template.ts';
import { printPages } from '../../../scripts/jobs/print-pages.ts';
import { TEMPLATES } from '../../../scripts/model/new-publication.ts';
import { THEMES } from '../../../scripts/model/theme.ts';
import { openPage } from '../../../scripts/render/browser/open-page.ts';
import { keepBrowser } from '../../render/keep-browser.ts';

let kept: Awaited<ReturnType<typeof keepBrowser>>;
beforeAll(async () => {
  kept = await keepBrowser();
});
afterAll(() => kept.close());

const { signal } = new AbortController();

describe.each(TEMPLATES)('the publication %s to begin with', (name) => {
  it.each(THEMES)('is printed in %s without a word of complaint, on few sheets', async (theme) => {
    const { folder, problems } = await fromTemplate(name, { theme, date: '2026-01-02', locales: ['en'], signal });
    const { value: config } = await loadConfig(folder);
    if (config === undefined) throw new Error('unusable');
    const assembled = await assemble(folder, config, 'en', { step: () => {} });
    if (assembled.value === undefined) throw new Error('unusable');
    const pages = await printPages(await openPage(kept.browser), assembled.value, config, { env: {}, onProgress: () => {} });
    expect([...problems, ...assembled.problems, ...pages.problems]).toEqual([]);
    expect(pages.map.pages).toBeLessThanOrEqual(28);
    expect(config.chapters.length).toBeGreaterThanOrEqual(3);
  });

  it('takes title, publisher, date and paper of whoever begins with it', async () => {
    const { folder, problems } = await fromTemplate(name, {
      title: 'Ours: all',
      collective: 'We',
      paper: 'letter',
      date: '2026-01-02',
      locales: ['en', 'de'],
      signal,
    });
    const { value: config } = await loadConfig(folder);
    expect(config).toMatchObject({ title: 'Ours: all', collective: 'We', date: '2026-01-02', locales: ['en', 'de'], editions: ['a5', 'booklet-letter'] });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
