import { fileURLToPath } from 'node:url';
import { PDFName } from '@cantoo/pdf-lib';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../scripts/config/load-config.ts';
import type { Config } from '../../scripts/config/schema.ts';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { type Assembled, assemble } from '../../scripts/jobs/assemble.ts';
import { printPages } from '../../scripts/jobs/print-pages.ts';
import { type Prover, withProver } from '../../scripts/jobs/proof/with-prover.ts';
import type { Problem } from '../../scripts/model/problem.ts';
import { openPdf } from '../../scripts/press/open-pdf.ts';
import { savePdf } from '../../scripts/press/save-pdf.ts';
import { openPage } from '../../scripts/render/browser/open-page.ts';
import { keepBrowser } from '../render/keep-browser.ts';

const FERRY = fileURLToPath(new URL('../publications/river-ferry', import.meta.url));

let browser: Browser;
let close: () => Promise<void>;
let config: Config;
let assembled: Assembled;

beforeAll(async () => {
  ({ browser, close } = await keepBrowser());
  config = (await loadConfig(diskFolder(FERRY))).value as Config;
  assembled = (await assemble(diskFolder(FERRY), config, 'en', { step: () => {} })).value as Assembled;
});
afterAll(() => close());

/** A page that is broken at the last moment: when it has been laid out and measured, and is to be printed. */
const broken = (page: Page, damage: () => void): Page =>
  new Proxy(page, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (name !== 'pdf') return value.bind(target);
      return async (options: object) => {
        await target.evaluate(damage);
        return value.call(target, options);
      };
    },
  });

/** What the proof says of the publication when the renderer does its work and then the damage is done. */
async function proofOf(prover: Prover, damage: () => void): Promise<Problem[]> {
  const opened = await openPage(browser);
  const pages = await printPages({ ...opened, page: broken(opened.page, damage) }, assembled, config, { env: {}, onProgress: () => {} });
  return prover.provePages(pages);
}

interface Damage {
  does: string;
  /** Runs in the page. */
  damage(): void;
  /** The problem that it must lead to, among others. */
  finds: { rule: string; place?: string; says: string };
}

const DAMAGES: Damage[] = [
  {
    does: 'drops a note',
    damage: () => document.querySelector('.foot .note:not(.gloss)')?.remove(),
    finds: { rule: 'text-lost', place: 'chapters/en/crossing.md:25', says: 'It hangs from the old mast' },
  },
  {
    does: 'drops a gloss',
    damage: () => document.querySelector('.foot .gloss')?.remove(),
    finds: { rule: 'text-lost', place: 'chapters/en/crossing.md:11', says: 'a marked pole' },
  },
  {
    does: 'hides a paragraph',
    damage: () => document.querySelector('[data-line="13"]')?.setAttribute('style', 'visibility: hidden'),
    finds: { rule: 'text-lost', place: 'chapters/en/crossing.md:13', says: 'She said that the river' },
  },
  {
    does: 'doubles a line',
    damage: () => {
      const line = document.querySelector('[data-line="13"]');
      line?.after(line.cloneNode(true));
    },
    finds: { rule: 'text-doubled', place: 'chapters/en/crossing.md:13', says: 'She said that the river' },
  },
  {
    does: 'swaps two blocks',
    damage: () => {
      const [first, second] = [document.querySelector('[data-line="11"]'), document.querySelector('[data-line="13"]')];
      if (first && second) second.after(first);
    },
    finds: { rule: 'text-displaced', says: 'in another place' },
  },
  {
    does: 'moves a block above the one that it follows',
    damage: () => {
      document.querySelector('[data-line="11"]')?.setAttribute('style', 'position: relative; top: 18px');
      document.querySelector('[data-line="13"]')?.setAttribute('style', 'position: relative; top: -72px');
    },
    finds: { rule: 'text-displaced', place: 'chapters/en/crossing.md:13', says: 'above what they follow' },
  },
  {
    does: 'clips the last line',
    damage: () => document.querySelector('[data-line="11"]')?.setAttribute('style', 'clip-path: inset(0 0 10px 0)'),
    finds: { rule: 'text-displaced', place: 'chapters/en/crossing.md:11', says: 'that are cut off' },
  },
  {
    does: 'covers a caption',
    damage: () => {
      const caption = document.querySelector('figcaption p, figcaption') as HTMLElement;
      const cover = document.createElement('div');
      cover.style.cssText = 'position: relative; height: 30px; margin-bottom: -30px; top: -30px; background: #fff; z-index: 1';
      caption.after(cover);
    },
    finds: { rule: 'text-displaced', place: 'chapters/en/crossing.md:15', says: 'painted over' },
  },
  {
    does: 'prints white on white',
    damage: () => document.querySelector('[data-line="13"]')?.setAttribute('style', 'color: #fff'),
    finds: { rule: 'text-displaced', place: 'chapters/en/crossing.md:13', says: 'do not show' },
  },
  {
    does: 'lays a note over the text',
    damage: () => {
      const foot = document.querySelector('.foot') as HTMLElement;
      foot.style.position = 'relative';
      foot.style.top = '-120px';
    },
    finds: { rule: 'text-displaced', says: 'over “' },
  },
  {
    does: 'moves words beyond the edge of the page',
    damage: () => {
      const title = document.querySelector('.cover-title') as HTMLElement;
      title.style.transform = 'translateX(-42px)';
    },
    finds: { rule: 'text-displaced', says: 'beyond the edge of the page' },
  },
  {
    does: 'sets a note on another page than its call',
    damage: () => {
      const [first, second] = document.querySelectorAll('.foot');
      const note = first?.querySelector('.note:not(.gloss)');
      if (note) second?.prepend(note);
    },
    finds: { rule: 'text-displaced', place: 'chapters/en/crossing.md:25', says: 'on page 10 in another place' },
  },
  {
    does: 'sets a note on a page before its call',
    damage: () => {
      const [first, second] = document.querySelectorAll('.foot');
      first?.append(...(second?.children ?? []));
    },
    finds: { rule: 'text-displaced', place: 'chapters/en/crossing.md:15', says: 'of a note on page 9' },
  },
  {
    does: 'loses an entry of the chronology',
    damage: () => document.querySelector('.entry')?.remove(),
    finds: { rule: 'text-lost', says: 'On 3 March 2023' },
  },
  {
    does: 'loses an entry of the glossary',
    damage: () => document.querySelector('.gloss-entry')?.remove(),
    finds: { rule: 'text-lost', says: 'landing' },
  },
  {
    does: 'loses a line of the contents',
    damage: () => document.querySelector('.contents > li')?.remove(),
    finds: { rule: 'text-lost', says: 'The Crossing' },
  },
  {
    does: 'prints a wrong page number',
    damage: () => {
      const number = document.querySelector('.contents-page');
      if (number) number.textContent = '77';
    },
    finds: { rule: 'text-doubled', says: '“77” on page 7' },
  },
  {
    does: 'loses a row of a table',
    damage: () => document.querySelector('.prose tbody tr:nth-child(2)')?.remove(),
    finds: { rule: 'text-lost', place: 'chapters/en/timetable.md:15', says: 'Noon' },
  },
  {
    does: 'cuts the numbers of a list',
    damage: () => {
      for (const list of document.querySelectorAll<HTMLElement>('.prose ol')) list.style.paddingInlineStart = '4px';
    },
    finds: { rule: 'text-displaced', place: 'chapters/en/timetable.md:10', says: '`100.`' },
  },
  {
    does: 'loses the running heads',
    damage: () => {
      const style = document.getElementById('zine-pages');
      if (style?.textContent)
        style.textContent = style.textContent.replaceAll(/@top-(?:left|right) \{ [^}]*content: (?:"[^"]*"|counter\(page, p\d+-[^)]*\)); \}/g, '');
    },
    finds: { rule: 'text-lost', says: 'in the head of page' },
  },
  {
    does: 'loses the words of a picture',
    damage: () => document.querySelector('.figure img')?.setAttribute('alt', ''),
    finds: { rule: 'text-lost', place: 'chapters/en/crossing.md:15', says: 'A flight of steps' },
  },
  {
    does: 'prints words of nobody',
    damage: () => document.querySelector('[data-line="13"]')?.append(' Vote for the council!'),
    finds: { rule: 'text-doubled', place: 'chapters/en/crossing.md:13', says: 'Vote for the council!' },
  },
];

const placeOf = ({ place: { path, line } }: Problem): string => (line === undefined ? path : `${path}:${line}`);

/** The finished pages, one of which has lost what it draws. */
async function withoutPage(bytes: Uint8Array, page: number): Promise<Uint8Array> {
  const document = await openPdf(bytes);
  document.getPage(page).node.delete(PDFName.of('Contents'));
  return savePdf(document);
}

describe('the proof', () => {
  it('finds that the press loses a page', () =>
    withProver(async (prover) => {
      const pages = await printPages(await openPage(browser), assembled, config, { env: {}, onProgress: () => {} });
      expect(await prover.provePages(pages)).toEqual([]);
      const edition = { locale: 'en', from: 'booklet', path: 'en/x4.pdf', of: 'pages' } as const;
      expect(await prover.proveEdition({ ...edition, files: [pages.bytes] })).toEqual([]);
      const problems = await prover.proveEdition({ ...edition, files: [await withoutPage(pages.bytes, 9)] });
      expect(problems.map(({ rule, message }) => [rule, message])).toEqual([['text-lost', expect.stringContaining('page 10')]]);
    }));

  it('finds nothing where the renderer does its work', () => withProver(async (prover) => expect(await proofOf(prover, () => {})).toEqual([])));

  it.each(DAMAGES)('finds that the renderer $does', ({ damage, finds }) =>
    withProver(async (prover) => {
      const problems = await proofOf(prover, damage);
      const told = problems.map((each) => ({ rule: each.rule, place: placeOf(each), says: each.message }));
      expect(told).toContainEqual({ rule: finds.rule, place: finds.place ?? expect.any(String), says: expect.stringContaining(finds.says) });
    }),
  );
});
