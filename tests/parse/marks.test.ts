import { describe, expect, test } from 'vitest';
import { good, html } from './chapter.ts';

describe('events', () => {
  test('carry everything that the account says', () => {
    const text =
      ':event[On *2 May* the\nshift stopped]{#stop date=2019-05-02 place="harbour, town" participants=dozens killed=">3" price="50..60 tenge/litre" shirts-lost=12 banners=7+ voice="A washer" says="by night" scope="both shifts"}';
    const { events, html: made } = good(text);
    expect(made).toBe('<p data-line="5"><span class="event" id="event--stop--laundry" data-event="stop">On <em>2 May</em> the\nshift stopped</span></p>');
    expect(events).toMatchObject([
      {
        id: 'stop',
        chapter: 'laundry',
        anchor: 'event--stop--laundry',
        text: 'On 2 May the shift stopped',
        date: { start: { year: 2019, month: 5, day: 2 }, raw: '2019-05-02' },
        places: ['harbour', 'town'],
        voice: 'A washer',
        says: 'by night',
        scope: 'both shifts',
        place: { path: 'chapters/en/laundry.md', line: 5, column: 1 },
      },
    ]);
    expect(events[0]?.figures).toEqual([
      { name: 'participants', quantity: { kind: 'magnitude', low: 'dozens' }, raw: 'dozens' },
      { name: 'killed', quantity: { kind: 'count', qualifier: 'over', value: 3 }, raw: '>3' },
      { name: 'price', quantity: { kind: 'range', low: 50, high: 60 }, unit: 'tenge/litre', raw: '50..60 tenge/litre' },
      { name: 'shirts-lost', quantity: { kind: 'count', qualifier: 'exact', value: 12 }, unit: 'dozen', raw: '12' },
      { name: 'banners', quantity: { kind: 'count', qualifier: 'at-least', value: 7 }, raw: '7+' },
    ]);
  });

  test('may be told more than once in a chapter', () => {
    expect(good(':event[a]{#stop date=2019} :event[b]{#stop date=2019}').events.map(({ anchor }) => anchor)).toEqual([
      'event--stop--laundry',
      'event--stop--laundry--2',
    ]);
  });

  test('keep notes in the chapter and leave them out of the chronology', () => {
    const { events, html: made } = good(':event[shut[^a] by [them](https://example.org/x)]{#stop date=2019}\n\n[^a]: Note.\n');
    expect(made.match(/note-call/g)).toHaveLength(2);
    expect(events[0]?.text).toBe('shut by them');
    expect(JSON.stringify(events[0]?.content)).not.toContain('note-call');
  });

  test('give no id twice: the copy for the chronology has none', () => {
    const { events, terms } = good(':event[the :term[gate]{#gate}]{#stop date=2019}');
    expect(terms.map(({ anchor }) => anchor)).toEqual(['term--gate--laundry--1']);
    expect(JSON.stringify(events[0]?.content)).not.toContain('"id"');
    expect(JSON.stringify(events[0]?.content)).toContain('"dataTerm":"gate"');
  });

  test('inside a document are told by its author, unless they have their own voice', () => {
    const { events } = good(
      ':event[a]{#a date=2019}\n\n:::document{by="The committee"}\n:event[b]{#b date=2019} :event[c]{#c date=2019 voice="A nurse"}\n:::\n\n:event[d]{#d date=2019}',
    );
    expect(events.map(({ voice }) => voice)).toEqual([undefined, 'The committee', 'A nurse', undefined]);
  });

  test.each([
    ['en', 'On Thursday', '2019-05-02'],
    ['en', 'From Friday on', '2019-05-02/2019-05-04'],
    ['en', 'In the night to Friday', '2019-05-02Tnight'],
    ['en', 'Late on Thursday, not on Friday,', '2019-05-02'],
    ['en', 'On a Monday', '2019-05-02~'],
    ['en', 'On a Monday', '2019-05'],
    ['en', 'On a Monday', '2019-05-02/2019-05-20'],
    ['ru', 'В четверг', '2019-05-02'],
    ['ru', 'В среду', '2019-05-01'],
    ['ru', 'В той среде', '2019-05-02'],
    ['kk', 'Бейсенбіде', '2019-05-02'],
    ['tr', 'Pazartesi', '2019-05-06'],
    ['fa', 'سه شنبه', '2019-05-07'],
  ])('%s: “%s” fits %s', (locale, words, date) => {
    expect(good(`:event[${words} they stopped]{#stop date=${date}}`, locale).events).toHaveLength(1);
  });
});

describe('terms', () => {
  test('are numbered, and words can be kept from being one', () => {
    expect(html(':term[the gate]{#gate} :term[it]{#gate} :noterm[Gate]')).toBe(
      '<p><span class="term" id="term--gate--laundry--1" data-term="gate">the gate</span> <span class="term" id="term--gate--laundry--2" data-term="gate">it</span> <span class="noterm">Gate</span></p>',
    );
  });
});

describe('references', () => {
  test('to pages are empty and wait for their anchor', () => {
    const { html: made, references } = good(':page{event=stop} :page{chapter=docks} :page{term=gate} :page{figure=map}');
    expect(made).toContain('<a class="page-ref" data-ref-kind="event" data-ref-id="stop"></a>');
    expect(references.map(({ kind, id, place }) => [kind, id, place.column])).toEqual([
      ['event', 'stop', 7],
      ['chapter', 'docks', 25],
      ['term', 'gate', 46],
      ['figure', 'map', 63],
    ]);
  });

  test('are links to chapters and headings', () => {
    const { html: made, references } = good('[a](docks.md) [b](./docks.md#the-gate) [c](#%D2%9B%D0%B0) [d][r]\n\n[r]: docks.md#x\n');
    expect(made).toContain('<a class="chapter-link" data-ref-kind="heading" data-ref-id="docks#the-gate">b</a>');
    expect(references.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['chapter docks', 'heading docks#the-gate', 'heading laundry#қа', 'heading docks#x']);
  });
});

describe('notes', () => {
  test('are numbered by their calls, the addresses of links among them', () => {
    const { html: made, notes } = good(
      'A[^b] [words](https://example.org/x)[^a], again[^b].\n\n[^a]: First.\n\n[^b]: Second with [more](http://example.org/y).\n',
    );
    expect(made).toBe(
      '<p data-line="5">A<a class="note-call" id="call--laundry--1" href="#note--laundry--1">1</a> <a class="link" href="https://example.org/x">words</a><a class="note-call" id="call--laundry--2" href="#note--laundry--2">2</a><a class="note-call" id="call--laundry--3" href="#note--laundry--3">3</a>, again<a class="note-call" id="call--laundry--1--2" href="#note--laundry--1">1</a>.</p>',
    );
    expect(notes.map(({ number, anchor, call, place }) => [number, anchor, call, place.column])).toEqual([
      [1, 'note--laundry--1', 'call--laundry--1', 2],
      [2, 'note--laundry--2', 'call--laundry--2', 7],
      [3, 'note--laundry--3', 'call--laundry--3', 37],
    ]);
    expect(JSON.stringify(notes[0]?.content)).toContain('"value":" ("');
    expect(JSON.stringify(notes[1]?.content)).toContain('"value":"https://example.org/x"');
  });

  test.each([
    '<https://example.org/x>',
    '[example.org/x](https://example.org/x/)',
    '[](https://example.org/x)',
    '[https://example.org](https://www.example.org)',
  ])('%s shows its address and needs no note', (link) => expect(good(link).notes).toEqual([]));

  test('may be written inside the block that calls them', () => {
    expect(good(':::document\nText.[^a]\n\n[^a]: Note.\n:::\n').notes).toHaveLength(1);
  });
});
