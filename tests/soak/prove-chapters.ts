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
import { type Prover, withProver } from '../../scripts/jobs/proof/with-prover.ts';
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

/** How the chapters are made, and into what. */
export interface Proving {
  /** Most blocks of a chapter. */
  most: number;
  /** Chapters of one publication: setting up its document costs more than a short chapter. One of which something is refused has each of its chapters built alone. */
  together?: number;
}

/** Builds publications of generated chapters and proves their prints. The outcomes come in any order. */
export async function proveChapters(
  browser: Browser,
  seeds: readonly number[],
  { most, together = 1 }: Proving,
  onOutcome: (outcome: Outcome) => void,
): Promise<void> {
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
    await withProver(async (prover) => {
      const build = (group: readonly number[]) => buildChapters(browser, prover, dir, group, most);
      for (const group of groupsOf(seeds, together)) {
        const outcomes = await build(group);
        const isWhole = group.length === 1 || outcomes.every(({ printed }) => printed);
        for (const outcome of isWhole ? outcomes : (await inTurn(group, (seed) => build([seed]))).flat()) onOutcome(outcome);
      }
    });
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

const trimOf = (seed: number): string => randomOf(seed + 7777).pick(TRIMS);

/** So many chapters of one trim each. */
function groupsOf(seeds: readonly number[], most: number): number[][] {
  const byTrim = Map.groupBy(seeds, trimOf).values();
  return [...byTrim].flatMap((all) => Array.from({ length: Math.ceil(all.length / most) }, (_, i) => all.slice(i * most, (i + 1) * most)));
}

async function inTurn<T, U>(all: readonly T[], work: (each: T) => Promise<U>): Promise<U[]> {
  const results: U[] = [];
  for (const each of all) results.push(await work(each));
  return results;
}

async function buildChapters(browser: Browser, prover: Prover, dir: string, seeds: readonly number[], most: number): Promise<Outcome[]> {
  /** What is told of no chapter is told of all. */
  const outcomes = (printed: boolean, problems: readonly Problem[]): Outcome[] => {
    const errors = problems.filter(({ severity }) => severity === 'error');
    const isOfOther = (seed: number, { path }: Problem['place']): boolean => seeds.some((other) => other !== seed && path === pathOf(other));
    return seeds.map((seed) => ({ seed, printed, problems: errors.filter(({ place }) => !isOfOther(seed, place)) }));
  };
  const config = await writePublication(dir, seeds, most);
  const { value, problems } = await assemble(diskFolder(dir), config, 'en', { step: () => {} });
  if (!value) return outcomes(false, problems);
  try {
    const pages = await printPages(await openPage(browser), value, config, { env: {}, onProgress: () => {} });
    return outcomes(true, await prover.provePages(pages));
  } catch (error) {
    if (!(error instanceof TextError)) throw error;
    return outcomes(false, error.problems);
  }
}

export const pathOf = (seed: number): string => `chapters/en/s${seed}.md`;

async function writePublication(dir: string, seeds: readonly number[], most: number): Promise<Config> {
  const [first = 0] = seeds;
  const slugs = seeds.map((seed) => `s${seed}`).join(', ');
  const file = `id: soak\ntitle: Soak\ncollective: Nobody\ndate: 2025-01-01\nlocales: [en]\nchapters: [${slugs}]\nchronology: false\n${trimOf(first)}\n`;
  await writeFile(join(dir, 'chapters/publication.yml'), file);
  for (const seed of seeds) await writeFile(join(dir, pathOf(seed)), generateChapter(seed, most).markdown);
  const { value } = await loadConfig(diskFolder(dir));
  if (!value) throw new Error('Unexpected publication.yml that cannot be used, expected a sound one');
  return value;
}
