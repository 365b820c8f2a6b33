import { expect, it } from 'vitest';
import { layOut } from '../../scripts/layout/lay-out.ts';
import { loadLocale } from '../../scripts/locale/load-locale.ts';
import { chapter, h, sample } from './sample-publication.ts';

const source = (title: string) => ({ title, author: 'Two strikers', venue: 'The Steam Press', date: '2019' });
const openingsOf = async (tag: string, title: string) => {
  const chapters = [chapter('laundry', { source: source(title) }, [h('p', 'Words.')], { number: 1 })];
  const { value } = layOut(await sample({ publication: { locale: tag, chapters }, messages: await loadLocale(tag) }));
  return [/class="opening-source">(.*?)<br>/, /class="source-text">Two strikers: (.*?)\. The Steam Press/].map((pattern) => pattern.exec(value.html)?.[1]);
};

it.each([
  ['en', 'What we learned', '“What we learned”'],
  ['ru', 'Чему мы научились', '«Чему мы научились»'],
  ['en', '“Steam” is no crime', '“Steam” is no crime'],
  ['ru', '„Пар“', '„Пар“'],
  ['kk', '«Бу»', '«Бу»'],
  ['en', '’19 and after', '“’19 and after”'],
])('in %s the source %s is printed as %s, in its opening and in the list of sources', async (tag, title, printed) => {
  expect(await openingsOf(tag, title)).toEqual([printed, printed]);
});
