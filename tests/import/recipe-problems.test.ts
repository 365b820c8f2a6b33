import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { guardedRange, hashRange } from '../../scripts/import/ranges.ts';
import { importBy } from './fixture.ts';

const LINES = ['The steam rose', '', 'at four, and stub-', '', 'born as it is', '', 'it stayed until noon', '', '- end'];
const sha = (text: string) => createHash('sha256').update(text).digest('hex');
/** A range with its hash, in YAML. */
const at = (range: string) => `"${guardedRange(LINES, range)}"`;

interface Case {
  text?: string[];
  leaveOut?: string[];
  more?: string;
  marks?: string;
  lines?: string[];
}

/** Imports `lines` by a recipe that was written for LINES. */
function imported({ text = [`paragraphs: ${at('1-7')}`], leaveOut = [at('9')], more = '', marks, lines = LINES }: Case) {
  const recipe = `source: { file: s.txt, sha256: ${sha(LINES.join('\n'))} }
header: { title: T }
text:
${text.map((block) => `  - ${block}\n`).join('')}leave-out:
${leaveOut.map((range) => `  - { lines: ${range}, why: so it is }\n`).join('')}${more}`;
  return importBy(lines.join('\n'), recipe, marks === undefined ? undefined : `sha256: ${sha(LINES.join('\n'))}\n${marks}`);
}

/** `file:line rule message | hint` of everything that is wrong. */
async function problemsOf(of: Case): Promise<string[]> {
  const { problems } = await imported(of);
  return problems.map(({ rule, place, message, hint }) => `${place.path}:${place.line} ${rule} ${message} | ${hint}`);
}

const START = `paragraphs: ${at('1')}`;
const REST = `paragraphs: ${at('5-7')}`;
const MIDDLE = `paragraphs: ${at('3')}`;

test('a recipe that fits has no problems', async () => {
  expect(await problemsOf({})).toEqual([]);
});

describe('a range', () => {
  test('with a wrong hash, or without, is told the right one', async () => {
    const hash = hashRange(LINES, '3');
    expect(await problemsOf({ text: [START, 'paragraphs: 3@00000000', 'paragraphs: 5-7'] })).toEqual([
      `recipe.yml:5 recipe-range Unexpected hash \`00000000\` of line 3, expected \`${hash}\` | Write \`3@${hash}\` if these are the words that are meant; those that the hash was made of are gone.`,
      `recipe.yml:6 recipe-range Unexpected lines 5-7 without a hash, expected \`${hashRange(LINES, '5-7')}\` | Write \`5-7@${hashRange(LINES, '5-7')}\`.`,
    ]);
  });

  test('that leaves the source is refused', async () => {
    expect(await problemsOf({ text: ['paragraphs: 1-77@00000000', 'paragraphs: 5-3@00000000'], leaveOut: ['"9:1-50@00000000"'] })).toEqual([
      'recipe.yml:4 recipe-range Unexpected lines 1-77 of a source of 9 lines, expected a range of the source | Count the lines from 1, as a text editor does.',
      'recipe.yml:5 recipe-range Unexpected range `5-3`, expected a range of the source | Count the lines from 1, as a text editor does.',
      'recipe.yml:7 recipe-range Unexpected range `9:1-50`, expected a range of the source | Count the lines from 1, as a text editor does.',
    ]);
  });

  test('that overlaps another would use words twice', async () => {
    expect(await problemsOf({ text: [`paragraphs: ${at('1-5')}`, `paragraphs: ${at('3-7')}`], leaveOut: [at('7-9')] })).toEqual([
      'recipe.yml:5 recipe-range Unexpected lines 3-7 that overlap lines 1-5 (line 4 of the recipe), expected every word once | Shorten one of the two ranges, or take one out.',
      'recipe.yml:7 recipe-range Unexpected lines 7-9 that overlap lines 3-7 (line 5 of the recipe), expected every word once | Shorten one of the two ranges, or take one out.',
    ]);
  });

  test('that runs back is refused', async () => {
    expect(await problemsOf({ leaveOut: [at('9'), at('7:14-1:3')] })).toEqual([
      'recipe.yml:7 recipe-range Unexpected `7:14-1:3` whose end stands before its beginning, expected a part in the order of the source | Divide it into two; only marks may run over a page turn.',
    ]);
  });

  test('of a part of a line is cut out of the lines that are used', async () => {
    const { value, problems } = await imported({ leaveOut: [at('7:4-9'), at('9')] });
    expect(problems).toEqual([]);
    expect(value?.markdown).toContain('\nit until noon\n');
    expect(value?.account).toMatchObject({ leftOut: 2, gaps: [] });
  });
});

describe('a source that has changed', () => {
  test('is refused, and what moved is told', async () => {
    const lines = ['A new line', ...LINES.slice(0, 6), 'it stayed until night', ...LINES.slice(7)];
    const found = await problemsOf({ lines, text: [START, MIDDLE, `paragraphs: ${at('5-7')}`], leaveOut: [at('9:3-5')] });
    expect(found[0]).toContain(
      `recipe.yml:1 recipe-source Unexpected checksum \`${sha(lines.join('\n'))}\` of \`s.txt\`, expected \`${sha(LINES.join('\n'))}\``,
    );
    expect(found.slice(1).map((each) => each.replace(/.* \| /, ''))).toEqual([
      `Write \`2@${hashRange(LINES, '1')}\`: line 1 now stands at 2.`,
      `Write \`4@${hashRange(LINES, '3')}\`: line 3 now stands at 4.`,
      `Write \`5-7@${hashRange(lines, '5-7')}\` if these are the words that are meant; those that the hash was made of are gone.`,
      `Write \`10:3-5@${hashRange(LINES, '9:3-5')}\`: \`9:3-5\` now stands at 10:3-5.`,
    ]);
  });

  test('as a block has its ranges told as one', async () => {
    const found = await problemsOf({ lines: ['x', 'y', 'z', ...LINES] });
    expect(found[1]).toContain('lines 1-7 now stand at 4-10.');
  });

  test('is searched up to its first line', async () => {
    const found = await problemsOf({ lines: LINES.slice(2), text: [START, MIDDLE, REST] });
    expect(found[2]).toContain('line 3 now stands at 1.');
    expect(found[1]).toContain('those that the hash was made of are gone.');
  });

  test('altogether is told once', async () => {
    expect(await problemsOf({ lines: ['Something', 'else'] })).toHaveLength(1);
  });
});

test('words that are neither used nor left out are told with the range that they need', async () => {
  const { value, problems } = await imported({ text: [MIDDLE], leaveOut: [at('7:4-9')] });
  expect(problems.map(({ rule, hint }) => `${rule} ${hint}`)).toEqual([
    `recipe-word Add \`1@${hashRange(LINES, '1')}\` to \`text\`, or to \`leave-out\` with a reason.`,
    `recipe-word Add \`5@${hashRange(LINES, '5')}\` to \`text\`, or to \`leave-out\` with a reason.`,
    `recipe-word Add \`9@${hashRange(LINES, '9')}\` to \`text\`, or to \`leave-out\` with a reason.`,
    `recipe-word Add \`7:1-2@${hashRange(LINES, '7:1-2')}\` to \`text\`, or to \`leave-out\` with a reason.`,
    `recipe-word Add \`7:11-20@${hashRange(LINES, '7:11-20')}\` to \`text\`, or to \`leave-out\` with a reason.`,
  ]);
  expect(value?.account.gaps.map(({ words, text }) => `${words} ${text}`)).toEqual(['3 The steam rose', '4 born as it is', '1 end', '1 it', '2 until noon']);
});

test('a part that cuts a word is refused', async () => {
  expect(await problemsOf({ leaveOut: [at('7:4-7'), at('9')] })).toEqual([
    'recipe.yml:5 recipe-word Unexpected range that cuts the word at 7:4-9, expected whole words | Let the range begin before a word or end behind one.',
  ]);
});

describe('a join', () => {
  test('takes the hyphen away, in whatever order the pieces come', async () => {
    const { value } = await imported({ text: [START, `paragraph: [${at('3')}, ${at('5')}]\n    hyphens: [3]`, `paragraphs: ${at('7')}`] });
    expect(value?.markdown).toContain('\nat four, and stubborn as it is\n');
  });

  test.each([
    [`paragraph: [${at('1-3')}]\n    hyphens: [1]`, 'Unexpected end of line 1, expected a hyphen that divides a word, and the rest of the word in line 3'],
    [
      `paragraph: [${at('1-3')}]\n    hyphens: [3]`,
      'Unexpected end of line 3, expected a hyphen that divides a word, and the rest of the word in a further line',
    ],
    [`paragraph: [${at('1-3')}]\n    hyphens: [5]`, 'Unexpected line 5, expected a line of this paragraph'],
  ])('that is none is refused: %s', async (block, message) => {
    expect((await problemsOf({ text: [block, REST] })).map((each) => each.replace(/ \| .*/, ''))).toEqual([`recipe.yml:5 recipe-join ${message}`]);
  });
});

describe('pieces of a paragraph', () => {
  const joined = (more = '') => `paragraph: [${at('3')}, ${at('5')}]${more}`;
  const rest = `paragraphs: ${at('7')}`;

  test('that divide a word are to be joined', async () => {
    expect(await problemsOf({ text: [START, joined(), rest] })).toEqual([
      'recipe.yml:5 recipe-join Unexpected hyphen at the end of line 3, within a word that goes on in line 5, expected the line in `hyphens` | Add `hyphens: [3]`, or `compounds: [3]` if the hyphen belongs to the word.',
    ]);
  });

  test('that a compound runs over keep its hyphen', async () => {
    const { value, problems } = await imported({ text: [START, joined('\n    compounds: [3]'), rest] });
    expect(problems).toEqual([]);
    expect(value?.markdown).toContain('\nat four, and stub-born as it is\n');
    expect(value?.account).toMatchObject({ joins: [{ line: 3, left: 'stub-', right: 'born', word: 'stub-born' }], gaps: [] });
  });

  test('are joined in one way, at lines that end in a hyphen', async () => {
    const hint = ' | Take the line out of `compounds`, or mend the ranges of the paragraph.';
    expect(await problemsOf({ text: [START, joined('\n    hyphens: [3]\n    compounds: [3, 5]'), rest] })).toEqual([
      `recipe.yml:7 recipe-join Unexpected line 3 in \`hyphens\` too, expected it in one of the two${hint}`,
      `recipe.yml:7 recipe-join Unexpected end of line 5, expected a hyphen that divides a word, and the rest of the word in a further line${hint}`,
    ]);
  });

  test('need no join where the hyphen is corrected, or the next one begins a sentence', async () => {
    const correction = `corrections:\n  - { at: ${at('3:14-18')}, read: stub }\n`;
    expect(await problemsOf({ text: [START, joined(), rest], more: correction })).toEqual([]);
    expect(await problemsOf({ text: [`paragraph: [${at('3')}, ${at('1')}]`, `paragraphs: ${at('5-7')}`] })).toEqual([]);
  });
});

test('a block of two kinds is told that it may have one', async () => {
  const [found = '', ...others] = await problemsOf({ text: [`question: ${at('1')}\n    paragraphs: ${at('3')}`, REST] });
  expect(others).toEqual([]);
  expect(found).toMatch(/^recipe\.yml:4 config-value Unexpected group of fields in `text`, expected one of `heading`, .*`document`, not several \| /);
});

test.each(['.', '..', 'a/b'])('a source is a file name, not `%s`', async (file) => {
  const recipe = `source: { file: ${file}, sha256: ${sha('')} }\nheader: { title: T }\ntext: [{ paragraphs: ${at('1')} }]\n`;
  const { problems } = await importBy('', recipe);
  expect(problems.map(({ message }) => message)).toEqual([`Unexpected \`${file}\` in \`file\`, expected a file name without folders`]);
});

test('a document tells from where its author speaks, in words that count as ours', async () => {
  const document = `document: { by: A washer, date: 2019, standpoint: From the night shift }\n    text: [{ paragraphs: ${at('1-7')} }]`;
  const { value, problems } = await imported({ text: [document] });
  expect(problems).toEqual([]);
  expect(value?.markdown).toContain(':::document{by="A washer" date="2019" standpoint="From the night shift"}\n');
  expect(value?.account).toMatchObject({
    gaps: [],
    added: [
      { what: 'by', text: 'A washer' },
      { what: 'standpoint', text: 'From the night shift' },
    ],
  });
});

describe('a correction', () => {
  const corrected = (range: string, read = 'x') => ({ more: `corrections:\n  - { at: ${at(range)}, read: ${read} }\n` });

  test('must lie in what is used, within one paragraph', async () => {
    expect(await problemsOf(corrected('9:3-5'))).toEqual([
      'recipe.yml:8 recipe-range Unexpected correction of `9:3-5`, expected words that `text` uses | Take the correction out, or use the line in `text`.',
    ]);
    expect(await problemsOf({ ...corrected('7:4-9'), leaveOut: [at('7:4-9'), at('9')] })).toHaveLength(1);
    expect(await problemsOf(corrected('1:5-3:2'))).toEqual([
      'recipe.yml:8 recipe-range Unexpected correction of `1:5-3:2` across the end of a paragraph, expected words of one paragraph | Let it begin and end in one paragraph.',
    ]);
  });

  test('of a letter shows the word in its note', async () => {
    const { value } = await imported(corrected('1:5-5', 'S'));
    expect(value?.markdown).toContain('\nThe Steam[^correction-1] rose\n');
    expect(value?.markdown).toContain('\n[^correction-1]: The source reads “steam”.\n');
    expect(value?.account).toMatchObject({ corrected: 1, gaps: [] });
  });

  test('is told in the language of the text', async () => {
    const { value } = await imported({ more: `language: ru\n${corrected('1:5-9', 'smoke').more}` });
    expect(value?.markdown).toContain('\n[^correction-1]: В источнике: «steam».\n');
  });

  test('has no second one in it', async () => {
    const found = await problemsOf({ more: `corrections:\n  - { at: ${at('1:5-9')}, read: x }\n  - { at: ${at('1:7-14')}, read: y }\n` });
    expect(found.map((each) => each.replace(/ \| .*/, ''))).toEqual([
      'recipe.yml:9 recipe-range Unexpected `1:7-14` that overlaps `1:5-9` (line 8 of the recipe), expected every word once',
    ]);
  });
});

describe('a mark', () => {
  const event = (range: string, id = 'a') => `  - { at: ${at(range)}, id: ${id}, date: 2019 }\n`;
  const markProblems = async (marks: string) =>
    (await problemsOf({ marks, text: [START, `paragraph: [${at('3-7')}]`] })).map((each) => each.replace(/ \| .*/, ''));

  test('may run over the lines of one paragraph', async () => {
    const { value, problems } = await imported({ marks: `events:\n${event('3:1-7:9')}`, text: [START, `paragraph: [${at('3-7')}]\n    hyphens: [3]`] });
    expect(problems).toEqual([]);
    expect(value?.markdown).toContain('\n:event[at four, and stubborn as it is it stayed]{#a date="2019"} until noon\n');
  });

  test.each([
    [event('1:5-3:2'), 'Unexpected event `a` of `1:5-3:2` across the end of a paragraph, expected words of one paragraph'],
    [event('9:3-5'), 'Unexpected event `a` of `9:3-5` outside the paragraphs of the chapter, expected words of one paragraph'],
    [event('1:5-8'), 'Unexpected event `a` of `1:5-8` that cuts a word, expected whole words'],
  ])('that does not lie in one paragraph is refused: %s', async (marks, message) => {
    expect(await markProblems(`events:\n${marks}`)).toEqual([`recipe.marks.yml:3 mark-range ${message}`]);
  });

  test('overlaps no other; an event holds terms and no event', async () => {
    expect(await markProblems(`events:\n${event('7:1-9')}${event('7:4-15', 'b')}`)).toEqual([
      'recipe.marks.yml:4 mark-range Unexpected event `b` of `7:4-15` that overlaps the event `a` of `7:1-9`, expected one after the other',
    ]);
    expect(await markProblems(`events:\n${event('7:1-15')}${event('7:4-9', 'b')}`)).toEqual([
      'recipe.marks.yml:4 mark-range Unexpected event `b` of `7:4-9` that lies within the event `a` of `7:1-15`, expected one after the other',
    ]);
    expect(await markProblems(`events:\n${event('7:1-15')}terms:\n  - { at: ${at('7:4-9')}, id: stay }\n  - { at: ${at('7:11-20')} }\n`)).toEqual([
      'recipe.marks.yml:6 mark-range Unexpected `noterm` of `7:11-20` that overlaps the event `a` of `7:1-15`, expected one within the other',
    ]);
  });

  test('with a wrong hash is told the right one', async () => {
    expect(await markProblems('events:\n  - { at: "7:1-2@00000000", id: a, date: 2019 }\n')).toEqual([
      `recipe.marks.yml:3 recipe-range Unexpected hash \`00000000\` of \`7:1-2\`, expected \`${hashRange(LINES, '7:1-2')}\``,
    ]);
  });
});

describe('blocks', () => {
  test.each([
    [[`heading: ${at('1')}\n    depth: 3`], 'heading-skip Unexpected heading of level 3 below level 1, expected level 2'],
    [[START, `epigraph: ${at('3')}`], 'directive-form Unexpected epigraph in the middle of the text, expected it before the text or behind a heading'],
    [
      [`document: { by: B }\n    text: [{ question: ${at('1')} }]`],
      'directive-form Unexpected `question` in a document, expected headings, paragraphs, quotations, verse and lists',
    ],
  ])('that a chapter cannot have there are refused: %j', async (text, message) => {
    const found = await problemsOf({ text, leaveOut: [at('9')] });
    expect(found.some((each) => each.includes(message))).toBe(true);
  });
});

describe('what must not be printed', () => {
  const lines = ['Write to us: steam@example.org', '', 'a\u202Eb'];
  const recipe = (more: string) =>
    `source: { file: s.txt, sha256: ${sha(lines.join('\n'))} }\nheader: { title: T }\ntext:\n  - paragraphs: ${guardedRange(lines, '1-3')}\n${more}`;

  test('is found in the source; invisible characters are left out and told', async () => {
    const { value, problems } = await importBy(lines.join('\n'), recipe(''));
    expect(problems.map(({ rule, place }) => `${rule} ${place.path}:${place.line}:${place.column}`)).toEqual(['email-address s.txt:1:14']);
    expect(value?.markdown).toMatch(/\n\nab\n$/);
    expect(value?.account).toMatchObject({ gaps: [], omitted: [{ kind: 'character', line: 3, text: 'U+202E' }] });
  });

  test('unless it is corrected', async () => {
    const { problems } = await importBy(
      lines.join('\n'),
      recipe(`corrections:
  - { at: "${guardedRange(lines, '1:14-30')}", read: "[an address]", why: nobody’s address is printed }
  - { at: "${guardedRange(lines, '3:1-3')}", read: ab }
`),
    );
    expect(problems).toEqual([]);
  });
});

test('a heading that ends as one with an id is refused', async () => {
  const lines = ['The gate {#x}', '', 'Text'];
  const recipe = `source: { file: s.txt, sha256: ${sha(lines.join('\n'))} }\nheader: { title: T }\ntext:\n  - heading: ${guardedRange(lines, '1')}\n  - paragraphs: ${guardedRange(lines, '3')}\n`;
  const { problems } = await importBy(lines.join('\n'), recipe);
  expect(problems.map(({ rule, place, message }) => `${place.line} ${rule} ${message}`)).toEqual([
    '4 recipe-word Unexpected `{#x}` at the end of a heading, expected words: it would be read as an id',
  ]);
});
