import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { languageTeller, markForeign } from '../../scripts/layout/foreign-words.ts';

const NAMES: [string, string][] = [
  ['kk', 'Шал, кет!'],
  ['kk', 'Алматы'],
  ['ru', 'аким'],
];
const tell = languageTeller(['en', 'ru', 'kk', 'fa', 'zh-Hans'], NAMES);
const inText = (value: string, tag = 'en'): string => toHtml(markForeign([{ type: 'text', value }], tag, tell));

describe('words in another script', () => {
  it.each([
    ['as the glossary has them', 'They called “Шал, кет!” twice.', 'They called “<span lang="kk">Шал, кет</span>!” twice.'],
    ['divided, and in capitals', 'An А\u00ADКИМ.', 'An <span lang="ru">А\u00ADКИМ</span>.'],
    ['by a letter that only one language has', 'the word қаңтар, January', 'the word <span lang="kk">қаңтар</span>, January'],
    ['of the only language of their script', 'called کاریز there', 'called <span lang="fa">کاریز</span> there'],
    ['in Chinese', 'written 灯 here', 'written <span lang="zh-Hans">灯</span> here'],
  ])('are marked: %s', (_, text, html) => expect(inText(text)).toBe(html));

  it.each([
    ['that may be of two languages', 'the word январь', 'en'],
    ['in Latin letters', 'в журнале Foreign Policy', 'ru'],
    ['of the script of the text', 'слово қаңтар', 'ru'],
    ['of a script that no language of the publication has', 'the word სიტყვა', 'en'],
    ['that are none', '“– 1, 2”', 'en'],
  ])('are left: %s', (_, text, tag) => expect(inText(text, tag)).toBe(text));

  it('are left in code, and in what stands in a language of its own already', () => {
    const word = { type: 'text' as const, value: 'аким' };
    const within = (tagName: string, properties = {}) => toHtml(markForeign([{ type: 'element', tagName, properties, children: [word] }], 'en', tell));
    expect(within('code')).toBe('<code>аким</code>');
    expect(within('span', { lang: 'ru' })).toBe('<span lang="ru">аким</span>');
    expect(within('em')).toBe('<em><span lang="ru">аким</span></em>');
  });
});
