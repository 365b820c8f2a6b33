import type { Browser } from 'puppeteer';
import { expect, it } from 'vitest';
import { memoryFolder } from '../../../scripts/folder/memory-folder.ts';
import { currentReader } from '../../../scripts/jobs/dev/read-current.ts';
import type { Layout, PageMap } from '../../../scripts/model/layout.ts';
import { withBrowser } from '../../../scripts/render/browser/launch-browser.ts';
import { openPage } from '../../../scripts/render/browser/open-page.ts';
import { type PageBlock, readBlocks } from '../../../scripts/render/in-page/read-blocks.ts';
import { measureLayout } from '../../../scripts/render/measure-layout.ts';
import { measurableHtml } from '../../../scripts/render/page-styles.ts';
import { type WarmPage, warmPage } from '../../../scripts/render/warm/warm-page.ts';

/** More are made by hand: `ZINE_EDITS=500 npm test -- tests/jobs/dev/random-edits.test.ts`. */
const EDITS = Number(process.env.ZINE_EDITS ?? 12);

/** The same edits each time (a linear congruential generator, Numerical Recipes). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const WORDS = 'the ferry crossed at dawn with bread coal letters and a goat while the river rose and nobody paid the toll again that winter'.split(' ');
const SLUGS = ['one', 'two', 'three'];
const HEADER = (title: string) => `---\ntitle: ${title}\nkind: account\nstatus: final\n---`;

it(`shows after each of ${EDITS} edits what a build of the same files would print`, { timeout: 60_000 + EDITS * 6_000 }, async () => {
  const roll = dice(7);
  const sentence = (): string => `${Array.from({ length: 6 + roll(60) }, () => WORDS[roll(WORDS.length)]).join(' ')}.`;
  const paragraph = (): string => {
    const kind = roll(8);
    if (kind === 0) return `## ${sentence().slice(0, 30).trim()}`;
    if (kind === 1) return `- ${sentence()}\n- ${sentence()}`;
    if (kind === 2) return `> ${sentence()}`;
    if (kind === 3) return `| A | B |\n|---|---|\n${Array.from({ length: 1 + roll(9) }, () => `| ${sentence().slice(0, 20)} | ${roll(99)} |`).join('\n')}`;
    return sentence();
  };
  const texts = new Map(SLUGS.map((slug) => [slug, [HEADER(slug), ...Array.from({ length: 12 }, paragraph)]]));
  let notes = 0;
  const folder = memoryFolder({
    'chapters/publication.yml': `id: x\ntitle: Ferry\ncollective: C\ndate: 2022-01-01\nlocales: [en]\nchapters: [${SLUGS.join(', ')}]\ndesign: {parts: [cover, contents, back-cover]}\n`,
    'chapters/en/glossary.yml':
      '- id: ferry\n  term: ferry\n  kind: concept\n  gloss: a boat that goes to and fro\n  definition: A boat.\n- id: toll\n  term: toll\n  kind: concept\n  definition: A fee.\n',
  });
  const save = (slug: string, text: string) => folder.write([{ path: `chapters/en/${slug}.md`, content: text }]);
  for (const [slug, blocks] of texts) await save(slug, blocks.join('\n\n'));
  /** What somebody does to a chapter; gives back what its file is now. */
  const edit = (blocks: string[]): string => {
    const at = 1 + roll(blocks.length - 1);
    const kind = roll(7);
    if (kind <= 1) blocks.splice(at, 0, paragraph());
    else if (kind === 2 && blocks.length > 4) blocks.splice(at, 1 + roll(2));
    else if (kind === 3) {
      notes++;
      blocks.splice(at, 0, `A sentence with a note[^n${notes}] in it. ${sentence()}`);
      blocks.push(`[^n${notes}]: ${sentence()}`);
    } else if (kind === 4) return blocks.join('\n\n').replace('title:', 'title: [');
    else if (kind === 5) return blocks.join('\n\n').slice(0, 60 + roll(600));
    else blocks.splice(at, 1, sentence());
    return blocks.join('\n\n');
  };
  const { read, section } = currentReader(folder, () => ({}));
  let [compared, seenFirst] = [0, 0];
  await withBrowser({ env: process.env }, async (browser) => {
    const warm = warmPage(browser);
    for (let turn = 0; turn < EDITS; turn++) {
      const slug = SLUGS[roll(SLUGS.length)] ?? '';
      if (roll(12) === 0) await folder.remove(`chapters/en/${slug}.md`);
      else await save(slug, edit(texts.get(slug) ?? []));
      const first = await section(`chapters/en/${slug}.md`);
      if (first !== undefined && (await warm.showFirst(first.id, first.html)) !== undefined) seenFirst++;
      const { assembled } = await read();
      if (assembled === undefined) continue;
      const { map, problems } = await warm.show(assembled.layout);
      const fresh = await buildOf(browser, assembled.layout);
      if (fresh === undefined) expect([turn, problems.length > 0]).toEqual([turn, true]);
      else {
        compared++;
        expect({ turn, ...(await shownBy(warm, map)) }).toEqual({ turn, ...fresh });
      }
    }
  });
  expect(compared).toBeGreaterThan(EDITS * 0.6);
  expect(seenFirst).toBeGreaterThan(EDITS * 0.4);
});

interface Pages {
  labels: string[];
  anchors: [string, number][];
  blocks: PageBlock[][];
}

const rounded = (blocks: readonly PageBlock[]): PageBlock[] => blocks.map(({ line, words, ...box }) => ({ line, words, ...roundedBox(box) }));
const roundedBox = ({ left, top, width, height }: Omit<PageBlock, 'line' | 'words'>) => {
  const [l = 0, t = 0, w = 0, h = 0] = [left, top, width, height].map((length) => Math.round(length * 4) / 4);
  return { left: l, top: t, width: w, height: h };
};
const anchorsOf = (map: PageMap): [string, number][] => [...map.anchors].toSorted(([a], [b]) => (a < b ? -1 : 1));

async function shownBy(warm: WarmPage, map: PageMap): Promise<Pages> {
  const blocks = [];
  for (let page = 0; page < map.pages; page++) blocks.push(rounded(await warm.blocks(page)));
  return { labels: map.labels, anchors: anchorsOf(map), blocks };
}

/** What `zine build` measures of the same document, in a page of its own; undefined where it would refuse. */
async function buildOf(browser: Browser, layout: Layout): Promise<Pages | undefined> {
  const { page, setDocument } = await openPage(browser);
  try {
    await setDocument(measurableHtml(layout));
    const { value } = await measureLayout(page, layout);
    if (value === undefined) return undefined;
    const { map } = value;
    const blocks = [];
    for (let at = 0; at < map.pages; at++) {
      const section = map.sections.find(({ firstPage, pages }) => firstPage <= at && at < firstPage + pages);
      blocks.push(section === undefined ? [] : rounded(await page.evaluate(readBlocks, section.id, at - section.firstPage)));
    }
    return { labels: map.labels, anchors: anchorsOf(map), blocks };
  } finally {
    await page.close();
  }
}
