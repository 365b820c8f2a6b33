import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer';
import { diskFolder } from '../../../scripts/folder/disk-folder.ts';
import type { DevOptions } from '../../../scripts/jobs/dev/dev-options.ts';
import { servePublication } from '../../../scripts/jobs/dev/serve-publication.ts';
import { browserArguments } from '../../../scripts/render/browser/browser-arguments.ts';
import { browserEnvironment } from '../../../scripts/render/browser/browser-environment.ts';
import { locateBrowser } from '../../../scripts/render/browser/locate-browser.ts';
import { createProfileDirectory, removeProfileDirectory } from '../../../scripts/render/browser/profile-directory.ts';
import { startBrowser } from '../../../scripts/render/browser/start-browser.ts';
import { withTemporaryDirectory } from '../../whole/build.ts';

export interface Dev {
  dir: string;
  address: string;
  write(path: string, text: string): Promise<void>;
}

/** A publication on disk, served while `use` looks at it. */
export async function withDev(files: Record<string, string>, use: (dev: Dev) => Promise<void>, options: Partial<DevOptions> = {}): Promise<void> {
  await withTemporaryDirectory(async (dir) => {
    const write = async (path: string, text: string): Promise<void> => {
      await mkdir(dirname(join(dir, path)), { recursive: true });
      await writeFile(join(dir, path), text);
    };
    for (const [path, text] of Object.entries(files)) await write(path, text);
    const end = new AbortController();
    const ready = Promise.withResolvers<string>();
    const serving = servePublication(diskFolder(dir), {
      ...{ port: 0, env: process.env, signal: end.signal, onReady: ready.resolve },
      build: async () => ({ state: 'done', words: 'made' }),
      fit: async () => ({ state: 'done', words: 'none saves a sheet' }),
      openFile: async () => false,
      ...options,
    });
    serving.catch(ready.reject);
    try {
      await use({ dir, address: await ready.promise, write });
    } finally {
      end.abort();
      await serving.catch(() => {});
    }
  });
}

/** A browser such as a user has: with scripts, and with the loopback interface. */
export async function withViewer(address: string, use: (page: Page) => Promise<void>): Promise<void> {
  const location = await locateBrowser(process.env);
  const profile = await createProfileDirectory(process.env);
  const args = browserArguments(profile, process.getuid?.() !== 0).filter((each) => !each.startsWith('--host-resolver-rules'));
  const started = await startBrowser(location.executable, args, await browserEnvironment(process.env, profile, location.libraryPath));
  try {
    const page = await started.browser.newPage();
    await page.setViewport({ width: 1400, height: 900 });
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForSelector('.page');
    await use(page);
  } finally {
    await started.close();
    await removeProfileDirectory(profile);
  }
}
