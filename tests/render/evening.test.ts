import { describe, expect, it } from 'vitest';
import type { SetBlock } from '../../scripts/model/setting.ts';
import { openPage } from '../../scripts/render/browser/open-page.ts';
import { readSetting } from '../../scripts/render/in-page/read-setting.ts';
import { measureLayout } from '../../scripts/render/measure-layout.ts';
import { measurableHtml } from '../../scripts/render/page-styles.ts';
import { call, lines, notes, tinyLayout } from './tiny-layout.ts';
import { tinySetup } from './tiny-setup.ts';

/** Pages of ten lines of 200 px. */
const setup = tinySetup();

/** The blocks of a section as they are set. */
async function set(html: string): Promise<SetBlock[]> {
  const layout = tinyLayout(setup.fonts, [{ id: 'a', path: 'chapters/en/a.md', folio: 'none', html }]);
  const { page, setDocument } = await openPage(setup.browser);
  try {
    await setDocument(measurableHtml(layout));
    const { problems } = await measureLayout(page, layout);
    expect(problems).toEqual([]);
    return (await page.evaluate(readSetting))[0]?.blocks ?? [];
  } finally {
    await page.close();
  }
}
const justified = (text: string, style = ''): string => `<p data-line="1" style="text-align: justify; font-size: 10px; ${style}">${text}</p>`;
const widest = ({ lines: set }: SetBlock): number => Math.max(...set.slice(0, -1).map(({ space = 0 }) => space));
const texts = (block: SetBlock | undefined): string[] => (block?.lines ?? []).map(({ text }) => text);

const hyphens = (block: SetBlock | undefined): string => (block?.lines ?? []).map(({ hyphen }) => (hyphen ? '-' : ' ')).join('');
const MEASURES = Array.from({ length: 20 }, (_, i) => 100 + 5 * i);

/** Filled one line after the other, the third of these lines has holes; chosen together, none has. */
const PROSE =
  'When the lift stood still for the third week, the people of the upper floors carried their own water, and those below counted the days by the steps that they heard on the stairs in the night.';

describe('lines of a justified paragraph', () => {
  it('are chosen together, so that none has holes', async () => {
    const [block] = await set(justified(PROSE));
    const [alone] = await set(justified(PROSE).replace('<p', '<p class="plain"').replace('text-align: justify', 'text-align-last: start; text-align: start'));
    expect(widest(block as SetBlock)).toBeLessThan(0.5);
    expect(texts(block).join(' ')).toBe(PROSE);
    expect(texts(block)).not.toEqual(texts(alone));
  });

  it('do not end in three hyphens one below the other', async () => {
    const word = 'inter\u00ADnation\u00ADal';
    const text = Array.from({ length: 12 }, () => `so ${word}`).join(' ');
    const blocks = await set(MEASURES.map((width) => justified(text, `width: ${width}px`)).join(''));
    expect(blocks.map(hyphens).filter((marks) => marks.includes('---'))).toEqual([]);
  });

  it('do not leave a syllable for the last', async () => {
    const blocks = await set(MEASURES.map((width) => justified(`${PROSE} So it is. Go.`, `width: ${width}px`)).join(''));
    expect(blocks.map((block) => texts(block).at(-1)).filter((text = '') => text.length <= 4)).toEqual([]);
  });

  it('keep their words whole at the end of a page, beside notes too', async () => {
    const long = Array.from({ length: 24 }, () => 'inter\u00ADnation\u00ADal rela\u00ADtions').join(' ');
    for (const before of [6, 7, 8]) {
      const [...blocks] = await set(`${lines(before)}${justified(`${long}${call(1)} ${long}`, 'font-size: 18px')}${notes('A note.')}`);
      const over = blocks.flatMap((block) =>
        block.lines.flatMap((line, i) => (line.hyphen === 'soft' && (block.lines[i + 1]?.page ?? 0) > line.page ? [line.text] : [])),
      );
      expect(over, `behind ${before} lines`).toEqual([]);
    }
  });
});

describe('lines of a note', () => {
  it('are chosen before it is known how high it is', async () => {
    const note = (await set(`<p data-line="1">one${call(1)}</p>${lines(3)}${notes(PROSE)}`)).find(({ kind }) => kind === 'note');
    expect(texts(note).join(' ')).toBe(PROSE);
    expect(widest(note as SetBlock)).toBeLessThan(0.5);
    // The foot ends with the page.
    expect(note?.lines.at(-1)?.bottom).toBeGreaterThan(180);
    expect(note?.lines.at(-1)?.bottom).toBeLessThan(201);
  });
});

describe('ragged lines', () => {
  it('do not end in a number alone that is a link', async () => {
    const list = Array.from({ length: 8 }, (_, i) => `<a href="#a">${i + 10}</a>`).join(', ');
    const blocks = await set(MEASURES.map((width) => `<p data-line="1" style="font-size: 12px; width: ${width}px">on pages ${list}</p>`).join(''));
    expect(blocks.map((block) => texts(block).at(-1)).filter((text = '') => text.length <= 4)).toEqual([]);
  });

  it('have their ladders and last lines mended', async () => {
    const [block] = await set(
      `<p data-line="1" style="font-size: 12px; width: 100px">${Array.from({ length: 8 }, () => 'an inter\u00ADnation\u00ADal').join(' ')} 12</p>`,
    );
    expect(hyphens(block)).not.toContain('---');
    expect(texts(block).at(-1)?.length).toBeGreaterThan(4);
  });
});
