import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepBrowser } from '../../render/keep-browser.ts';
import { devClient } from '../../soak/dev/dev-client.ts';
import { writer } from '../../soak/dev/edit-publication.ts';
import { type EditOutcome, soakEdits } from '../../soak/dev/soak-edits.ts';
import { withDev } from './with-dev.ts';

/** `npm run soak:dev -- 500 1` makes as many as wanted, of any seed, and tells the memory. */
const [EDITS, SEED] = [9, 3];

it(`shows after each of ${EDITS} edits what a build of the same files would print`, async () => {
  const outcomes: EditOutcome[] = [];
  const files = Object.fromEntries(writer(SEED).first.map(({ path, text = '' }) => [path, text]));
  const { browser, close } = await keepBrowser();
  try {
    await withDev(files, async ({ address, dir, write }) => {
      const client = await devClient(address);
      await soakEdits(client, browser, {
        ...{ seed: SEED, edits: EDITS, onOutcome: (outcome) => outcomes.push(outcome) },
        write: ({ path, text }) => (text === undefined ? rm(join(dir, path), { force: true }) : write(path, text)),
      });
      expect(client.firsts()).toBeGreaterThan(0);
      client.close();
    });
  } finally {
    await close();
  }
  expect(outcomes.filter(({ difference }) => difference !== undefined)).toEqual([]);
  expect(outcomes.map(({ isSound }) => isSound)).toContain(false);
  expect(outcomes.filter(({ isSound }) => isSound).length).toBeGreaterThan(EDITS / 2);
});
