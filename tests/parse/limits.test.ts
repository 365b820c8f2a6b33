import { describe, expect, test } from 'vitest';
import { chapter } from './chapter.ts';

/** As many copies as fit into so many bytes. */
const fill = (unit: string, bytes: number) => unit.repeat(Math.floor(bytes / Buffer.byteLength(unit)));
const MB = 1_000_000;

describe('texts made to hang the parser are refused with their place', () => {
  test.each([
    ['emphasis that never closes', fill('*a **a', 140_000), 'limit-nesting', /^5:\d+$/],
    ['quotations within quotations', fill('> ', 4000), 'limit-nesting', /^5:26$/],
    ['the same over many lines', fill(`${'> '.repeat(14)}a\n`, 10_000), 'limit-nesting', /^5:26$/],
    ['2 MB of backticks', '`'.repeat(2 * MB), 'limit-size', /^1:1$/],
    [
      'runs of backticks of every length in a long paragraph',
      Array.from(
        { length: 300 },
        (_, i) => `${'`'.repeat(i + 1)}${'a '.repeat(700)}
`,
      ).join(''),
      'limit-nesting',
      /^\d+:1$/,
    ],
    ['brackets within brackets', '['.repeat(20_000) + ']'.repeat(20_000), 'limit-nesting', /^5:11$/],
    ['links that never close', fill('[a](', 50_000), 'limit-nesting', /^5:2001$/],
    ['directives within directives', ':event['.repeat(300) + ']{#a date=2019}'.repeat(300), 'limit-nesting', /^5:77$/],
    ['attributes that never close', fill(':a{b="', 60_000), 'limit-nesting', /^5:\d+$/],
    ['HTML comments that never close', fill('<!-- a ', 60_000), 'limit-nesting', /^5:\d+$/],
    ['a list deeper with every line', Array.from({ length: 200 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'), 'limit-nesting', /^30:51$/],
    ['lists within lists on one line', `${fill('- ', 4000)}a`, 'limit-nesting', /^5:26$/],
    ['notes within notes', fill('[^a]: ', 6000), 'limit-nesting', /^5:\d+$/],
    ['blocks with ever more colons', Array.from({ length: 400 }, (_, i) => `${':'.repeat(403 - i)}document`).join('\n'), 'limit-nesting', /^\d+:1$/],
    ['blocks that are never closed', fill(':::verse\n', 100_000), 'limit-nesting', /^17:1$/],
    ['quotations without end', fill('> a\n\n', 49_000), 'limit-nesting', /^\d+:1$/],
    ['lists that change their bullets', fill('- a\n+ a\n', 70_000), 'limit-nesting', /^\d+:1$/],
    ['headings underlined', fill('a\n=\n', 39_000), 'limit-nesting', /^\d+:1$/],
    ['a wide table', `|${'a|'.repeat(800)}\n|${'-|'.repeat(800)}\n${'|\n'.repeat(1200)}`, 'limit-table', /^6:1$/],
    ['a table of short rows', `|${'a|'.repeat(30)}\n|${'-|'.repeat(30)}\n${'|\n'.repeat(3000)}`, 'limit-table', /^\d+:1$/],
    ['bullets of several kinds within bullets', fill('- * ', 2000), 'limit-nesting', /^5:26$/],
    ['a wide table in a list', `- |${'a|'.repeat(300)}\n  |${'-|'.repeat(300)}\n${'  |\n'.repeat(200)}`, 'limit-table', /^6:1$/],
    ['many tables', fill(`|${'a|'.repeat(40)}\n|${'-|'.repeat(40)}\n${'|\n'.repeat(90)}\n`, 50_000), 'limit-table', /^\d+:1$/],
    ['1 MB of escapes', fill('\\*', MB), 'limit-size', /^1:1$/],
    ['1 MB of empty lines', fill('\n', MB), 'limit-size', /^1:1$/],
    ['more than 1 MiB of words', fill('steam ', 1_100_000), 'limit-size', /^1:1$/],
  ])('%s', (_, text, rule, place) => {
    const { value, problems } = chapter(text);
    expect(value).toBeUndefined();
    const [first] = problems.filter((problem) => problem.rule.startsWith('limit-'));
    expect(first?.rule).toBe(rule);
    expect(`${first?.place.line}:${first?.place.column}`).toMatch(place);
    expect(first?.message).toMatch(/^Unexpected .*, expected /);
  });
});

describe('what goes around a limit is no way round', () => {
  /** 750 marks: four of them are too many for one paragraph. */
  const storm = fill('*a **a', 1500);
  const limits = (text: string) =>
    chapter(text)
      .problems.filter(({ rule }) => rule.startsWith('limit-'))
      .map(({ rule }) => rule);

  test.each([
    ['bullets indented as text', `a\n${`      - ${storm}\n`.repeat(4)}`],
    ['empty bullets', `a\n${`+\n${storm}\n`.repeat(4)}`],
    ['numbers that begin no list', `a\n${`7. ${storm}\n`.repeat(4)}`],
    ['numbers behind a quotation', `1. a\n> b\n${`7. ${storm}\n`.repeat(4)}`],
    ['headings indented as text', `a\n${`     # ${storm}\n`.repeat(4)}`],
    ['rows of what is no table', `a\n|-|-|\n${`|${storm}\n`.repeat(4)}`],
    ['text behind a table', `|a|\n|-|\n- b\n${`${storm}\n`.repeat(4)}`],
    ['many paragraphs just below it', `${storm}\n\n`.repeat(20)],
  ])('%s', (_, text) => expect(limits(text)).toEqual(['limit-nesting']));

  test.each([
    ['bullets', `- ${storm}\n`.repeat(4)],
    ['a list within a list', `- a\n${`  - ${storm}\n`.repeat(4)}`],
    ['numbers', `1. a\n${`7. ${storm}\n`.repeat(4)}`],
    ['headings', `## ${storm}\n`.repeat(4)],
    ['rows of a table', `|a|\n|-|\n${`|${storm}\n`.repeat(4)}`],
    ['paragraphs', `${storm}\n\n`.repeat(4)],
  ])('and %s are not taken for one paragraph', (_, text) => expect(limits(text)).toEqual([]));
});

describe('ordinary texts are not hit', () => {
  const words = 'On the third day the women stood *before* the gate with bread, tea and ~40 songs; nobody went in. '.repeat(6);
  const paragraph = (i: number) =>
    `${words}:event[They **stopped** the [machines](docks.md)]{#stop-${i} date=2019-05-02 participants=dozens} (see :page{event=stop-${i}}).`;

  test('1 MB of prose with its events, notes, lists, verse and tables', () => {
    let text = '';
    for (let i = 0; text.length < 1_000_000; i++) {
      text += `${paragraph(i)}\n\n`;
      if (i % 3 === 0) text += `Words.[^n${i}]\n\n[^n${i}]: A note.\n\n`;
      if (i % 20 === 0)
        text += `## Day ${i}\n\n- one\n- two\n  1. three\n  2. four\n\n> A quotation.\n\n:::verse\nOne line,\nanother line.\n:::\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n`;
    }
    expect(chapter(text).problems).toEqual([]);
  });

  test.each([
    ['a numbered list of links', Array.from({ length: 600 }, (_, i) => `${i + 1}. [a](docks.md#x) and *b*`).join('\n')],
    ['a table with marks in its cells', `| a | b |\n|---|---|\n${'| *one* | [two](docks.md) |\n'.repeat(400)}`],
    ['a line to write on', '_'.repeat(2000)],
    ['a rule of stars', '* '.repeat(600)],
    ['five quotations within each other', '> > > > > a'],
    ['prose wrapped at 80 columns', `${'The steam goes up and the wage stays down, as it was and as it is said to be.\n'.repeat(12)}\n`.repeat(1000)],
  ])('%s', (_, text) => {
    expect(chapter(`a\n\n${text}\n\nb`).problems).toEqual([]);
  });
});

describe('of many mistakes in one text', () => {
  const said = (times: number, before = '') => chapter(`${before}:event[a]{#e date=2022-01-05 ${'says=a '.repeat(times)}}`).problems;

  test('five hundred are told, errors before warnings, and how many there are', () => {
    expect(said(501)).toHaveLength(500);
    const many = said(50_000, '![x](images/a.png "a title that is not printed")\n\n');
    expect(many).toHaveLength(501);
    expect(many.every(({ severity }) => severity === 'error')).toBe(true);
    expect(many[0]).toMatchObject({
      rule: 'limit-size',
      message: expect.stringMatching(/^Unexpected \d{5} mistakes and warnings in one text, expected at most 500/),
    });
  });
});
