import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { entryWords } from '../../scripts/layout/entry-words.ts';
import { layOut } from '../../scripts/layout/lay-out.ts';
import type { LayoutInput } from '../../scripts/layout/part.ts';
import { day, entry, glossaryEntry, h, mark, sample } from './sample-publication.ts';

const chronologyOf = (input: LayoutInput): string =>
  /<section id="chronology".+?<\/section>/s.exec(layOut(input).value.html)?.[0].replaceAll('\u00AD', '') ?? '';
const words = (...content: Parameters<typeof entryWords>[0]) => toHtml({ type: 'root', children: entryWords(content, 'en') });
const text = (value: string) => ({ type: 'text', value }) as const;

describe('the words of an entry', () => {
  it('begin with a capital and end with a full stop', () => {
    expect(words(text('the night shift stopped'))).toBe('The night shift stopped.');
    expect(words(text('“who sent you?”'))).toBe('“Who sent you?”');
    expect(words(text('élan vanished … '))).toBe('Élan vanished …');
    expect(words(h('em', text('steam').value), text(' rose'))).toBe('<em>Steam</em> rose.');
  });

  it('carry no ids, note calls or term marks', () => {
    const inner = h('span.term', { id: 'term--x--1', dataGloss: 'x' }, 'shift');
    expect(words(h('em', { id: 'a' }, 'the ', inner), h('a.note-call', { id: 'call--1', href: '#note--1' }, '1'))).toBe('<em>The shift</em>.');
  });

  it('leave the chapter as it was', () => {
    const content = [text('the strike')];
    entryWords(content, 'en');
    expect(content[0]?.value).toBe('the strike');
  });
});

/** Margin and words of every entry, in order, without markup. */
const rows = (html: string) =>
  [...html.matchAll(/entry-date">(.*?)<\/p>\s*<p class="entry-words">(.*?)<\/p>/gs)].map((match) => [plain(match[1]), plain(match[2])]);
/** What stands below the words of entries: who tells it, and facts; ① for the number of an account. */
const below = (html: string) => [...html.matchAll(/<p class="entry-(?:told|facts)[^>]*>(.*?)<\/p>/gs)].map((match) => plain(match[1]));
const plain = (html = '') =>
  html
    .replace(/<span class="account-number"><span>(\d)<\/span><svg.*?<\/svg><\/span>/g, (_, number: string) => String.fromCodePoint(0x245f + Number(number)))
    .replace(/<[^>]+>/g, '')
    .replaceAll('\u2060', '')
    .replace(/\s+/g, ' ')
    .trim();
const of = async (...entries: ReturnType<typeof entry>[]) => chronologyOf(await sample({ publication: { chronology: { entries } } }));
const told = (id: string, text: string, date: ReturnType<typeof day>, more: Parameters<typeof mark>[3] = {}) =>
  entry(id, [mark(id, 'laundry', text, { date, ...more })]);
const count = (value: number) => ({ quantity: { kind: 'count', qualifier: 'exact', value } as const, raw: String(value) });

describe('the chronology', () => {
  it('is a list where little happened: a year stands once, in the margin', async () => {
    const html = await of(
      told('a', 'The laundry opened', day('1986')),
      told('b', 'The laundry burnt in May', day('2019-05-02')),
      told('c', 'The laundry was sold', day('2019-06-01')),
      told('d', 'The laundry stood empty', { start: day('2020').start, end: day('2022').start, about: true, raw: '2020/2022~' }),
    );
    expect(rows(html)).toEqual([
      ['1986', 'The laundry opened.'],
      ['2019', 'The laundry burnt in May.'],
      ['', '1 June 2019. The laundry was sold.'],
      ['about 2020–2022', 'The laundry stood empty.'],
    ]);
    expect(html).not.toContain('run-head');
  });

  it('is days where much happened, with hours and what lasted in the margin', async () => {
    const at = (raw: string, until?: string) => ({ ...day(raw), ...(until === undefined ? {} : { end: day(until).start }) });
    const html = await of(
      told('m', 'A bad month began', { ...day('2019-05'), about: true }),
      told('a', 'The gate fell', day('2019-05-02', '16:00')),
      told('b', 'The hall fell', day('2019-05-02', 'evening')),
      told('c', 'The yard fell', { ...day('2019-05-02'), about: true }),
      told('d', 'The street was held', at('2019-05-02', '2019-05-04')),
      told('e', 'The street fell', day('2019-05-03')),
      told('f', 'The street was cleared', day('2019-05-04')),
    );
    expect([...html.matchAll(/run-head">(.*?)<\/h2>/g)].map((match) => plain(match[1]))).toEqual([
      'May 2019', '2 May 2019 Thursday', '3 May 2019 Friday', '4 May 2019 Saturday',
    ]); // biome-ignore format: a list
    expect(rows(html).map(([margin]) => margin)).toEqual(['', '16:00', 'evening', 'about 2', '2–4', '', '']);
    expect(html.match(/ band"/g)).toHaveLength(1);
  });

  it('begins a sentence with a capital where a date stands first, and keeps days and years of a span on one line', async () => {
    const html = await of(
      told('a', 'The laundry closed', { ...day('2018-05'), about: true }),
      told('b', 'The laundry stood empty', { start: day('2019').start, end: day('2020').start, about: true, raw: '2019/2020~' }),
    );
    expect(rows(html)[0]).toEqual(['2018', 'About May 2018. The laundry closed.']);
    expect(html).toContain('about 2019\u2060–\u20602020');
  });

  it('tells what is only known since, and what only we infer', async () => {
    const html = await of(
      entry('a', [mark('a', 'laundry', 'The dead were ten', { asOf: day('2019-05-09') })], { date: day('2019'), dated: 'said' }),
      entry('b', [mark('b', 'laundry', 'The hall was renamed', { date: day('2020'), inferred: true })], { date: day('2020'), dated: 'inferred' }),
    );
    expect(rows(html)).toEqual([
      ['as of 2019', 'The dead were ten.'],
      ['2020', 'The hall was renamed.'],
    ]);
    expect(below(html)).toEqual(['① (as of 9 May) Harbour', 'date: our inference ① Harbour']);
  });

  it('says when something was said only where nobody says more, and not what the margin has', async () => {
    const [early, late] = [mark('a', 'laundry', 'The dead were ten', { asOf: day('2019-05-09') }), mark('a', 'harbour', 'told', { asOf: day('2019-05-12') })];
    expect(below(await of(entry('a', [early, late], { date: day('2019-05-09'), dated: 'said' })))).toEqual(['① ② (as of 12 May) Harbour']);
    expect(below(await of(entry('a', [early, late], { date: day('2019-05-02') })))).toEqual(['① ② Harbour']);
    const killed = { figures: [{ name: 'killed', ...count(12) }] };
    const counted = [
      { ...early, ...killed },
      { ...late, ...killed },
    ] as const;
    expect(below(await of(entry('a', [...counted], { date: day('2019-05-09'), dated: 'said' })))).toEqual(['① ② Harbour Killed: 12 ① · 12 (as of 12 May) ②']);
  });

  it('names every account once, by its number, with every page', async () => {
    const html = await of(
      entry('s', [mark('s', 'laundry', 'told'), mark('s', 'harbour', 'told too'), mark('s', 'laundry', 'again', { anchor: 'event--s--laundry--2' })]),
    );
    expect(html).toContain(
      '<span>1</span><svg viewBox="0 0 15 15" aria-hidden="true"><circle cx="7.5" cy="7.5" r="7"/></svg></span></span> <span data-pages-of="event--s--laundry event--s--laundry--2">',
    );
    expect(html).toContain('</svg></span></span> <span data-pages-of="event--s--harbour">');
    expect(plain(html)).toContain('① The laundry, p. ② The harbour, p.');
  });

  it('says whose words they are where the accounts differ, and prints the sentence that was written for the chronology', async () => {
    const one = mark('s', 'laundry', 'they stopped', {
      voice: 'A docker',
      entry: { content: [{ type: 'text', value: 'the dockers stopped' }], text: '', by: 'sentence' },
    });
    expect(rows(await of(entry('s', [one], { named: true })))[0]?.[1]).toBe('2 May 2019. The laundry, a docker: The dockers stopped.');
    expect(rows(await of(entry('s', [one])))[0]?.[1]).toBe('2 May 2019. The dockers stopped.');
  });

  it('shows every figure on which nothing differs once', async () => {
    const figures = [{ name: 'killed', quantity: { kind: 'count', qualifier: 'at-least', value: 15 } as const, raw: '15+' }];
    const both = await of(entry('s', [mark('s', 'laundry', 'told', { figures }), mark('s', 'harbour', 'told', { figures })]));
    expect(below(both)).toEqual(['① ② Harbour Killed: at least 15']);
    const one = await of(entry('s', [mark('s', 'laundry', 'told'), mark('s', 'harbour', 'told', { figures })]));
    expect(below(one)).toEqual(['① ② Harbour Killed: at least 15 ②']);
  });

  it('shows each position where accounts differ: equal ones together, several of one account together', async () => {
    const killed = (value: number, more = {}) => ({ figures: [{ name: 'killed', ...count(value) }], ...more });
    const tellings = [
      mark('s', 'laundry', 'told', killed(12, { scope: 'children included', date: day('2019-05-02') })),
      mark('s', 'harbour', 'told', killed(12, { scope: 'children included', voice: 'a docker', date: day('2019-05-03') })),
      mark('s', 'harbour', 'told', killed(164, { date: day('2019-05-03'), anchor: 'x' })),
      mark('s', 'harbour', 'told', killed(44, { asOf: day('2019-05-09'), date: day('2019-05-03'), anchor: 'y' })),
    ] as const;
    const differences = ['date', 'killed'].map((subject) => ({ subject, positions: [...tellings] }));
    const publication = { chronology: { entries: [entry('s', [...tellings], { differences })] } };
    const inWords = chronologyOf(await sample({ config: { plots: false }, publication }));
    expect(below(inWords).slice(1)).toEqual([
      'Date: 2 May 2019 ① · 3 May 2019 ② a docker ②',
      'Killed: 12 (children included) ① ② a docker · 164, 44 (as of 9 May) ②',
    ]);
    const drawn = chronologyOf(await sample({ publication }));
    expect(below(drawn).slice(1)).toEqual(['Date: 2 May 2019 ① · 3 May 2019 ② a docker ②']);
    expect([...drawn.matchAll(/<p class="plot-value">(.*?)<\/p>/gs)].map((match) => plain(match[1]))).toEqual([
      '12 (children included) ① ② a docker',
      '164 ②',
      '44 (as of 9 May) ②',
    ]);
  });

  it('leads to the notes of its tellings, and to the entries that tell other pieces', async () => {
    const html = await of(
      entry('a', [mark('a', 'laundry', 'The hall burnt')], { see: ['b'], notes: [{ chapter: 'laundry', call: 'call--laundry--1', number: 1 }] }),
      entry('b', [mark('b', 'laundry', 'The hall was rebuilt', { date: day('2021') })], { see: ['a'] }),
    );
    expect(below(html)).toEqual(['① Harbour note 1, p. see also p.', '① Harbour see also p.']);
    expect(html).toContain('data-page-of="call--laundry--1"');
    expect(html).toContain('data-pages-of="entry--b"');
  });

  it('draws the hours of the densest days, where enough is told by the hour', async () => {
    const times = ['dawn', '09:00', '10:00', '16:00', 'night'];
    const entries = times.map((time, i) => told(`e${i}`, 'The gate fell', day(`2019-05-0${3 + (i % 2)}`, time)));
    const others = Array.from({ length: 6 }, (_, i) => told(`o${i}`, 'The hall fell', day(`2019-05-0${1 + i}`)));
    const html = await of(...entries, ...others);
    expect(html).toContain('aria-label="The hours of 3–4 May 2019"');
    expect(html.match(/class="hour-bar"/g)).toHaveLength(2);
    expect([...html.matchAll(/class="hour"[^>]*>(\d+)</g)].map((match) => match[1])).toEqual(['6', '12', '18', '6', '12', '18']);
    expect(await of(...others)).not.toContain('class="hours"');
  });

  it('draws a timeline where enough happened, and a map where it is wanted', async () => {
    const entries = Array.from({ length: 12 }, (_, i) =>
      entry(`e${i}`, [mark(`e${i}`, 'laundry', 'told', { date: day(`2019-05-0${1 + (i % 4)}`), places: [i % 2 ? 'harbour' : 'hill'] })]),
    );
    const places = { harbour: { at: [76.9, 43.2] }, hill: { at: [51.1, 43.6] } };
    const glossary = { entries: [glossaryEntry('harbour', 'Harbour', { kind: 'place' }), glossaryEntry('hill', 'Hill', { kind: 'place' })], references: [] };
    const publication = { chronology: { entries }, glossary };
    const html = chronologyOf(await sample({ config: { map: true, places }, publication }));
    expect(html.match(/class="total"[^>]*>3</g)).toHaveLength(4);
    expect(html).toContain('class="border" d="M');
    expect(html).toMatch(/<text[^>]*>(?:<[^>]+>)*Harbour</);
    const plain = chronologyOf(await sample());
    expect(plain).not.toMatch(/class="(?:timeline|map)"/);
  });
});
