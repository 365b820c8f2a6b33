import { readdirSync } from 'node:fs';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { parseChapter } from '../../scripts/parse/parse-chapter.ts';
import { config } from '../parse/chapter.ts';
import { FIXTURES, importFixture, read } from './fixture.ts';

describe.each(readdirSync(FIXTURES))('%s', (name) => {
  test('becomes the chapter that is expected, every word accounted for', async () => {
    const { value, problems } = await importFixture(name);
    expect(problems).toEqual([]);
    expect(value?.markdown).toBe(read(`${name}/expected.md`));
    expect(value?.account.gaps).toEqual([]);
    const { words = 0, used = 0, corrected = 0, leftOut = 0 } = value?.account ?? {};
    expect(used + corrected + leftOut).toBe(words);
  });

  test('is a chapter without mistakes', async () => {
    const { value } = await importFixture(name);
    const file = new VFile({ path: 'chapters/en/laundry.md', value: value?.markdown ?? '' });
    expect(parseChapter(file, { slug: 'laundry', locale: 'en', config }).problems).toEqual([]);
  });
});

/**
 * What goes wrong with texts from the web and from booklets, in the order of the notes on our five sources (A: what breaks the structure or loses text; B: what
 * spoils the typography), the fixture that has it, and words or signs of the chapter that would not be there or stand otherwise.
 */
const TRAPS: [section: string, trap: string, fixture: string, has: string[], hasNot?: string[]][] = [
  ['A1', 'a file that does not end its last line', 'no-final-newline', ['and nobody stayed\n']],
  ['A1', 'signs beyond ASCII', 'quotations-within-quotations', ['“', '”', '—', '‘', '’', '–']],
  ['A1', 'a file without blank lines', 'one-paragraph-a-line', ['down the stairs\n\nand went up']],
  ['A1', 'lines that stand together', 'stacked-lines', ['wash house and on the door, and took it down'], ['  \n', '\\\n']],
  ['A1', 'a first line that is no title', 'no-final-newline', ['---\n\nThey asked'], ['/']],
  ['A1', 'a first line of white space', 'pages-out-of-order', ['---\n\nWe met her']],
  ['A1', 'a standfirst in the first line', 'one-paragraph-a-line', ['---\n\nThe steam was let off']],
  ['A1', 'no-break spaces within and at the end of lines', 'no-break-spaces', ['(4\u00a0May)\u00a0at', 'warm.\n', 'drank.\n\nThey went home.\n']],
  ['A1', 'runs of blank lines that mean nothing', 'stacked-lines', ['next day.\n\nThe second'], ['\n\n\n']],
  ['A2', 'pages in the order of the sheets', 'pages-out-of-order', ['wash house.', 'How did it', 'Who carried', 'what came of']],
  ['A2', 'a word divided by a page turn', 'pages-out-of-order', ['the redistribution of linen']],
  ['A2', 'hyphens at line ends that are none', 'hyphens-at-line-ends', ['pre- and post-war', 'belt-and-braces', 'redistribution']],
  ['A2', 'sentences cut by blank lines', 'pages-out-of-order', ['calmly, but the ', 'So the waiting', 'and all of it']],
  ['A2', 'a year alone on a line that ends a sentence', 'pages-out-of-order', ['have had a union since 2021]'], ['\n2021', '2021\\.']],
  ['A2', 'a slogan before the title', 'pages-out-of-order', [], ['stand together']],
  ['A2', 'years of a title page and a day of retrieval', 'title-page-and-colophon', ['date: 2017 (inferred)'], ['2018', '2019']],
  [
    'A2',
    'rules that look like front matter or underline a heading',
    'rules-of-hyphens',
    ['---\n\n---\n\nWe met her in the yard.\n\n---\n\nA kettle, she said --- and'],
  ],
  [
    'A3',
    'questions in three forms',
    'questions-in-three-forms',
    [':::question\nWho had the keys', ':::question\nName the day', ':::question\nWhat would you'],
    ['**', '###'],
  ],
  [
    'A3',
    'questions that end as an order, or begin as one',
    'questions-in-three-forms',
    ['it began.\n:::', ':::question\nDescribe the boiler. Was it new?\n:::'],
  ],
  ['A3', 'questions in running text', 'questions-in-three-forms', ['The foreman. Why did nobody', '\n\nNobody spoke. Who would have']],
  ['A3', 'headings and captions that look alike', 'questions-in-three-forms', ['\n\n*The gate on the third morning.*\n\n## The way home\n\n']],
  ['A3', 'captions within answers', 'captions-and-standfirst', ['We did, all of us.\n\n## The yard', 'gate.\n\nNobody'], ['behind the', 'WENTA']],
  [
    'A3',
    'title and subtitle in one line, and a standfirst',
    'captions-and-standfirst',
    ['title: The Kettle and the Lid\nsubtitle: A Talk in the Yard\n', ':::epigraph\nThe kettle has'],
  ],
  [
    'A4',
    'a title, a first paragraph and a pull quote that stand there twice',
    'duplicates',
    ['---\n\nFor nine days no sheet has left the house.\n\nNobody knows who holds the key now.\n'],
    ['•', 'left the house.\n\nFor'],
  ],
  ['A4', 'a title page that is repeated', 'pages-out-of-order', [], ['An evening with', 'Anonymous']],
  ['A4', 'an insertion that says a thing again', 'told-twice', ['Washers \\[UW], a union of the three', 'UW \\[the Union of Washers, a union of the three']],
  ['A5', 'teasers of other articles, and rules of dashes', 'one-paragraph-a-line', ['went up again.\n\nAt two'], ['OTHER', '——']],
  ['A5', 'labels of the page and of its forms', 'duplicates', [], ['Attached']],
  ['A5', 'a form behind the text', 'one-paragraph-a-line', ['the gate was shut.\n'], ['reply']],
  [
    'A5',
    'a list of tags, a call that is over, a note on the author',
    'tags-and-notes',
    ['---\n\nThe kettle is off: 12% of the tea is cold.\n'],
    ['Trans', 'Monday', 'Lidova', 'Join'],
  ],
  ['A5', 'a name in a network, behind what must be printed', 'part-of-a-line', ['by hand. Nobody', '---\n\nThe views', 'of the school.\n'], ['Subscribe', '@']],
  ['A5', 'time stamps above comments, and such without one', 'documents-in-a-thread', ['date="2019-03-06"}\nThe price has'], ['10:17', '09:50', '13:']],
  [
    'A5',
    'documents by others in a thread',
    'documents-in-a-thread',
    [':::document{title="From the bath attendants" by="The bath', 'by="The Committee of the Upper Town" date="2019-03"}'],
  ],
  ['A5', 'a message of somebody else before the text', 'verse-and-epigraph', [':::epigraph{by="The last words', 'steam.”\n:::']],
  ['A5', 'links that were lost', 'lost-links', ['say here.', 'of it there:\n', 'www.example.org, and kettle'], ['](', '<']],
  ['A6', 'doubled apostrophes', 'markdown-characters', ["''keepers of the peace''!!"]],
  ['A6', 'signs of TeX, tables, addresses and headings', 'markdown-characters', ['12 % of $330 billion, # 3', 'a | b', '\n\n\\| a', '@name, Trans\\*Mission']],
  ['A6', 'insertions in square brackets', 'markdown-characters', ['\\[CSTO] and \\[the long name of it, an alliance]\\(of five)']],
  ['A6', 'a bullet without a list', 'signs-at-the-start', ['\n\n• "nobody'], ['- "nobody']],
  ['A6', 'a hyphen for a dash at the start of a line', 'signs-at-the-start', ['\n\n-A carter']],
  ['A6', 'a number sign and quotation marks in a title', 'signs-at-the-start', ['title: "# 3: “Nobody owns the steam”"\n', '\n\n\\# 4 was']],
  ['A6', 'colons that announce something', 'documents-in-a-thread', ['a group there:\n\n:::document']],
  [
    'B1',
    'quotations that go on over paragraphs and lines',
    'verse-and-epigraph',
    ['“Nothing like', '“All night there was steam.”', '“No matter how they wring', 'basket.”'],
  ],
  ['B1', 'a closing mark that is missing', 'quotation-marks', ['(“Wake Up, Washers”);[^']],
  ['B1', 'quotations within quotations', 'quotations-within-quotations', ['my aunts (“tetki”),” she']],
  ['B1', 'a closing mark that stands too early', 'quotations-within-quotations', ['‘with lots of sugar’[^', 'reads “of’ sugar” (']],
  ['B1', 'straight quotation marks', 'quotation-marks', ['“sanitary”', '‘inner’', '“she said: ‘no’, and left”', '“keepers of the peace”!! — “so” they']],
  ['B1', 'straight quotation marks that a recipe keeps', 'typography-off', ["It's \"ours\" - the washers' ''tea''!!"]],
  ['B1', 'single quotation marks', 'quotation-marks', ['‘the open market’ and Kazan’s ‘market’']],
  ['B1', 'quotations without marks', 'lists-and-quotations', ['> You shall have']],
  ['B1', 'a gloss in a quotation without marks', 'quotations-within-quotations', ['> Wenta \\[the former foreman] and']],
  ['B1', 'a dash within a quotation behind a dash', 'quotations-within-quotations', ['“Chai, ket!” — “Tea — go!”']],
  ['B2', 'an opening mark for an apostrophe', 'apostrophes', ['won’t[^', 'reads “won‘t”']],
  [
    'B2',
    'straight apostrophes beside curly quotation marks',
    'straight-marks-and-curly',
    ['It’s the washers’ tea, “so it’s ours”, and other washers’ rooms.', 'carters’.'],
  ],
  ['B2', 'possessives that close no quotation', 'quotations-within-quotations', ['Kazan’s ‘open kitchen’ and the washers’ ‘tea’; “', 'washers’ control”.']],
  ['B3', 'dashes with and without spaces', 'dashes-and-hyphens', ['Steam—but', 'out – so they said – was']],
  ['B3', 'ranges and pairs of numbers', 'dashes-and-hyphens', ['50-60 tenge to 120-tenge, 1989-91, 16/17 May']],
  ['B3', 'two values with a slash', 'straight-marks-and-curly', ['(11/22 cents)']],
  ['B3', 'hyphens with a space on one side, which are no dashes', 'straight-marks-and-curly', ['pre- and post-war kettles – so', '-told us- were']],
  ['B3', 'compounds', 'dashes-and-hyphens', ['bath-workers of Nur-Sultan', 'belt-and-road']],
  ['B3', 'a dash behind a quotation', 'dashes-and-hyphens', ['“It can’t be”—what']],
  ['B4', 'verse', 'verse-and-epigraph', ['won’t tear\nNo matter how they press\nOf just anger', '\nChildren of soap']],
  ['B4', 'an epigraph with a long attribution', 'verse-and-epigraph', ['shortly before 4 pm, before the line went dead"}']],
  ['B4', 'a proverb without marks', 'verse-and-epigraph', ['\n\nAs people say, the kettle may']],
];

test.each(TRAPS)('%s: %s (%s)', async (_, __, fixture, has, hasNot = []) => {
  const { value, problems } = await importFixture(fixture);
  expect(problems).toEqual([]);
  const markdown = value?.markdown ?? '';
  const places = has.map((excerpt) => markdown.indexOf(excerpt));
  expect(has.filter((_each, i) => (places[i] ?? -1) < 0)).toEqual([]);
  // In this order.
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(hasNot.filter((excerpt) => markdown.includes(excerpt))).toEqual([]);
});

test('what was joined, corrected and made typographic is in the account', async () => {
  const account = async (name: string) => (await importFixture(name)).value?.account;
  expect((await account('pages-out-of-order'))?.joins).toEqual([{ line: 42, left: 'redistribu-', right: 'tion', word: 'redistribution' }]);
  expect(await account('apostrophes')).toMatchObject({
    corrected: 1,
    corrections: [{ range: '1:7-7', source: '‘', read: '’' }],
    added: [{ what: 'note', text: 'The source reads “won‘t”.' }],
    typography: { quotes: 0, apostrophes: 5, dashes: 0 },
  });
  expect((await account('verse-and-epigraph'))?.added).toEqual([{ what: 'by', text: 'A carters’ song' }]);
  expect((await account('documents-in-a-thread'))?.entries.find(({ range }) => range === '14')).toEqual({ range: '14', what: 'document title', words: 6 });
});
