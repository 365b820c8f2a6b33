import { describe, expect, it } from 'vitest';
import type { Section } from '../../scripts/model/layout.ts';
import { assignPages } from '../../scripts/render/assign-pages.ts';

const section = (id: string, fields: Partial<Section> = {}): Section => ({ id, frame: 'text', start: 'any', folio: 'none', title: id, ...fields });
const filler = (id: string): Section => section(id, { filler: true });
const BACK = section('back', { frame: 'full', start: 'back' });

/** What stands on each page, a dot for a blank, when the text has so many pages. */
function pagesOf(sections: readonly Section[], text: number): string[] {
  const map = assignPages(sections, { pages: sections.map(({ id }) => (id === 'text' ? text : 1)), anchors: [] });
  const pages = Array.from({ length: map.pages }, () => '?');
  for (const blank of map.blanks) pages[blank] = '.';
  for (const { id, firstPage, pages: count } of map.sections) pages.fill(id, firstPage, firstPage + count);
  return pages;
}

describe('fillers', () => {
  const sections = [section('text'), filler('notes'), filler('poster'), BACK];

  it.each([
    [3, ['text', 'text', 'text', 'back']],
    [2, ['text', 'text', 'notes', 'back']],
    [1, ['text', 'notes', 'poster', 'back']],
    [4, ['text', 'text', 'text', 'text', 'notes', 'poster', '.', 'back']],
  ])('take the place of blanks before the back cover, in their order: %i pages of text', (text, pages) => {
    expect(pagesOf(sections, text)).toEqual(pages);
  });

  it('leave blanks before right-hand openings alone', () => {
    const opening = [section('text'), section('opening', { start: 'recto' }), filler('notes'), BACK];
    expect(pagesOf(opening, 1)).toEqual(['text', '.', 'opening', 'back']);
    expect(pagesOf(opening, 3)).toEqual(['text', 'text', 'text', '.', 'opening', 'notes', '.', 'back']);
  });

  it('fill up the last sheet where there is no back cover', () => {
    expect(pagesOf([section('text'), filler('notes')], 2)).toEqual(['text', 'text', 'notes', '.']);
    expect(pagesOf([section('text'), filler('notes')], 4)).toEqual(['text', 'text', 'text', 'text']);
  });

  it('change neither the number of pages nor where anything else stands', () => {
    const measured = (pages: number[]) => ({ pages, anchors: [{ id: 'end', section: pages.length - 1, page: 0 }] });
    for (let text = 1; text <= 9; text++) {
      const bare = assignPages([section('text', { folio: 'arabic' }), BACK], measured([text, 1]));
      const filled = assignPages([section('text', { folio: 'arabic' }), filler('notes'), filler('poster'), BACK], measured([text, 1, 1, 1]));
      expect([filled.pages, filled.anchors, filled.labels, filled.sections.at(0), filled.sections.at(-1)?.firstPage]).toEqual([
        bare.pages,
        bare.anchors,
        bare.labels,
        bare.sections.at(0),
        bare.sections.at(-1)?.firstPage,
      ]);
    }
  });
});

describe('facing pages', () => {
  const side = (id: string, start: 'verso' | 'recto'): Section => section(id, { start, facing: true, folio: 'arabic' });
  const spreads = [side('a', 'verso'), side('b', 'recto'), side('c', 'verso'), side('d', 'recto'), BACK];
  const mapOf = (sections: readonly Section[]) => assignPages(sections, { pages: sections.map(() => 1), anchors: [] });

  it('begin on a left-hand page, with a blank before them where there must be one', () => {
    expect(pagesOf([section('cover'), ...spreads], 1)).toEqual(['cover', 'a', 'b', 'c', 'd', '.', '.', 'back']);
    expect(pagesOf([section('cover'), section('title'), ...spreads], 1)).toEqual(['cover', 'title', '.', 'a', 'b', 'c', 'd', 'back']);
  });

  it('have even numbers on the left and odd ones on the right, counted from the cover on', () => {
    expect(mapOf([section('cover'), ...spreads]).labels.slice(0, 5)).toEqual(['1', '2', '3', '4', '5']);
    expect(mapOf([section('cover'), section('title'), ...spreads]).labels.slice(2, 5)).toEqual(['3', '4', '5']);
  });
});

describe('numbers', () => {
  const labelsOf = (front: number) => {
    const sections = [...Array.from({ length: front }, (_, i) => section(`front-${i}`)), section('text', { folio: 'arabic' })];
    const { labels, frontMatter } = assignPages(sections, { pages: [...sections.slice(1).map(() => 1), 3], anchors: [] });
    return { labels: labels.slice(0, front + 3), frontMatter };
  };

  it('are odd on right-hand pages: where the texts begin on one, with 1 behind roman numbers', () => {
    expect(labelsOf(2)).toEqual({ labels: ['i', 'ii', '1', '2', '3'], frontMatter: 2 });
    expect(labelsOf(0)).toEqual({ labels: ['1', '2', '3'], frontMatter: 0 });
  });

  it('are odd on right-hand pages: where the texts begin on a left-hand page, counted from the cover on', () => {
    expect(labelsOf(3)).toEqual({ labels: ['1', '2', '3', '4', '5', '6'], frontMatter: 0 });
  });
});

describe('the pages that others ask for', () => {
  const cover = section('cover');
  const opening = section('opening', { counts: 'arabic', start: 'recto' });
  const text = section('text', { folio: 'arabic' });

  it('stand behind a blank where the very first section begins on a left-hand page', () => {
    expect(pagesOf([section('text', { start: 'verso' })], 1)).toEqual(['.', 'text', '.', '.']);
  });

  it('are counted from the opening of the texts on, which has no number of its own', () => {
    const sections = [cover, section('title'), opening, text];
    const map = assignPages(sections, { pages: [1, 1, 1, 3], anchors: [] });
    expect([map.frontMatter, map.labels.slice(0, 5)]).toEqual([2, ['i', 'ii', '1', '2', '3']]);
    const without = assignPages([cover, section('title'), text], { pages: [1, 1, 3], anchors: [] });
    expect([without.frontMatter, without.labels.slice(0, 4)]).toEqual([2, ['i', 'ii', '1', '2']]);
    expect(assignPages([cover], { pages: [1], anchors: [] })).toMatchObject({ frontMatter: 0, labels: ['1', '2', '3', '4'] });
  });

  it('are found by their anchors, unless they were left out', () => {
    const anchors = [
      { id: 'here', section: 1, page: 2 },
      { id: 'gone', section: 2, page: 0 },
    ];
    const map = assignPages([cover, text, filler('notes'), BACK], { pages: [1, 6, 1, 1], anchors });
    expect([...map.anchors]).toEqual([['here', 3]]);
  });
});
