/** `npm run gallery`: the pictures of docs/designing.md, drawn from what a build lays out: four spreads in each theme, and each step before and after. */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { memoryFolder } from '../../scripts/folder/memory-folder.ts';
import { THEMES } from '../../scripts/model/theme.ts';
import { withBrowser } from '../../scripts/render/browser/launch-browser.ts';
import { filesOf, filesOfStep, inTheme, STEPS, type Step } from './examples.ts';
import { beside, type Pages, pagesOf } from './picture.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = `${ROOT}docs/images/themes`;
const CONFIG = 'chapters/publication.yml';

/** An element on one of the two pages; of the cover, the spread is the outside of the booklet. */
const SPREADS: Record<string, string> = { opening: 'chapter--uprising-and-appraisal', chronology: 'entry--government-resigns', glossary: 'glossary' };
const STEP_PAGES: Record<Step, string> = { token: 'chapter--strike', style: 'chapter--strike', partial: 'half-title', theme: 'chapter--strike' };

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

function pageOf({ shown: { map } }: Pages, id: string): number {
  const page = map.anchors.get(id) ?? map.sections.find((section) => section.id === id)?.firstPage;
  if (page === undefined) throw new Error(`no page of ${id}: ${[...map.anchors.keys()].filter((each) => each.startsWith('entry')).join(' ')}`);
  return page;
}

async function write(name: string, picture: Buffer): Promise<void> {
  await writeFile(`${OUT}/${name}.png`, picture);
  console.log(`${name}.png ${Math.ceil(picture.length / 1000)} kB`);
}

async function drawTheme(browser: Browser, theme: string): Promise<void> {
  const files = await filesOf(diskFolder(ROOT), 'chapters');
  const pages = await pagesOf(browser, memoryFolder({ ...files, [CONFIG]: inTheme(text(files[CONFIG]), theme) }));
  const { map } = pages.shown;
  await write(`${theme}-cover`, await beside(await pages.page(map.pages - 1), await pages.page(0)));
  for (const [name, id] of Object.entries(SPREADS)) {
    const page = pageOf(pages, id);
    const right = page % 2 === 0 ? page : page + 1;
    await write(`${theme}-${name}`, await beside(await pages.page(right - 1), await pages.page(right)));
  }
  await pages.close();
}

async function drawStep(browser: Browser, step: Step): Promise<void> {
  const files = await filesOf(diskFolder(`${ROOT}tests/publications/oven-diary`), 'chapters');
  const changed = await filesOfStep(step);
  const theme = step === 'theme' ? { [CONFIG]: inTheme(text(files[CONFIG]), './themes/mine') } : {};
  const [before, after] = await Promise.all([files, { ...files, ...changed, ...theme }].map((each) => pagesOf(browser, memoryFolder(each))));
  if (before === undefined || after === undefined) return;
  const drawn = await Promise.all([before, after].map((each) => each.page(pageOf(each, STEP_PAGES[step]))));
  await write(`step-${step}`, await beside(drawn[0] as Buffer, drawn[1] as Buffer, true));
  await Promise.all([before.close(), after.close()]);
}

await mkdir(OUT, { recursive: true });
await withBrowser({ env: process.env, signal: new AbortController().signal }, async (browser) => {
  for (const theme of THEMES) await drawTheme(browser, theme);
  for (const step of STEPS) await drawStep(browser, step);
});
