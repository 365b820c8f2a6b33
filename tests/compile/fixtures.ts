import type { Chapter, EventMark } from '../../scripts/model/chapter.ts';
import type { FuzzyDate } from '../../scripts/model/date.ts';
import type { Term } from '../../scripts/model/glossary.ts';

/** `2019-05-02`, `2019-05`, `2019`, `a/b`, with `~` for about: just enough of the notation to write tests in. */
export function date(raw: string): FuzzyDate {
  const [from = '', to] = raw.replace('~', '').split('/');
  const point = (text: string): FuzzyDate['start'] => {
    const [day, time] = text.split('T');
    const [y, m, d] = (day ?? '').split('-').map(Number);
    if (y === undefined) throw new Error(raw);
    if (m === undefined) return { precision: 'year', year: y };
    if (d === undefined) return { precision: 'month', year: y, month: m };
    return time === undefined ? { precision: 'day', year: y, month: m, day: d } : { precision: 'time', year: y, month: m, day: d, time };
  };
  return { start: point(from), ...(to === undefined ? {} : { end: point(to) }), about: raw.endsWith('~'), raw };
}

export const event = (id: string, raw: string, more: Partial<EventMark> = {}): EventMark => ({
  id,
  chapter: 'one',
  anchor: `event--${id}--${more.chapter ?? 'one'}`,
  content: [{ type: 'text', value: id }],
  text: id,
  date: date(raw),
  places: [],
  figures: [],
  see: [],
  place: { path: 'chapters/en/one.md', line: 1 },
  ...more,
});

export const chapter = (slug: string, more: Partial<Chapter> = {}): Chapter => ({
  slug,
  locale: 'en',
  path: `chapters/en/${slug}.md`,
  header: { title: slug, kind: 'account', status: 'final', translators: [] },
  body: { type: 'root', children: [] },
  headings: [],
  events: [],
  terms: [],
  notes: [],
  figures: [],
  images: [],
  references: [],
  words: 0,
  ...more,
});

export const paragraph = (text: string): Chapter['body']['children'][number] => ({
  type: 'element',
  tagName: 'p',
  properties: {},
  children: [{ type: 'text', value: text }],
});

export const term = (id: string, more: Partial<Term> = {}): Term => ({
  id,
  term: id,
  kind: 'concept',
  forms: [],
  variants: [],
  names: {},
  definition: [],
  definitionText: '',
  see: [],
  recognise: 'forms',
  place: { path: 'chapters/en/glossary.yml', line: 1 },
  ...more,
});
