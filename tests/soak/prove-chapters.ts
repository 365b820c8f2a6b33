import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import sharp from 'sharp';
import { loadConfig } from '../../scripts/config/load-config.ts';
import type { Config } from '../../scripts/config/schema.ts';
import { TextError } from '../../scripts/diagnostics/errors.ts';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { assemble } from '../../scripts/jobs/assemble.ts';
import { printPages } from '../../scripts/jobs/print-pages.ts';
import { withProver } from '../../scripts/jobs/proof/with-prover.ts';
import type { Problem } from '../../scripts/model/problem.ts';
import { openPage } from '../../scripts/render/browser/open-page.ts';
import { generateChapter } from './generate-chapter.ts';
import { randomOf } from './random.ts';

/** What became of a generated chapter: printed, with what the proof says of it, or refused. */
export interface Outcome {
  seed: number;
  printed: boolean;
  problems: Problem[];
}

/** Pages from a hand's size up, with the margins of the smaller ones. */
const TRIMS = [
  'trim: a5',
  'trim: a5',
  'trim: a4',
  'trim: half-letter',
  'trim: a6\nmargins: { inner: 12mm, outer: 11mm, top: 12mm, foot: 14mm }',
  'trim: a7\nmargins: { inner: 8mm, outer: 7mm, top: 9mm, foot: 10mm }',
];

/** Builds a publication of every generated chapter and proves its print. `most`: of blocks a chapter. */
export async function proveChapters(browser: Browser, seeds: Iterable<number>, most: number, onOutcome: (outcome: Outcome) => void): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'zine-soak-'));
  await mkdir(join(dir, 'chapters/images'), { recursive: true });
  await mkdir(join(dir, 'chapters/en'));
  for (const [name, width, height] of [
    ['wide', 600, 150],
    ['tall', 300, 900],
    ['plate', 600, 400],
  ] as const) {
    const image = sharp({ create: { width, height, channels: 3, background: '#888888' } });
    await writeFile(join(dir, `chapters/images/${name}.png`), await image.png().toBuffer());
  }
  try {
    await withProver(async ({ provePages }) => {
      for (const seed of seeds) {
        const config = await writePublication(dir, seed, most);
        const { value, problems } = await assemble(diskFolder(dir), config, 'en', { step: () => {} });
        if (!value) {
          onOutcome({ seed, printed: false, problems: problems.filter(({ severity }) => severity === 'error') });
          continue;
        }
        try {
          const pages = await printPages(await openPage(browser), value, config, { env: {}, onProgress: () => {} });
          onOutcome({ seed, printed: true, problems: (await provePages(pages)).filter(({ severity }) => severity === 'error') });
        } catch (error) {
          if (!(error instanceof TextError)) throw error;
          onOutcome({ seed, printed: false, problems: error.problems.filter(({ severity }) => severity === 'error') });
        }
      }
    });
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function writePublication(dir: string, seed: number, most: number): Promise<Config> {
  const trim = randomOf(seed + 7777).pick(TRIMS);
  const file = `id: soak\ntitle: Soak\ncollective: Nobody\ndate: 2025-01-01\nlocales: [en]\nchapters: [a]\nchronology: false\n${trim}\n`;
  await writeFile(join(dir, 'chapters/publication.yml'), file);
  await writeFile(join(dir, 'chapters/en/a.md'), generateChapter(seed, most).markdown);
  const { value } = await loadConfig(diskFolder(dir));
  if (!value) throw new Error('Unexpected publication.yml that cannot be used, expected a sound one');
  return value;
}
