import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { diskFolder } from '../../../scripts/folder/disk-folder.ts';
import { servePublication } from '../../../scripts/jobs/dev/serve-publication.ts';
import { withViewer } from '../../jobs/dev/with-dev.ts';
import { generatePublication } from '../generate-publication.ts';
import { type Edit, editsOf, type Kind } from './edits.ts';

/** How long one kind of edit takes, in seconds: from the moment before the file is written. */
export interface Latency {
  kind: Kind;
  /** Until the picture of the changed spread, or of a page in sight where all change, stands in the user's browser. */
  pictures: number[];
  /** Until problems, numbers and the list of pages have followed. */
  states: number[];
}

/** Nobody saves more often; what is left to do from the last time is done by then on an idle machine. In ms. */
const PAUSE = 1500;
/** In ms. */
const LIMIT = 180_000;

interface Seen {
  picture?: number;
  state?: number;
}

declare global {
  interface Window {
    seen: Seen;
  }
}

/** Edits a generated publication of so many pages while `zine dev` shows it in a browser beside. */
export async function measureDev(dir: string, pages: number, kinds: readonly Kind[], count: number, onProgress: (text: string) => void): Promise<Latency[]> {
  await generatePublication(dir, { pages, seed: 1 });
  const end = new AbortController();
  const ready = Promise.withResolvers<string>();
  const serving = servePublication(diskFolder(dir), {
    ...{ port: 0, env: process.env, signal: end.signal, onReady: ready.resolve },
    build: async () => ({ state: 'done', words: '' }),
    fit: async () => ({ state: 'done', words: '' }),
    openFile: async () => false,
  });
  serving.catch(ready.reject);
  const latencies: Latency[] = [];
  try {
    const address = await ready.promise;
    await withViewer(address, async (page) => {
      await page.evaluate(watchPictures);
      const chapters = (await readdir(join(dir, 'chapters/en'))).filter((name) => name.endsWith('.md'));
      for (const kind of kinds) {
        const latency: Latency = { kind, pictures: [], states: [] };
        // What the first edits of a kind load and compile is loaded for the rest of the day.
        const warmUp = Math.min(3, count);
        for (let i = 0; i < count + warmUp; i++) {
          onProgress(`zine dev, ${kind}: edit ${i + 1} of ${count + warmUp}`);
          const seen = await timeEdit(page, dir, editsOf[kind](i, chapters));
          if (i < warmUp) continue;
          latency.pictures.push(seen.picture ?? Number.NaN);
          latency.states.push(seen.state ?? Number.NaN);
        }
        latencies.push(latency);
      }
    });
  } finally {
    end.abort();
    await serving.catch(() => {});
  }
  return latencies;
}

async function timeEdit(page: Page, dir: string, { path, change }: Edit): Promise<Seen> {
  await wait(PAUSE);
  const file = join(dir, path);
  const text = change(await readFile(file, 'utf8').catch(() => ''));
  await mkdir(dirname(file), { recursive: true });
  await page.evaluate(() => {
    window.seen = {};
  });
  const start = performance.timeOrigin + performance.now();
  await writeFile(file, text);
  await page.waitForFunction(() => window.seen.picture !== undefined && window.seen.state !== undefined, { timeout: LIMIT, polling: 50 });
  const { picture = Number.NaN, state = Number.NaN } = await page.evaluate(() => window.seen);
  return { picture: (picture - start) / 1000, state: (state - start) / 1000 };
}

/** Runs in the page: notes when the first new picture is there, and when the state is. */
function watchPictures(): void {
  window.seen = {};
  const now = (): number => performance.timeOrigin + performance.now();
  const onLoad = async ({ target }: Event): Promise<void> => {
    if (!(target instanceof HTMLImageElement)) return;
    // Pictures that somebody has to ask for may still come from the last edit, until the state of this one is known.
    if (!target.src.startsWith('data:') && window.seen.state === undefined) return;
    const { seen } = window;
    await target.decode().catch(() => {});
    seen.picture ??= now();
  };
  document.addEventListener('load', onLoad, true);
  new EventSource('events').addEventListener('state', () => {
    window.seen.state ??= now();
  });
}
