import { describe, expect, it } from 'vitest';
import { RULES, type Rule } from '../../../scripts/diagnostics/rules.ts';
import type { Surroundings } from '../../../scripts/parse/mend/edit.ts';
import { mendChapter } from '../../../scripts/parse/mend/mend-chapter.ts';
import { chapter, HEADER } from '../chapter.ts';
import { wordsOf } from './words.ts';

const around: Surroundings = {
  slug: 'laundry',
  title: 'The laundry',
  chapters: new Map([
    ['laundry', new Map([['thegate', 'the-gate']])],
    ['water-works', new Map([['thepumproom', 'the-pump-room']])],
  ]),
  images: ['images/gate.png', 'images/two/plan.png', 'en/plan.png', 'images/Pump Room.jpg'],
  included: new Map([
    ['../code/pump.rs', 'one\n// ANCHOR: a\ntwo\nthree\n// ANCHOR_END: a\nfour\n'],
    ['fence.md', '```\n# a\n'],
  ]),
};
const mend = (text: string, with_: Partial<Surroundings> = {}) => mendChapter('chapters/en/laundry.md', text, { ...around, ...with_ });

interface Case {
  rule: keyof typeof RULES;
  what: string;
  before: string;
  after: string;
  /** Words that are put in or say the same in another way, as they are told. */
  told?: RegExp;
}

const CASES: Case[] = [
  { rule: 'text-hidden', what: 'zero-width spaces', before: 'Steam\u200B and\uFEFF &#x200B;water.', after: 'Steam and water.' },
  { rule: 'heading-title', what: 'a title written twice', before: '# The *Laundry*\n\nSteam.', after: 'Steam.' },
  { rule: 'heading-title', what: 'headings a level too high', before: '# Steam\n\n## Noon\n\n# Water', after: '## Steam\n\n### Noon\n\n## Water' },
  { rule: 'heading-title', what: 'an underlined one', before: 'Steam and\nwater\n=====\n\nA.', after: '## Steam and water\n\nA.' },
  { rule: 'heading-skip', what: 'a gap', before: '## A\n\n#### B\n\n#### C\n\n## D', after: '## A\n\n### B\n\n### C\n\n## D' },
  { rule: 'heading-deep', what: 'six levels', before: '## A\n\n### B\n\n#### C\n\n##### D', after: '## A\n\n### B\n\n#### C\n\n#### D' },
  { rule: 'directive-form', what: 'one in a quotation', before: '> ### A *b*\n> text\n', after: '> **A *b***\n>\n> text\n' },
  { rule: 'directive-form', what: 'one in a list', before: '- one\n  ## Two\n  three\n', after: '- one\n\n  **Two**\n\n  three\n' },
  { rule: 'html-raw', what: 'text behind a comment', before: '<!-- a note --> Steam.\n', after: '<!-- a note -->\n\nSteam.\n' },
  { rule: 'html-raw', what: 'a whole block', before: '<div align="center"><p>Steam &amp; <b>water</b></p></div>\n', after: 'Steam & **water**\n' },
  {
    rule: 'html-raw',
    what: 'a table',
    before: '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td><i>2</i></td></tr></table>\n',
    after: '| a | b   |\n| - | --- |\n| 1 | *2* |\n',
  },
  { rule: 'html-raw', what: 'code', before: '<pre><code>if &lt;a&gt;\n  b</code></pre>\n', after: '```\nif <a>\n  b\n```\n' },
  { rule: 'html-raw', what: 'a block in a quotation', before: '> <p>one</p>\n>\n> <p>two</p><p>three</p>\n', after: '> one\n>\n> two\n>\n> three\n' },
  { rule: 'html-raw', what: 'elements around Markdown', before: '<section>\n\nSteam.\n\n</section>\n\nWater.\n', after: 'Steam.\n\nWater.\n' },
  {
    rule: 'html-raw',
    what: 'an element of another program',
    before: '<Listing number="2-1" file-name="a.rs" caption="The `pump`">\n\nSteam.\n\n</Listing>\n',
    after: '*Listing 2-1 (a.rs): The `pump`*\n\nSteam.\n\n',
    told: /^(?:Listing|2|1|a|rs|The|pump)$/u,
  },
  { rule: 'html-raw', what: 'marks in a line', before: 'A <b>hot</b> <span class="x">pipe</span> <kbd>Ctrl</kbd>.', after: 'A **hot** pipe `Ctrl`.' },
  {
    rule: 'html-raw',
    what: 'code in a table',
    before: '| a | b |\n| - | - |\n| <code>x &vert; y</code> | <b>z</b> |\n',
    after: '| a | b |\n| - | - |\n| `x \\| y` | **z** |\n',
  },
  { rule: 'html-raw', what: 'blocks in a line', before: 'Steam<div>and</div>water<p>\ncold</p> and hot.', after: 'Steam and water\ncold and hot.' },
  { rule: 'html-raw', what: 'a link', before: 'See <a href="https://example.org/a">the <i>house</i></a>.', after: 'See [the *house*](https://example.org/a).' },
  { rule: 'html-raw', what: 'raised figures', before: '2<sup>n − 1</sup> and H<sub>2</sub>O', after: '2ⁿ⁻¹ and H₂O', told: /^(?:2|n|1|H|O|2ⁿ|H₂O|¹|ⁿ)+$/u },
  {
    rule: 'html-raw',
    what: 'words that look like a tag',
    before: 'A list of <T> and <water-pump>.',
    after: 'A list of \\<T> and \\<water-pump>.',
    told: /^(?:T|water|pump)$/u,
  },
  {
    rule: 'html-raw',
    what: 'a film',
    before: '<iframe width="1" src="//example.org/film"></iframe>\n',
    after: '<https://example.org/film>\n',
    told: /^(?:https|example|org|film)$/u,
  },
  {
    rule: 'mark-foreign',
    what: 'lines of a file in code',
    before: '> ```rust\n> {{#rustdoc_include ../code/pump.rs:a}}\n> {{#include ../code/pump.rs}}\n>   {{#include ../code/pump.rs:6}}\n> ```\n',
    after: '> ```rust\n> two\n> three\n> one\n> two\n> three\n> four\n>   four\n> ```\n',
    told: /./u,
  },
  {
    rule: 'link-scheme',
    what: 'the file of another program',
    before: 'See [a](../Water_Works.html#the_pump-room "b").',
    after: 'See [a](water-works.md#the-pump-room "b").',
  },
  {
    rule: 'link-scheme',
    what: 'a definition',
    before: 'See [a] and [b][a].\n\n[a]: <water works/README.md>\n',
    after: 'See [a] and [b][a].\n\n[a]: water-works.md\n',
  },
  {
    rule: 'link-scheme',
    what: 'nothing here',
    before: 'See [the *old* page](../std/index.html) and ![x](images/gate.png).',
    after: 'See the *old* page and ![x](images/gate.png).',
  },
  { rule: 'link-scheme', what: 'an address without its scheme', before: 'See [a](www.example.org/b).', after: 'See [a](https://www.example.org/b).' },
  {
    rule: 'image-path',
    what: 'a blank',
    before: '![Pump](images/Pump Room.jpg)',
    after: '![Pump](<images/Pump Room.jpg>)',
    told: /^(?:images|Pump|Room|jpg)$/u,
  },
  { rule: 'image-alt', what: 'no words', before: '![](images/gate.png)', after: '![gate](images/gate.png)', told: /^gate$/u },
  { rule: 'file-outside', what: 'a picture beside the text', before: '![Gate](../img/Gate.PNG)', after: '![Gate](images/gate.png)' },
  { rule: 'file-outside', what: 'a picture on the web', before: '![Water](https://example.org/water.jpg)', after: '[Water](https://example.org/water.jpg)' },
];

describe('what is mechanical is mended', () => {
  it.each(CASES)('$rule: $what', ({ rule, before, after, told }) => {
    const { value } = mend(HEADER + before);
    expect(value).toBe(HEADER + after);
    expect(mend(value).value, 'mended once is mended').toBe(value);
    expect(chapter(before).problems.map((problem) => problem.rule)).toContain(rule);
    expect(chapter(after).problems.map((problem) => problem.rule)).not.toContain(rule);
    const words = (text: string) => wordsOf(text.replaceAll(/\u200B|\uFEFF|&#x200B;/gu, '')).filter((word) => !told?.test(word));
    // The title that the header repeats is still there, in the header.
    if (!before.startsWith('# The *Laundry*')) expect(words(value)).toEqual(words(HEADER + before));
  });

  it('makes the header of the heading that a text begins with', () => {
    const { value } = mend('<!-- sent on 3 May -->\n\n# Steam: a *year*\n\n## Noon\n\nWater.\n', { title: undefined });
    expect(value).toBe('---\ntitle: "Steam: a year"\n---\n\n<!-- sent on 3 May -->\n\n## Noon\n\nWater.\n');
  });

  it('finds images and headings that are only found with all of the publication', () => {
    expect(mend(`${HEADER}![Plan](two/plan.webp) ![Plan](plan.png)\n`).value).toBe(`${HEADER}![Plan](images/two/plan.png) ![Plan](plan.png)\n`);
    expect(mend(`${HEADER}[a](#The_Gate) [b](water-works.md#lost) [c](#lost)\n`).value).toBe(`${HEADER}[a](#the-gate) [b](water-works.md) c\n`);
  });

  it('mends what stands in what is mended', () => {
    expect(mend(`${HEADER}[![Gate](../Gate.PNG) <b>shut</b>](../nowhere.html)\n`).value).toBe(`${HEADER}![Gate](images/gate.png) **shut**\n`);
    expect(mend(`${HEADER}<p><img src="gate.png">shut</p>\n`).value).toBe(`${HEADER}![gate](images/gate.png)shut\n`);
  });

  it('keeps line ends, and says where more was changed than signs', () => {
    const { value, problems } = mend('---\r\ntitle: The laundry\r\n---\r\n\r\n# Steam\r\n\r\n> # A\r\n> b\r\n\r\n[c](../d.html)\r\n');
    expect(value).toBe('---\r\ntitle: The laundry\r\n---\r\n\r\n## Steam\r\n\r\n> **A**\r\n>\r\n> b\r\n\r\nc\r\n');
    const [remark] = problems;
    expect(remark).toMatchObject({ severity: 'info', rule: 'link-scheme', place: { line: 11, column: 1 } });
    expect(remark?.message).toContain('`../d.html`');
  });

  it('has a case for each rule that docs/rules.md promises', () => {
    const promised = Object.entries(RULES as Record<string, Rule>).flatMap(([id, { mend: promise }]) => (promise === undefined ? [] : [id]));
    const shown = new Set([...CASES.map(({ rule }) => rule), 'chapter-header', 'link-dead', 'image-missing']);
    expect(promised.toSorted()).toEqual([...shown].toSorted());
  });
});

describe('what needs a person is left', () => {
  it.each([
    ['a link with a slip of the hand', '[a](water-wroks.md)'],
    ['two images of the name', '![Plan](plan.jpg)'],
    ['an image that is nowhere', '![Nowhere](nowhere.png)'],
    ['characters that turn the line around', 'a\u202Eb'],
    ['joiners where they join', 'می\u200Cخواهم'],
    ['raised letters', 'x<sup>abc</sup>'],
    ['a table with lists in it', '<table><tr><td>a<ul><li>b</li></ul></td></tr></table>'],
    ['an image without a file', '<p><img alt="Gate">shut</p>'],
    ['half a table', '<table>\n\n**a**\n\n</table>'],
    ['a form', '<form><button>Send</button></form>'],
    ['what an unknown element would show', '<Chart data="1 2 3">\n\na\n\n</Chart>'],
    ['HTML in code', '```html\n<div>a</div>\n# b\n```\n\n`<b>c</b>`'],
    [
      'right texts',
      '## A\n\n### B\n\n[a](water-works.md#the-pump-room) [b](./water-works.md) [c](https://example.org)<br>d\n\n<!-- e -->\n\n![f](images/gate.png)',
    ],
  ])('%s', (_, text) => expect(mend(HEADER + text)).toEqual({ value: HEADER + text, problems: [] }));
});
