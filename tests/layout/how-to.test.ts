import { beforeAll, describe, expect, it } from 'vitest';
import { type HowToInput, layOutHowTo } from '../../scripts/layout/lay-out-how-to.ts';
import { loadTemplates, type Templates } from '../../scripts/layout/load-templates.ts';
import { loadLocale } from '../../scripts/locale/load-locale.ts';

let templates: Templates;
beforeAll(async () => {
  templates = (await loadTemplates()).value;
});

const LOCALES = ['en', 'ru', 'kk'];

async function howTo(locale: string, fields: Partial<HowToInput> = {}) {
  const messages = await loadLocale(locale);
  const { value, problems } = layOutHowTo({ messages, templates, paper: 'a4', flip: 'short', duplex: 'auto', pages: 96, sheets: 24, rows: 1, ...fields });
  expect(problems).toEqual([]);
  const body = value.html.slice(value.html.indexOf('<body>'));
  const text = body.replace(/<svg.*?<\/svg>/gs, ' ').replace(/<[^>]+>/g, ' ');
  const words = text.replace(/&#x3D;/g, '=').replace(/\s+/g, ' ');
  return { ...value, body, words };
}

/** The drawings in their order; every partial is one. */
const drawings = (body: string): number => body.match(/class="drawing/g)?.length ?? 0;

describe('the how-to sheet', () => {
  it('tells the way in six steps, with the sheets and pages of the booklet', async () => {
    const { words, body } = await howTo('en');
    expect(words).toContain('24 sheets = 1 booklet, 96 pages');
    expect([...words.matchAll(/ ([1-6]) ([A-Z][\w, ]+?) (?:[A-Z])/g)].map(([, number, title]) => `${number} ${title}`)).toEqual([
      '1 Print',
      '2 Flip on the short edge',
      '3 Stack',
      '4 Fold',
      '5 Staple',
      '6 Trim, if you like',
    ]);
    // Six steps, and three on the back.
    expect(drawings(body)).toBe(9);
  });

  it.each(LOCALES)('has the pile cut across where two rows stand on a sheet, instead of trimmed: %s', async (locale) => {
    const { t } = await loadLocale(locale);
    const { words, body } = await howTo(locale, { rows: 2, sheets: 12 });
    const places = ['stack', 'cut', 'fold', 'staple'].map((step) => words.indexOf(t(`how-to.${step}-text`)));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect([Math.min(...places) > 0, words.includes(t('how-to.trim-text')), drawings(body)]).toEqual([true, false, 9]);
  });

  it.each([
    ['en', '1 sheet = 1 booklet, 4 pages'],
    ['ru', '1 лист = 1 брошюра, 4 страницы'],
    ['kk', '1 парақ = 1 кітапша, 4 бет'],
  ])('counts in the reader’s language: %s', async (locale, sum) => {
    expect((await howTo(locale, { pages: 4, sheets: 1 })).words).toContain(sum);
  });

  it.each([
    ['short', 'Flip on the short edge', 'this booklet flips on the short edge', false],
    ['long', 'Flip on the long edge', 'this booklet flips on the long edge', true],
  ] as const)('names the %s edge on the front, as the remedy on the back, and turns the back for it', async (flip, step, remedy, turned) => {
    const { words, body } = await howTo('en', { flip });
    expect(words).toContain(step);
    expect(words).toContain(remedy);
    expect(body.includes('class="side turned"')).toBe(turned);
    expect(words).not.toContain(flip === 'short' ? 'long edge' : 'short edge');
  });

  it('tells of two files and of the pile where the printer cannot turn the paper', async () => {
    const { words } = await howTo('en', { duplex: 'manual' });
    expect(words).toContain('Fronts, then backs');
    expect(words).toContain('turned over on its short edge');
    expect(words).toContain('Turn the pile in the tray by half a turn');
    expect(words).not.toMatch(/both sides|settings/);
  });

  it.each([
    ['a4', 'On A4 paper', [0, 0, 841.89, 595.28]],
    ['letter', 'On Letter paper', [0, 0, 792, 612]],
  ] as const)('is as large as the paper: %s', async (paper, words, media) => {
    const { geometry, html, words: said } = await howTo('en', { paper });
    expect(said).toContain(words);
    expect(geometry.boxes.media.map((length) => Math.round(length * 100) / 100)).toEqual(media);
    expect(geometry.boxes.trim).toEqual(geometry.boxes.media);
    // Chromium keeps a page that measures whole eights, and what it has too much lies above and on the right.
    expect([geometry.sheet.width % 8, geometry.sheet.height % 8]).toEqual([0, 0]);
    expect(html).toContain(`--page-size:${geometry.sheet.width}px ${geometry.sheet.height}px`);
  });

  it.each(LOCALES.slice(1))('says nothing in English in %s', async (locale) => {
    for (const duplex of ['auto', 'manual'] as const) {
      const { words } = await howTo(locale, { duplex });
      expect(words.match(/[A-Za-z]+\d*/g)).toEqual(['A4']);
    }
  });

  it('is mirrored for a script that runs from right to left', async () => {
    const messages = await loadLocale('fa');
    const { html, body } = await howTo('en', { messages });
    expect(html).toContain('dir="rtl"');
    expect(body.match(/class="drawing mirrored"/g)).toHaveLength(3);
    expect((await howTo('en')).body).not.toContain('mirrored"');
  });

  it('runs nothing and asks for nothing', async () => {
    const { html } = await howTo('en');
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"`);
    expect(html.replaceAll(/url\("data:[^"]+"\)/g, '')).not.toMatch(/url\(|<script|href=|src=/);
  });
});
