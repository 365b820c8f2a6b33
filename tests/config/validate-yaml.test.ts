import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicationSchema } from '../../scripts/config/schema.ts';
import { glossarySchema, headerSchema } from '../../scripts/config/text-schemas.ts';
import { validateYaml, validateYamlWithPlaces } from '../../scripts/config/validate-yaml.ts';

const SMALLEST = 'id: x\ntitle: T\ncollective: C\ndate: 2022-01-01\nlocales: [en]\nchapters: [a]\n';

/** `line:column rule message | hint` of every problem of the smallest publication with `text` added: `text` begins in line 7. */
function problemsOf(text: string): string[] {
  const { value, problems } = validateYaml(publicationSchema, SMALLEST + text, { path: 'p.yml' });
  expect(value === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
  return problems.map(({ rule, place, message, hint }) => `${place.line}:${place.column} ${rule} ${message} | ${hint}`);
}

describe('a value that does not fit', () => {
  it.each([
    ['trim: a9', '7:7 config-value Unexpected `a9` in `trim`, expected `a4`, `a5`, `a6`, `a7` or `half-letter`, or `{width, height}` | Change `trim`'],
    ['trim: {width: 100mm, height: 3}', '7:30 config-value Unexpected `3` in `height`, expected a length in millimetres such as `18mm` |'],
    ['trim:\n  width: 100mm', '7:1 config-value Unexpected missing field `height`, expected a length in millimetres such as `18mm` | Add `height: …`.'],
    ['margins:\n  inner: 2', '8:10 config-value Unexpected `2` in `inner`, expected a length in millimetres'],
    ['margins:\n  iner: 2mm', '8:3 config-value Unexpected field `iner`, expected `inner` | Did you mean `inner`?'],
    ['titel: x', '7:1 config-value Unexpected field `titel`, expected `title` | Did you mean `title`?'],
    ['nonsense: x', '7:1 config-value Unexpected field `nonsense`, expected a field of docs/configuration.md | Take it out'],
    ['subtitle: {en: a, XX: b}', '7:19 config-value Unexpected `XX`, expected a BCP 47 tag such as'],
    ['subtitle:', '7:1 config-value Unexpected nothing in `subtitle`, expected text, or one text a locale'],
    ['subtitle: ""', '7:11 config-value Unexpected nothing in `subtitle`, expected text |'],
    ['editions: [a5, b]', '7:16 config-value Unexpected `b` in `editions`, expected `a5`'],
    ['editions: []', '7:1 config-value Unexpected empty list in `editions`, expected at least 1 entry'],
    ['home: javascript:alert(1)', '7:7 config-value Unexpected `javascript:alert(1)` in `home`, expected an address such as `https://example.org`'],
    ['map: yes', '7:6 config-value Unexpected `yes` in `map`, expected `true` or `false`'],
    ['places:\n  almaty:\n    at: [1]', '9:5 config-value Unexpected list in `at`, expected at least 2 entries'],
    ['places:\n  almaty:\n    at: [181, 2]', '9:10 config-value Unexpected number `181` in `at`, expected at most 180'],
    ['places:\n  Almaty: {}', '8:3 config-value Unexpected `Almaty`, expected lower-case letters, digits and single hyphens'],
    ['timeline: {from: 2020-01-01}', '7:1 config-value Unexpected missing field `to`, expected a date such as `2022-01-16`'],
    ['timeline: {from: 2020-02-30, to: 2020-03-01}', '7:18 config-value Unexpected `2020-02-30` in `from`, expected a date that exists'],
    ['inks: {text: #000000}', '8:1 config-syntax Unexpected end, expected `}`'],
    [String.raw`subtitle: "a\e[31m"`, '7:11 config-syntax Unexpected control character `U+001B`, expected text'],
    ['bleed: [3mm]', '7:1 config-value Unexpected list in `bleed`, expected a length in millimetres'],
  ])('%s', (text, expected) => expect(problemsOf(`${text}\n`)[0]).toContain(expected));

  it.each([
    ['subtitle: 1984', '1984'],
    ['subtitle: 007', '007'],
    ['subtitle: no', 'no'],
    ['subtitle: true', 'true'],
    ['subtitle: {en: 1e3}', { en: '1e3' }],
  ])('takes %s as it is written', (text, expected) => {
    expect(validateYaml(publicationSchema, `${SMALLEST}${text}\n`, { path: 'p' })).toMatchObject({ value: { subtitle: expected }, problems: [] });
  });

  it('notices a value that is cut by a comment', () => {
    expect(problemsOf('subtitle: Block #4 is ours\n')[0]).toContain(
      '7:11 config-comment Unexpected `#4 is ours` behind `Block`, expected quotes around the value',
    );
    expect(problemsOf('subtitle: Block # for the press\n')).toEqual([]);
  });

  it('names every missing field', () => {
    const { problems } = validateYaml(headerSchema, 'subtitle: x\nsource:\n  title: y\n', { path: 'a.md', lineOffset: 1 });
    expect(problems.map(({ place, message }) => `${place.line} ${message.split(',')[0]}`)).toEqual([
      '2 Unexpected missing field `title`',
      '3 Unexpected missing field `author`',
      '3 Unexpected missing field `venue`',
      '3 Unexpected missing field `date`',
    ]);
  });

  it('says that a file is empty', () => {
    expect(validateYaml(publicationSchema, '', { path: 'p.yml' }).problems[0]?.message).toBe('Unexpected empty file, expected a group of fields');
  });

  it('shortens what it quotes', () => {
    expect(problemsOf(`trim: ${'x'.repeat(5000)}\n`)[0]?.length).toBeLessThan(300);
  });
});

describe('what is no YAML that zine reads', () => {
  it.each([
    ['a repeated field', 'id: y', '7:1 config-syntax Unexpected second field of the same name'],
    ['a colon without quotes', 'subtitle: a: b', '7:11 config-syntax Unexpected `:` inside a text, expected quotes around it'],
    ['open quotes', 'subtitle: "a', '8:1 config-syntax Unexpected end, expected a closing "'],
    ['an open bracket', 'editions: [a5', '8:1 config-syntax Unexpected end, expected `]`'],
    ['a tab', '\tsubtitle: x', '7:1 config-syntax Unexpected tab at the start of a line, expected spaces'],
    ['text without a name', 'subtitle: x\nhello', '8:1 config-syntax Unexpected text, expected `name: value`'],
    ['text behind quotes', 'subtitle: "a" b', '7:15 config-syntax Unexpected text behind a value'],
    ['a second document', '---\nid: y', '7:1 config-syntax Unexpected `---` in the middle'],
  ])('%s', (_, text, expected) => expect(problemsOf(`${text}\n`)[0]).toContain(expected));

  const bomb = `${[...'abcdefghi'].map((name, i) => `${name}: &${name} [${Array(9).fill(i === 0 ? 'lol' : `*${'abcdefghi'[i - 1]}`)}]`).join('\n')}\n`;
  it.each([
    ['alias', 'subtitle: &x a\nblurb: *x'],
    ['alias to nothing', 'subtitle: *x'],
    ['billion laughs', bomb],
    ['quadratic alias', `subtitle: &x ${'a'.repeat(10_000)}\nplaces: [${'*x, '.repeat(1000)}*x]`],
    ['alias to itself', 'places: &x {a: *x}'],
    ['function tag', 'subtitle: !!js/function "function () { return 1 }"'],
    ['regular expression tag', 'subtitle: !!js/regexp /a/'],
    ['undefined tag', 'subtitle: !!js/undefined ""'],
    ['Python tag', 'subtitle: !!python/object/apply:os.system ["id"]'],
    ['Java tag', 'subtitle: !!javax.script.ScriptEngineManager []'],
    ['Ruby tag', 'subtitle: !ruby/object:Gem::Installer {}'],
    ['binary tag', 'subtitle: !!binary aGVsbG8='],
    ['own tag', 'subtitle: !own x'],
    ['tag by directive', '%TAG ! tag:example.org,2000:\n---\nsubtitle: !x y'],
    ['merge key', '<<: {subtitle: x}'],
    ['prototype', '__proto__: {subtitle: x}'],
    ['prototype in a record', 'places: {__proto__: {within: x}}\nfigures: {constructor: {prototype: {x: y}}}'],
    ['constructor', 'constructor: x'],
    ['list as a name', '? [a]\n: b'],
    ['many brackets', '['.repeat(100_000)],
    ['many braces', '{a: '.repeat(20_000)],
    ['many dashes', '- '.repeat(50_000)],
    ['many question marks', '? '.repeat(50_000)],
    ['a huge number', 'bleed: 1e999'],
    ['a name of a megabyte', `${'x'.repeat(1_000_000)}: y`],
  ])('attack: %s', (_, text) => {
    expect(problemsOf(`${text}\n`).length).toBeGreaterThan(0);
    expect(Object.hasOwn(Object.prototype, 'subtitle')).toBe(false);
  });

  it('reads a %YAML 1.1 file as 1.2', () => {
    const { problems } = validateYaml(publicationSchema, `%YAML 1.1\n---\n${SMALLEST}map: yes\n`, { path: 'p.yml' });
    expect(problems.map(({ place, message }) => `${place.line} ${message}`)).toEqual(['9 Unexpected `yes` in `map`, expected `true` or `false`']);
  });

  it('never throws, and always knows the line', () => {
    const parts = fc.constantFrom(
      'a',
      ': ',
      '\n',
      '  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '&',
      '*',
      '!',
      '|',
      '>',
      '#',
      '%',
      '@',
      '`',
      ',',
      '?',
      '\t',
      '---\n',
      'id',
      'ә',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (words) => {
        const { problems } = validateYaml(publicationSchema, words.join(''), { path: 'p.yml' });
        return problems.length > 0 && problems.every(({ place, hint }) => (place.line ?? 0) > 0 && (place.column ?? 0) > 0 && hint !== undefined);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('places', () => {
  const glossary =
    '# Terms\n\n- id: akim\n  term: akim\n  kind: concept\n  definition: A head.\n\n- id: tenge\n  term: tenge\n  kind: currency\n  forms: [tenges,\n    tengeler]\n  definition: Money.\n';
  const { placeOf, value } = validateYamlWithPlaces(glossarySchema, glossary, { path: 'g.yml', lineOffset: 10 });

  it('of entries, fields and items, counted from the start of the file', () => {
    expect(value).toHaveLength(2);
    expect(placeOf([0])).toEqual({ path: 'g.yml', line: 13, column: 3 });
    expect(placeOf([1])).toEqual({ path: 'g.yml', line: 18, column: 3 });
    expect(placeOf([1, 'term'])).toEqual({ path: 'g.yml', line: 19, column: 9 });
    expect(placeOf([1, 'forms'])).toEqual({ path: 'g.yml', line: 21, column: 3 });
    expect(placeOf([1, 'forms', 1])).toEqual({ path: 'g.yml', line: 22, column: 5 });
  });

  it('of what is absent: where it should have stood', () => {
    expect(placeOf([1, 'gloss'])).toEqual(placeOf([1]));
    expect(placeOf([7, 'gloss']).line).toBe(13);
  });
});
