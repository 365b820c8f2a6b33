import { glob, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { loadLocale } from '../../scripts/locale/load-locale.ts';

it('the English catalog has every message that a template asks for', async () => {
  const messages = await loadLocale('en');
  const values = { name: '', names: '', date: '', venue: '', tool: '' };
  let asked = 0;
  for await (const file of glob('templates/partials/*.hbs')) {
    for (const [, key = ''] of (await readFile(file, 'utf8')).matchAll(/\bt "([^"]+)"/g)) {
      expect(() => messages.t(key, values), `${file}: ${key}`).not.toThrow();
      asked++;
    }
  }
  expect(asked).toBeGreaterThan(15);
});
