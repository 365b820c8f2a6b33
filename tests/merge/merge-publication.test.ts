import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { compileChronology } from '../../scripts/compile/compile-chronology.ts';
import { mergePublication } from '../../scripts/merge/merge-publication.ts';
import type { Chapter, ChapterKind, Reference } from '../../scripts/model/chapter.ts';
import { chapter, event, term } from '../compile/fixtures.ts';

const PRINTED = { chronology: true, glossary: true };
const place = { path: 'chapters/en/one.md', line: 5, column: 3 };

const merge = (chapters: Chapter[], printed = PRINTED, terms = [term('gate')]) => {
  const glossary = { entries: terms.map((each) => ({ term: each, occurrences: [] })), references: [] };
  return mergePublication('en', chapters, { chronology: compileChronology(chapters, [], {}).value, glossary }, printed);
};

const of = (kind: ChapterKind, slug: string): Chapter => chapter(slug, { header: { title: slug, kind, status: 'final', translators: [] } });

const link = (kind: Reference['kind'], id: string, className = 'chapter-link'): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { className: [className], dataRefKind: kind, dataRefId: id },
  children: [],
});

const referring = (...references: [Reference['kind'], string][]): Chapter =>
  chapter('one', { references: references.map(([kind, id]) => ({ kind, id, place })) });

/** Messages and hints of the problems. */
const told = ({ problems }: ReturnType<typeof merge>) => problems.map(({ rule, message, hint }) => [rule, message, hint]);

test('introductions stand first and appendices last; accounts are numbered in the order of publication.yml', () => {
  const chapters = [of('appendix', 'songs'), of('account', 'docks'), of('introduction', 'before'), of('account', 'laundry'), of('introduction', 'thanks')];
  expect(merge(chapters).value.chapters.map(({ slug, number, anchor }) => [slug, number, anchor])).toEqual([
    ['before', undefined, 'chapter--before'],
    ['thanks', undefined, 'chapter--thanks'],
    ['docks', 1, 'chapter--docks'],
    ['laundry', 2, 'chapter--laundry'],
    ['songs', undefined, 'chapter--songs'],
  ]);
});

test('references become the anchors they mean, in the text, in notes and in the chronology', () => {
  const content = [link('chapter', 'two'), link('event', 'stop', 'page-ref')];
  const note = { anchor: 'note--one--1', call: 'call--one--1', number: 1, content, place };
  const tellings = [event('stop', '2019', { content, figures: [{ name: 'killed', quantity: { kind: 'magnitude', low: 'tens' }, raw: 'tens' }] })];
  const one = chapter('one', { body: { type: 'root', children: content }, notes: [note], events: tellings });
  const other = event('stop', '2019', { chapter: 'two', figures: [{ name: 'killed', quantity: { kind: 'magnitude', low: 'dozens' }, raw: 'dozens' }] });
  const { value, problems } = merge([one, chapter('two', { events: [other] })]);
  expect(problems).toEqual([]);
  const resolved = '<a class="chapter-link" href="#chapter--two"></a><a class="page-ref" href="#entry--stop" data-page-of="entry--stop"></a>';
  const [merged] = value.chapters;
  const [entry] = value.chronology.entries;
  for (const nodes of [merged?.body.children, merged?.notes[0]?.content, merged?.events[0]?.content, entry?.lead.content])
    expect(toHtml(nodes ?? [])).toBe(resolved);
  // One telling is one value wherever it stands.
  expect(entry?.tellings[0]).toBe(entry?.lead);
  expect(entry?.differences[0]?.positions[0]).toBe(entry?.lead);
  expect(merged?.events[0]).toBe(entry?.lead);
  // What was parsed is left as it was.
  expect(JSON.stringify(one)).not.toContain('href');
});

test('every kind of thing can be referred to', () => {
  const one = {
    ...referring(['chapter', 'one'], ['heading', 'one#the-gate'], ['figure', 'map'], ['event', 'stop'], ['term', 'gate']),
    headings: [{ depth: 2, text: 'The gate', anchor: 'one--the-gate', place }],
    figures: [{ id: 'map', anchor: 'figure--one--map', place }],
    events: [event('stop', '2019')],
  };
  expect(merge([one]).problems).toEqual([]);
});

test('a dead reference is reported where it stands, with what was probably meant', () => {
  const merged = merge([referring(['chapter', 'laundyr'], ['term', 'steam']), chapter('laundry')]);
  expect(told(merged)).toEqual([
    ['link-dead', 'Unexpected reference to chapter `laundyr`, expected one that exists', 'Did you mean `laundry`?'],
    ['link-dead', 'Unexpected reference to term `steam`, expected one that exists', 'This publication has no such term; mend the reference or take it out.'],
  ]);
  expect(merged.problems[0]?.place).toEqual(place);
});

test('what is not printed cannot be referred to; its terms stay for glosses', () => {
  const one = { ...referring(['event', 'stop'], ['term', 'gate']), events: [event('stop', '2019')] };
  const { value, problems } = merge([one], { chronology: false, glossary: false });
  expect(problems.map(({ rule }) => rule)).toEqual(['link-dead', 'link-dead']);
  expect([value.chronology.entries, value.glossary.entries, value.terms.map(({ id }) => id)]).toEqual([[], [], ['gate']]);
});

test('two chapters cannot have a figure of one id', () => {
  const figure = (slug: string) => ({ figures: [{ id: 'map', anchor: `figure--${slug}--map`, place: { ...place, path: `chapters/en/${slug}.md` } }] });
  const { problems } = merge([chapter('one', figure('one')), chapter('two', figure('two'))]);
  expect(problems.map(({ rule, place: { path } }) => [rule, path])).toEqual([['id-duplicate', 'chapters/en/two.md']]);
});

test('a term is explained where the first chapter that is read uses it, or in each', () => {
  const glossed = (n: number): Element => ({ type: 'element', tagName: 'span', properties: { id: `gate-${n}`, dataGloss: 'gate' }, children: [] });
  const bodyOf = (n: number) => ({ type: 'root' as const, children: [{ type: 'element' as const, tagName: 'p', properties: {}, children: [glossed(n)] }] });
  const chapters = [of('appendix', 'songs'), of('account', 'docks'), of('introduction', 'before')].map((each, n) => ({ ...each, body: bodyOf(n) }));
  const explained = (glosses: 'once' | 'each-chapter') =>
    merge(chapters, { ...PRINTED, glosses } as typeof PRINTED).value.chapters.map(({ slug, body }) => [
      slug,
      /data-gloss/.test(toHtml(body)),
      /gate-/.test(toHtml(body)),
    ]);
  expect(explained('once')).toEqual([
    ['before', true, true],
    ['docks', false, true],
    ['songs', false, true],
  ]);
  expect(explained('each-chapter').map(([, is]) => is)).toEqual([true, true, true]);
});
