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

describe('the chronology', () => {
  it('stands under years and months, each with its day', async () => {
    const entries = [
      entry('old', [mark('old', 'laundry', 'a year', { date: day('1986') })]),
      entry('a', [mark('a', 'laundry', 'first', { date: day('2019-05-02', '16:00') })]),
      entry('b', [mark('b', 'laundry', 'second', { date: day('2019-05-02', 'evening') })]),
      entry('c', [mark('c', 'laundry', 'third', { date: day('2019-06-01') })]),
    ];
    const html = chronologyOf(await sample({ publication: { chronology: { entries } } }));
    expect(html).toContain('<h2 class="year">1986</h2>');
    expect(html).toContain('<div class="year"><h2>2019</h2> <h3 class="month">May</h3></div>');
    expect(html).toContain('<h3 class="month">June</h3>');
    expect([...html.matchAll(/entry-day">(.*?)</g)].map((match) => match[1])).toEqual(['2', '2', '1']);
    expect([...html.matchAll(/entry-time">(.*?)</g)].map((match) => match[1])).toEqual(['16:00', 'evening']);
  });

  it('names every account once, with every page', async () => {
    const tellings = [
      mark('s', 'laundry', 'told'),
      mark('s', 'harbour', 'told too'),
      mark('s', 'laundry', 'again', { anchor: 'event--s--laundry--2' }),
    ] as const;
    const html = chronologyOf(await sample({ publication: { chronology: { entries: [entry('s', [...tellings])] } } }));
    expect(html).toContain(
      'Told by The laundry <span data-pages-of="event--s--laundry event--s--laundry--2"></span>; The harbour <span data-pages-of="event--s--harbour"></span></p>',
    );
  });

  it('shows every figure that is in no table of differences, each once', async () => {
    const figures = [{ name: 'killed', quantity: { kind: 'count', qualifier: 'at-least', value: 15 } as const, raw: '15+' }];
    const [one, two] = [mark('s', 'laundry', 'told', { figures }), mark('s', 'harbour', 'told', { figures })];
    const html = chronologyOf(await sample({ publication: { chronology: { entries: [entry('s', [one, two])] } } }));
    expect(html.match(/<p class="entry-figures">.*<\/p>/g)).toEqual(['<p class="entry-figures"><span class="entry-figure">Killed:</span> at least 15</p>']);
  });

  it('shows each position where accounts differ', async () => {
    const killed = (raw: string, value: number) => [{ name: 'killed', quantity: { kind: 'count', qualifier: 'exact', value } as const, raw }];
    const one = mark('s', 'laundry', 'told', { figures: killed('12', 12), scope: 'children included', date: day('2019-05-02') });
    const two = mark('s', 'harbour', 'told', {
      figures: killed('164', 164),
      voice: 'a docker',
      date: day('2019-05-03'),
      places: ['hill'],
      says: 'nobody fell',
    });
    const subjects = ['date', 'place', 'killed', 'says'];
    const differences = subjects.map((subject) => ({ subject, positions: [one, two] }));
    const glossary = { entries: [glossaryEntry('harbour', 'Harbour', { kind: 'place' })] };
    const html = chronologyOf(await sample({ publication: { chronology: { entries: [entry('s', [one, two], { differences })] }, glossary } }));
    expect(html).toContain('<caption>The accounts differ</caption>');
    for (const value of ['2 May 2019', '3 May 2019', 'Harbour', 'hill', '12 (children included)', '164', 'nobody fell'])
      expect(html).toContain(`<td>${value}</td>`);
    expect(html).toContain('<td>The harbour, a docker</td>');
    expect(html.match(/<th scope="rowgroup" rowspan="2">/g)).toHaveLength(4);
    expect(html).toContain('>Killed</th>');
  });

  it('draws a timeline where enough happened, and a map where it is wanted', async () => {
    const entries = Array.from({ length: 12 }, (_, i) =>
      entry(`e${i}`, [mark(`e${i}`, 'laundry', 'told', { date: day(`2019-05-0${1 + (i % 4)}`), places: [i % 2 ? 'harbour' : 'hill'] })]),
    );
    const places = { harbour: { at: [76.9, 43.2] }, hill: { at: [51.1, 43.6] } };
    const glossary = { entries: [glossaryEntry('harbour', 'Harbour', { kind: 'place' }), glossaryEntry('hill', 'Hill', { kind: 'place' })] };
    const publication = { chronology: { entries }, glossary };
    const html = chronologyOf(await sample({ config: { map: true, places }, publication }));
    expect(html.match(/class="total"[^>]*>3</g)).toHaveLength(4);
    expect(html).toContain('class="border" d="M');
    expect(html).toMatch(/<text[^>]*>Harbour<\/text>/);
    const plain = chronologyOf(await sample());
    expect(plain).not.toMatch(/class="(?:timeline|map)"/);
  });
});
