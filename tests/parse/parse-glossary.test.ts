import { toHtml } from 'hast-util-to-html';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { parseGlossary } from '../../scripts/parse/parse-glossary.ts';

const parse = (value: string) => parseGlossary(new VFile({ path: 'chapters/en/glossary.yml', value }), { locale: 'en' });
const entry = (definition: string, id = 'steam') => `- id: ${id}\n  term: Steam\n  kind: concept\n  definition: ${definition}\n`;
const found = (value: string) => parse(value).problems.map(({ rule, place }) => `${place.line}:${place.column} ${rule}`);

describe('parseGlossary', () => {
  test('reads entries with their place', () => {
    const { value, problems } = parse(`# Steam\n\n${entry('Hot *water*,\n    in the air.')}  gloss: hot water\n${entry('Cold.', 'ice')}`);
    expect(problems).toEqual([]);
    expect(value).toMatchObject([
      {
        id: 'steam',
        gloss: 'hot water',
        definitionText: 'Hot water, in the air.',
        forms: [],
        recognise: 'forms',
        place: { path: 'chapters/en/glossary.yml', line: 3 },
      },
      { id: 'ice', definitionText: 'Cold.', place: { line: 9 } },
    ]);
    expect(toHtml(value[0]?.definition ?? [])).toBe('Hot <em>water</em>, in the air.');
    expect(value[1]).not.toHaveProperty('gloss');
  });

  test('writes the address of a link behind its words', () => {
    expect(toHtml(parse(entry('See [there](https://example.org/x).')).value[0]?.definition ?? [])).toBe(
      'See <a class="link" href="https://example.org/x">there</a> (<a class="link" href="https://example.org/x">https://example.org/x</a>).',
    );
  });

  test.each([
    [entry('a') + entry('b'), ['5:7 term-duplicate']],
    [`${entry('a')}  see:\n    - steam\n    - steem\n`, ['7:7 term-unknown']],
    [entry('"a <b>c"'), ['4:15 html-raw']],
    [entry('"# a"'), ['4:15 config-value', '4:15 heading-title']],
    [entry('"a\\n\\nb"'), ['4:15 config-value']],
    [entry('":event[a]{#b date=2019}"'), ['4:15 config-value']],
    [entry('"[a](docks.md)"'), ['4:15 link-scheme']],
    [entry('"a[^b]"'), ['4:15 note-missing']],
    [entry('a@b.org'), ['4:15 email-address']],
    [entry('"a&#64;b.org"'), ['4:15 email-address']],
    [`${entry('a')}  gloss: "b\\u202Ec"\n`, ['5:10 text-hidden']],
    [`${entry('a')}  knid: b\n`, ['5:3 config-value']],
    [entry(`"${'*a **a'.repeat(400)}"`), ['4:15 limit-nesting']],
  ])('%#', (text, problems) => {
    expect(found(text).toSorted()).toEqual(problems);
  });

  test.each([
    ['a wrong field', `${entry('a')}  knid: b\n${entry('c', 'ice')}`],
    ['broken YAML', `${entry('a')}${entry('"b', 'ice')}`],
  ])('keeps the ids in spite of %s, so that nothing else is called unknown', (_, text) => {
    const { value, problems } = parse(text);
    expect(problems).toHaveLength(1);
    expect(value.map(({ id, place }) => [id, place.line])).toEqual(text.includes('knid') ? [['steam', 1], ['ice', 6]] : [['steam', 1], ['ice', 5]]); // biome-ignore format: one line
  });
});
