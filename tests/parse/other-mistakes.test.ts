import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { parseChapter } from '../../scripts/parse/parse-chapter.ts';
import { chapter, config, HEADER } from './chapter.ts';

describe('a mistake hides no other', () => {
  test('in the header: those of the body are found, and what it has for other stages is kept', () => {
    const { value, found } = chapter('<b>\n\n[a](docks.md) :event[b]{#c date=2019 place=gate}', { header: '---\ntitle: a\nkind: poem\n---\n\n' });
    expect(found).toEqual(['3:7 config-value', '6:1 html-raw']);
    expect([value?.references[0]?.id, value?.events[0]?.placesPlace]).toEqual(['docks', { path: 'chapters/en/laundry.md', line: 8, column: 38 }]);
  });

  test.each(['{#stop place=gate}', '{#stop date=2019-02-30 place=gate}', '{#Stop date=2019 place=gate}'])(
    'in %s: the event is kept, with its place and for references to it',
    (attributes) => {
      const { value, problems } = chapter(`:event[a]${attributes}`);
      expect(problems).toHaveLength(1);
      expect(value?.events).toMatchObject([{ id: 'stop', places: ['gate'], text: 'a' }]);
    },
  );

  test('in an image: a chapter of nothing else is not called empty', () => {
    expect(chapter(':::figure\n![a](../../b.png)\n:::').found).toEqual(['6:1 file-outside']);
  });
});

describe('a chapter whose name begins the ids of other parts', () => {
  const found = (slug: string, text: string) => parseChapter(new VFile({ path: 'a.md', value: HEADER + text }), { slug, locale: 'en', config }).problems;

  test.each(['chapter', 'entry', 'gloss', 'text'])('%s may have no headings', (slug) => {
    expect(found(slug, 'a\n\n## b\n\n## c').map(({ rule, place }) => [rule, place.line])).toEqual([['id-duplicate', 7]]);
    expect(found(slug, 'a')).toEqual([]);
  });

  test.each(['event', 'note', 'term', 'call', 'figure', 'contents', 'cover', 'chronology', 'glossary', 'sources', 'colophon'])('%s is free', (slug) => {
    expect(found(slug, 'a\n\n## b')).toEqual([]);
  });
});
