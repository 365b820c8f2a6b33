import { expect, it } from 'vitest';
import { openPage } from '../../scripts/render/browser/open-page.ts';
import { measureLayout } from '../../scripts/render/measure-layout.ts';
import { measurableHtml } from '../../scripts/render/page-styles.ts';
import { call, lines, notes, tinyLayout } from './tiny-layout.ts';
import { tinySetup } from './tiny-setup.ts';

/** Pages of ten lines of 20 px; the first half of a line is free for notes, whose lines are of 15 px. */
const setup = tinySetup();
const COLUMN = `<style>
@property --note-column { syntax: "<length>"; inherits: true; initial-value: 0px; }
.prose { --note-column: 90px; padding-inline-start: 100px; }
.prose h2 { margin-inline-start: -100px; }
.foot.beside { padding: 0; }
</style>`;

interface SetNote {
  words: string;
  isBeside: boolean;
  page: number;
  top: number;
  bottom: number;
  start: number;
}

/** Where each note stands, and on which page the last line of the text. */
async function setNotes(html: string, dir: 'ltr' | 'rtl' = 'ltr'): Promise<{ set: SetNote[]; last: number }> {
  const layout = tinyLayout(setup.fonts, [{ id: 'a', path: 'chapters/en/a.md', folio: 'none', html: COLUMN + html }], { dir });
  const { page, setDocument } = await openPage(setup.browser);
  try {
    await setDocument(measurableHtml(layout));
    const { problems } = await measureLayout(page, layout);
    expect(problems).toEqual([]);
    const set = await page.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLElement>('section .foot > .note'), (note) => {
        const { page: at, top, bottom, start } = window.zine.spot(note) ?? { page: -1, top: -1, bottom: -1, start: -1 };
        return {
          words: note.textContent ?? '',
          isBeside: note.closest('.beside') !== null,
          page: at,
          top: Math.round(top),
          bottom: Math.round(bottom),
          start: Math.round(start),
        };
      }),
    );
    const last = await page.evaluate(() => window.zine.spot([...document.querySelectorAll('.prose p')].at(-1) ?? document.body)?.page ?? -1);
    return { set, last };
  } finally {
    await page.close();
  }
}

const called = (n: number): string => `<p>a call${call(n)}</p>`;

it.each(['ltr', 'rtl'] as const)('a note hangs beside the line of its call, where a theme has a column for it: %s', async (dir) => {
  const { set, last } = await setNotes(`<div class="prose">${lines(3)}${called(1)}${lines(6)}</div>${notes('A note.')}`, dir);
  expect(set).toEqual([{ words: 'A note.', isBeside: true, page: 0, top: 60, bottom: 75, start: 0 }]);
  expect(last, 'it takes no line from the text').toBe(0);
});

it('notes follow one another, and go up where they would reach beyond the page or the text', async () => {
  const { set } = await setNotes(
    `<div class="prose">${called(1)}${called(2)}${lines(6)}${called(3)}</div>${notes('One.', 'Two.', 'Three is longer by far than its line.')}`,
  );
  expect(set.every(({ isBeside }) => isBeside)).toBe(true);
  const [one, two, three] = set;
  expect([one?.top, two?.top]).toEqual([0, 20]);
  expect(three?.bottom, 'its last line ends with the text').toBe(180);
});

it('all notes of a page stand at its foot where one has no room beside its text', async () => {
  const long = 'a long note that goes on and on '.repeat(4);
  const { set } = await setNotes(`<div class="prose">${called(1)}${called(2)}<h2>Head</h2>${lines(4)}</div>${notes('One.', long)}`);
  expect(set.map(({ isBeside }) => isBeside)).toEqual([false, false]);
});

it('what is called in a table, or on a page without a column, stands at the foot', async () => {
  const inTable = await setNotes(`<div class="prose">${lines(2)}<table><tr><td>cell${call(1)}</td></tr></table></div>${notes('A note.')}`);
  expect(inTable.set.map(({ isBeside }) => isBeside)).toEqual([false]);
  const narrow = await setNotes(`<style>.prose { --note-column: 71px !important; }</style><div class="prose">${called(1)}</div>${notes('A note.')}`);
  expect(narrow.set.map(({ isBeside }) => isBeside)).toEqual([false]);
});
