import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chapter, good } from './chapter.ts';

const guide = readFileSync(new URL('../../docs/chapters.md', import.meta.url), 'utf8');
const fenced = Array.from(guide.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm), ([, language, text]) => ({ language, text: text ?? '' }));
const examples = fenced.filter(({ language }) => language === 'markdown').map(({ text }) => text);
const inline = Array.from(guide.matchAll(/`((?:(?:as the second[^`]*\()?:\w+[[{]|\[words\]\()[^`]*)`/g), ([, text]) => text ?? '');

describe('the guide to writing chapters', () => {
  test('has examples', () => {
    expect(examples.length).toBeGreaterThanOrEqual(5);
    expect(inline.length).toBeGreaterThanOrEqual(6);
  });

  test.each(examples)('shows what can be parsed: %j', (text) => {
    expect(chapter(text).problems).toEqual([]);
  });

  test.each(inline)('shows what can be parsed in a line: %s', (text) => {
    expect(chapter(`Words ${text}.`).problems).toEqual([]);
  });

  test('shows a header that is read in full', () => {
    const header = fenced.find(({ language }) => language === 'yaml')?.text ?? '';
    const { value, problems } = chapter('Text.', { header: `${header}\n` });
    expect(problems).toEqual([]);
    expect(value?.header).toMatchObject({ title: 'The strike at the laundry', kind: 'account', source: { venue: 'The Steam Press', date: '2019-05-04' } });
  });

  test('shows blocks that become what it says', () => {
    const made = good(examples.join('\n')).html;
    for (const element of [
      '<span class="event"',
      '<div class="question"',
      '<div class="verse"',
      '<section class="document"',
      '<figure class="figure"',
      '<span class="line"',
      '<figcaption>',
    ]) {
      expect(made).toContain(element);
    }
  });

  test('lists every figure and every date form that there is', () => {
    const figures = Array.from(guide.matchAll(/`(\w+)`/g), ([, word]) => word).filter((word) =>
      ['killed', 'injured', 'casualties', 'detained', 'arrested', 'participants', 'price'].includes(word ?? ''),
    );
    for (const figure of new Set(figures)) expect(chapter(`:event[a]{#b date=2019 ${figure}=3}`).problems).toEqual([]);
    expect(new Set(figures).size).toBe(7);
    const dates = Array.from(guide.matchAll(/`(\d[\dX]{3}[^`\s]*)`/g), ([, date]) => date);
    expect(dates.length).toBeGreaterThan(7);
    for (const date of dates) expect(chapter(`:event[a]{#b date=${date}}`).problems).toEqual([]);
  });
});
