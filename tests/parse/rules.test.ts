import { describe, expect, test } from 'vitest';
import { chapter, good } from './chapter.ts';

const E = '{#stop date=2019-05-02}';
const ALIASES: Record<string, string> = { lrm: '\u202E', zwsp: '\u200B', bom: '\uFEFF', zwnj: '\u200C' };
const hidden = (text: string) => text.replace(/<(\w+)>/g, (_, name: string) => ALIASES[name] ?? '');

describe('every mistake is found where it stands', () => {
  test.each([
    ['html-raw', 'a <b>c</b> <i>d</i>', ['5:3', '5:12']],
    ['html-raw', '<DIV>\n\na </b>\n\n</div>', ['5:1', '7:3']],
    ['html-raw', '<!-- c -->a\n\nb', ['5:1']],
    ['html-raw', 'a\n\n<!-- b\n\nc', ['7:1']],
    ['html-raw', 'a\n\n<script>alert(1)</script>', ['7:1']],
    ['heading-skip', '## a\n\n#### b\n\n#### c', ['7:1']],
    ['heading-skip', '### a', ['5:1']],
    ['heading-deep', '## a\n\n### b\n\n#### c\n\n##### d', ['11:1']],
    ['list-number', '2024. a', ['5:1']],
    ['fill-in', ':::document{title="FILL IN: its title" by=b}\na\n:::', ['5:20']],
    ['image-path', '![b](images/c d.png)', ['5:1']],
    ['heading-title', 'a\n\n# b', ['7:1']],
    ['directive-unknown', 'a :evnt[b]{#c}', ['5:3']],
    ['directive-unknown', ':::versee\na\n:::', ['5:1']],
    ['directive-unknown', '::toc', ['5:1']],
    ['directive-unknown', ':constructor[a]', ['5:1']],
    ['directive-form', ':event', ['5:1']],
    ['directive-form', `:event${E}`, ['5:1']],
    ['directive-form', ':page[a]{chapter=b}', ['5:1']],
    ['directive-form', ':verse[a]', ['5:1']],
    ['directive-form', ':::event\na\n:::', ['5:1']],
    ['directive-form', '::verse', ['5:1']],
    ['directive-form', ':::pull\n:::\n\na', ['5:1']],
    ['directive-form', ':::pull[a]\nb\n:::', ['5:8']],
    ['directive-form', ':::verse\n- a\n:::', ['6:1']],
    ['directive-form', '- a\n\n  :::pull\n  b\n  :::', ['7:3']],
    ['directive-form', '> ## a', ['5:3']],
    ['directive-form', 'a\n\n:::epigraph\nb\n:::', ['7:1']],
    ['directive-form', ':::figure\na\n:::', ['5:1']],
    ['directive-form', `:event[a]{#b date=2019 killed=>3}`, ['5:10']],
    ['directive-form', `:event[[^a]]${E}\n\n[^a]: b`, ['5:1']],
    ['directive-form', '::: verse\na\n:::', ['5:1', '7:1']],
    ['directive-form', ':::verse{by=a"b}\na', ['5:1']],
    ['directive-form', ':term[a :term[b]{#c}]{#d}', ['5:1']],
    ['attribute-unknown', `:event[a]{#b date=2019 kiled=3}`, ['5:24']],
    ['attribute-unknown', ':noterm[a]{#b}', ['5:12']],
    ['attribute-unknown', ':term[a]{#b .c}', ['5:13']],
    ['attribute-unknown', ':::verse{author=b}\na\n:::', ['5:10']],
    ['attribute-unknown', ':event[a]{#b date=2019 banner=3}', ['5:24']],
    ['title-unprinted', '[a](https://b.org "c")', ['5:1']],
    ['attribute-missing', ':event[a]{}', ['5:1', '5:1']],
    ['attribute-missing', ':event[a]{#b}', ['5:1']],
    ['attribute-missing', ':page{}', ['5:1']],
    ['attribute-value', ':page{event=a term=b}', ['5:1']],
    ['attribute-value', ':event[a]{#b date=2019 killed=many}', ['5:24']],
    ['attribute-value', ':event[a]{#b date=2019 voice=""}', ['5:24']],
    ['attribute-value', ':event[a]{#b date=2018 date=2019}', ['5:24']],
    ['attribute-value', ':event[a]{#b #c date=2019}', ['5:14']],
    ['id-form', `:event[a]{#Big_Strike date=2019}`, ['5:11']],
    ['id-form', ':event[a]{#b date=2019 place="harbour,,Town"}', ['5:24', '5:24']],
    ['id-form', ':page{event=Stop}', ['5:7']],
    ['id-form', '## a {#B}', ['5:1']],
    ['id-duplicate', ':::figure{#a}\n![b](images/c.png)\n:::\n\n:::figure{#a}\n![b](images/c.png)\n:::', ['9:11']],
    ['id-duplicate', '## a {#x}\n\n## b {#x}', ['7:1']],
    ['id-duplicate', 'a[^b]\n\n[^b]: c\n\n[^b]: d', ['9:1']],
    ['event-date', ':event[a]{#b date=2019-02-30}', ['5:14']],
    ['event-date', ':event[a]{#b date=2019-05-09/2019-05-02}', ['5:14']],
    ['event-date', ':::document{date=yesterday}\na\n:::', ['5:13']],
    ['event-weekday', `a :event[On Friday]${E}`, ['5:13']],
    ['event-weekday', `:event[the meeting *on friday night*]${E}`, ['5:24']],
    ['event-weekday', ':event[On *Sun*day]{#b date=2019-05-02/2019-05-04}', ['5:1']],
    ['event-weekday', ':event[On Monday or Tuesday]{#b date=2019-05-02}', ['5:11']],
    ['event-nested', `:event[a :event[b]${E}]${E}`, ['5:10']],
    ['link-scheme', '[a](ftp://b.org) [c](javascript:x) [d](/e) [f](//g.org) [h](#)', ['5:1', '5:18', '5:36', '5:44', '5:57']],
    ['link-scheme', '[a](data:text/html,b)', ['5:1']],
    ['note-missing', 'a[^b] \\[^c]', ['5:2']],
    ['note-unused', 'a\n\n[^b]: c', ['7:1']],
    ['note-nested', 'a[^b] [^c]\n\n[^b]: d[^c]\n\n[^c]: e', ['7:8']],
    ['note-nested', 'a[^b]\n\n[^b]: d[^c]\n\n[^c]: e', ['7:8']],
    ['image-alt', '![](images/a.png)', ['5:1']],
    ['image-name', 'The ![the gate 2](images/the_gate-2.png) is shut.', ['5:5']],
    [
      'file-outside',
      '![a](../b.png)\n\n![a](/b.png)\n\n![a](images/%2e%2e/b.png)\n\n![a](file:b.png)\n\n![a](data:image/png;base64,b)\n\n![a](..\\b.png)',
      ['5:1', '7:1', '9:1', '11:1', '13:1', '15:1'],
    ],
    ['email-address', 'write to a.b@c.org and d@e.kz', ['5:10', '5:24']],
    ['email-address', 'a&#64;b.org', ['5:1']],
    ['email-address', 'one\ntwo a@b.org\nthree\n\n```\nx\nc@d.org\n```', ['6:5']],
    ['email-address', 'one a@b.org, c&#64;d.org', ['5:1', '5:5']],
    ['email-address', ':::verse{by="a&#64;b.org"}\nc\n:::', ['5:10']],
    ['email-address', '@name@server.org\n\na@b.org', ['7:1']],
    ['text-hidden', ':event[b]{#c date=2019-01-01 says="&#27;"}', ['5:30']],
    ['text-hidden', hidden('a<lrm>b\n\nc<zwsp><zwsp>d<bom>e'), ['5:2', '7:2', '7:5']],
    ['text-hidden', hidden('a<zwnj>b\n\nمی<zwnj>شود'), ['5:2']],
    ['text-hidden', 'a\n\nb&#x202E;c', ['7:1']],
    ['chapter-empty', '[a]: https://b.org\n', ['6:1']],
  ])('%s in %j', (rule, text, places) => {
    expect(chapter(text).found).toEqual(places.map((place) => `${place} ${rule}`));
  });
});

describe('blocks that are not closed', () => {
  test.each([
    ['a\n\n:::verse\nb\n\nc', ['7:1']],
    [':::question\na\n\nb\n\n:::question\nc\n:::', ['5:1']],
    [':::document\n:::verse\na\n:::\n:::', ['5:1']],
    ['::::document\n:::verse\na\n::::', ['6:1']],
    ['::::document\na\n:::', ['5:1', '7:1']],
    ['a\n\n:::', ['7:1']],
    ['> :::verse\n> a\n\nb', ['5:3']],
  ])('%j', (text, places) => {
    expect(chapter(text).found).toEqual(places.map((place) => `${place} directive-form`));
  });

  test('are no blocks in code', () => {
    expect(good('```\n:::verse\n```\n').html).toContain(':::verse');
  });
});

describe('the header', () => {
  test.each([
    ['---\nkind: account\n---\n\na', 'config-value'],
    ['---\ntitle: a\ntitel: b\n---\n\na', 'config-value'],
    ['---\ntitle: "a\n---\n\na', 'config-syntax'],
    ['a', 'chapter-header'],
    ['\n---\ntitle: a\n---\n\nb', 'chapter-header'],
  ])('%j', (text, rule) => {
    const { value, problems } = chapter(text, { header: '' });
    expect(problems.map((problem) => problem.rule)).toEqual([rule]);
    // One stands in, so that dead links to the chapter and mistakes in it are told apart.
    expect(value?.header).toEqual({ title: 'laundry', kind: 'account', status: 'final', translators: [] });
  });

  test('is read, and what is hidden by escapes is found', () => {
    expect(good('a').header).toEqual({ title: 'The laundry', kind: 'account', status: 'final', translators: [] });
    expect(chapter('a', { header: '---\ntitle: "a\\u202Eb"\n---\n\n' }).found).toEqual(['2:8 text-hidden']);
    expect(chapter('a', { header: '---\ntitle: a@b.org\n---\n\n' }).found).toEqual(['2:8 email-address']);
  });

  test('counts its lines: mistakes in it have their place in the file', () => {
    expect(chapter('a', { header: '---\ntitle: a\nkind: poem\n---\n\n' }).problems).toMatchObject([
      { rule: 'config-value', place: { path: 'chapters/en/laundry.md', line: 3 } },
    ]);
  });
});

describe('messages', () => {
  const all = [':evnt[b]', ':event[a]{#b date=2019 kiled=3}', 'a :page', '<b>', ':::vers\na\n:::', '[a](ftp://b)', '![](/a.png)', 'a[^b]', ':event[a]'].flatMap(
    (text) => chapter(text).problems,
  );

  test('say what was found, what was expected, and how to mend it', () => {
    for (const { message, hint, severity } of all) {
      expect(message).toMatch(/^Unexpected .*, expected .*[^.]$/);
      expect(hint).toMatch(/^[A-Z].*[.?]$/);
      expect(severity).toBe('error');
    }
    expect(all.length).toBeGreaterThan(9);
  });

  test.each([
    [':event[a]{#b date=2019 killed=many}', /^Unexpected `many` as `killed`, expected `164`, /],
    [':event[a]{#b date=2019 price="3..2 tenge"}', /^Unexpected range `3\.\.2` as `price`, expected the smaller number first$/],
    [':::pull\na', /^Unexpected end of the chapter inside `:::pull`, expected `:::` to close it$/],
    ['::::document\n:::verse\na\n::::', /^Unexpected end of `document` in line 8 inside `:::verse`, expected `:::` to close it$/],
  ])('of %j', (text, message) => expect(chapter(text).problems[0]?.message).toMatch(message));

  test('guess what was meant', () => {
    expect(all.filter(({ hint }) => hint?.startsWith('Did you mean')).map(({ hint }) => hint)).toEqual([
      'Did you mean `event`?',
      'Did you mean `killed`?',
      'Did you mean `verse`?',
    ]);
  });
});

test('all mistakes are found in one run, in the order of the text', () => {
  const text = '# a\n\n<b>\n\n:evnt[c]\n\n:::verse\n# d\n:::\n\n![](x:y)\n\ne[^f]\n\n[^g]: h@i.org\n';
  expect(chapter(text).found).toEqual(
    [
      '5:1 heading-title',
      '7:1 html-raw',
      '9:1 directive-unknown',
      '12:1 directive-form',
      '12:1 heading-title',
      '12:1 directive-form',
      '15:1 image-alt',
      '15:1 file-outside',
      '17:2 note-missing',
      '19:1 note-unused',
      '19:7 email-address',
    ].toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)),
  );
});

test('lines and columns are right with Windows line endings and a byte order mark', () => {
  expect(chapter('a\r\n\r\nb <c>', { header: '\uFEFF---\r\ntitle: x\r\n---\r\n\r\n' }).found).toEqual(['7:3 html-raw']);
});
