import type { Element, ElementContent, Properties, Root } from 'hast';
import { MATTER } from '../../scripts/config/design-schema.ts';
import { type Config, publicationSchema } from '../../scripts/config/schema.ts';
import { loadTemplates } from '../../scripts/layout/load-templates.ts';
import { pageGeometry } from '../../scripts/layout/page-geometry.ts';
import type { LayoutInput } from '../../scripts/layout/part.ts';
import { type Locale, loadLocale } from '../../scripts/locale/load-locale.ts';
import type { ChapterHeader, EventMark, Note } from '../../scripts/model/chapter.ts';
import type { ChronologyEntry } from '../../scripts/model/chronology.ts';
import type { FuzzyDate } from '../../scripts/model/date.ts';
import type { GlossaryEntry, Term } from '../../scripts/model/glossary.ts';
import type { MergedChapter } from '../../scripts/model/publication.ts';

const PLACE = { path: 'chapters/en/laundry.md' };

/** An element: `h('p.first', 'text')`, `h('a', { href: '#x' }, …)`. */
export function h(selector: string, ...rest: (Properties | string | Element)[]): Element {
  const [tagName = 'div', ...className] = selector.split('.');
  const isProperties = (value: unknown): value is Properties => typeof value === 'object' && value !== null && !('type' in value);
  const properties = rest.filter(isProperties).reduce((all, next) => Object.assign(all, next), className.length > 0 ? { className } : {});
  const children = rest
    .filter((value) => !isProperties(value))
    .map((value): ElementContent => (typeof value === 'string' ? { type: 'text', value } : (value as Element)));
  return { type: 'element', tagName, properties, children };
}

export const day = (raw: string, time?: string): FuzzyDate => {
  const [year = 0, month, dayOfMonth] = raw.split('-').map(Number);
  const start: FuzzyDate['start'] = { precision: dayOfMonth !== undefined ? 'day' : month !== undefined ? 'month' : 'year', year };
  if (month !== undefined) start.month = month;
  if (dayOfMonth !== undefined) start.day = dayOfMonth;
  if (time !== undefined) start.time = time;
  return { start, about: false, raw };
};

export function mark(id: string, chapter: string, text: string, fields: Partial<EventMark> = {}): EventMark {
  const content: ElementContent[] = [{ type: 'text', value: text }];
  return {
    id,
    chapter,
    anchor: `event--${id}--${chapter}`,
    content,
    text,
    date: day('2019-05-02'),
    places: ['harbour'],
    figures: [],
    see: [],
    place: PLACE,
    ...fields,
  };
}

export const entry = (id: string, tellings: [EventMark, ...EventMark[]], fields: Partial<ChronologyEntry> = {}): ChronologyEntry => ({
  id,
  date: tellings[0].date ?? day('2019'),
  dated: 'told',
  named: false,
  see: [],
  notes: [],
  places: tellings[0].places,
  lead: tellings[0],
  tellings,
  differences: [],
  ...fields,
});

export function chapter(slug: string, header: Partial<ChapterHeader>, children: Root['children'], fields: Partial<MergedChapter> = {}): MergedChapter {
  return {
    slug,
    locale: 'en',
    path: `chapters/en/${slug}.md`,
    header: { title: slug, kind: 'account', status: 'final', translators: [], ...header },
    body: { type: 'root', children },
    headings: [],
    events: [],
    terms: [],
    notes: [],
    figures: [],
    images: [],
    references: [],
    words: 100,
    anchor: `chapter--${slug}`,
    ...fields,
  };
}

export const note = (slug: string, number: number, text: string): Note => ({
  anchor: `note--${slug}--${number}`,
  call: `call--${slug}--${number}`,
  number,
  content: [h('p', text)],
  place: PLACE,
});

export function glossaryEntry(id: string, term: string, fields: Partial<Term> = {}, occurrences: GlossaryEntry['occurrences'] = []): GlossaryEntry {
  const words: ElementContent[] = [{ type: 'text', value: `What ${term} means.` }];
  return {
    term: {
      id,
      term,
      kind: 'concept',
      forms: [],
      variants: [],
      names: {},
      definition: words,
      definitionText: '',
      see: [],
      recognise: 'forms',
      place: PLACE,
      ...fields,
    },
    occurrences,
  };
}

export const config = (fields: object = {}): Config =>
  publicationSchema.parse({
    design: { parts: [...MATTER], openings: 'recto' },
    id: 'laundry',
    title: 'The laundry stands still',
    collective: 'The Steam Press',
    date: '2020-01-16',
    locales: ['en'],
    chapters: ['laundry'],
    ...fields,
  });

/** A whole small publication: an account with a note, a term and a doubly told event, its chronology and glossary. */
export async function sample(fields: { config?: object; publication?: Partial<LayoutInput['publication']>; messages?: Locale } = {}): Promise<LayoutInput> {
  const settings = config(fields.config);
  const night = mark('strike', 'laundry', 'on 2 May the night shift stopped the machines', { date: day('2019-05-02') });
  const again = mark('strike', 'harbour', 'the laundry stood still from the 3rd', { date: day('2019-05-03'), voice: 'a docker' });
  const term = { term: 'shift', chapter: 'laundry', anchor: 'term--shift--laundry--1', first: true, words: 'shift' };
  const laundry = chapter(
    'laundry',
    {
      title: 'The strike at the laundry',
      short: 'The laundry',
      standpoint: 'Told by two of the strikers.',
      source: { title: 'What we learned', author: 'Two strikers', venue: 'The Steam Press', date: '2019-06' },
    },
    [
      h(
        'p',
        h(
          'span.event',
          { id: night.anchor, dataEvent: 'strike' },
          'On 2 May the night ',
          h('span.term', { id: term.anchor, dataTerm: 'shift', dataGloss: 'shift' }, 'shift'),
          ' stopped the machines',
        ),
        h('a.note-call', { id: 'call--laundry--1', href: '#note--laundry--1' }, '1'),
        '.',
      ),
    ],
    { number: 1, notes: [note('laundry', 1, 'So the minutes say.')] },
  );
  const harbour = chapter('harbour', { title: 'The harbour' }, [h('p', h('span.event', { id: again.anchor }, 'The laundry stood still from the 3rd'), '.')], {
    number: 2,
  });
  const glossary = fields.publication?.glossary ?? {
    entries: [glossaryEntry('harbour', 'Harbour', { kind: 'place' }), glossaryEntry('shift', 'shift', { gloss: 'eight hours of steam' }, [term])],
    references: [],
  };
  return {
    publication: {
      locale: 'en',
      chapters: [laundry, harbour],
      chronology: { entries: [entry('strike', [night, again], { differences: [{ subject: 'date', positions: [night, again] }] })] },
      terms: glossary.entries.map((each) => each.term),
      ...fields.publication,
      glossary,
    },
    config: settings,
    images: new Map(),
    templates: (await loadTemplates()).value,
    messages: fields.messages ?? (await loadLocale('en')),
    geometry: pageGeometry(settings),
    tool: { zine: '0.1.0' },
  };
}
