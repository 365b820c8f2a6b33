import { toHtml } from 'hast-util-to-html';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { parseChapter } from '../../scripts/parse/parse-chapter.ts';
import { chapter, config, HEADER } from './chapter.ts';

/** The body as HTML without its lines, and the rules of what was found. */
const read = (text: string): { html: string; rules: string[] } => {
  const { value, problems } = chapter(text);
  return { html: toHtml(value?.body ?? { type: 'root', children: [] }).replaceAll(/ data-line="\d+"/g, ''), rules: problems.map(({ rule }) => rule) };
};

describe('Markdown that other programs take', () => {
  test.each([
    ['code is code', 'a `[^a-z]` b', '<p>a <code>[^a-z]</code> b</p>'],
    ['an address in code', '`git@host.example.org`', '<p><code>git@host.example.org</code></p>'],
    ['times and verses are no marks', 'at 9:30:00 and 10:30[x]', '<p>at 9:30:00 and 10:30[x]</p>'],
    ['comments are not printed', '<!-- ask -->\n\na <!-- when? --> b', '<p>a  b</p>'],
    ['a break in a cell', '| a |\n| --- |\n| b<br>c<br/>d |', '<td>b<br>c<br>d</td>'],
    [
      'numbers stay as they were written',
      '10. a\n11. b\n100. c',
      '<ol start="10" class="digits-3"><li value="10">a</li><li value="11">b</li><li value="100">c</li></ol>',
    ],
    ['equal numbers are counted', '1. a\n1. b', '<ol><li>a</li><li>b</li></ol>'],
    ['the widest number is told', '99. a\n100. b', '<ol start="99" class="digits-3">'],
    ['tasks have boxes', '- [ ] a\n- [x] b', '<li class="task"><span class="task-box">☐</span> a</li><li class="task"><span class="task-box">☑</span> b</li>'],
    [
      'definitions',
      'Term *x*\n: one\n: two\ngoes on\n\nOther\n\n: three',
      '<dl><dt>Term <em>x</em></dt><dd>one</dd><dd>two\ngoes on</dd><dt>Other</dt><dd>three</dd></dl>',
    ],
    ['a colon may begin a sentence', 'one\ntwo\n\n: three', '<p>one\ntwo</p><p>: three</p>'],
    ['an image in a line is small', 'a ![b](images/c.png) d', '<p>a <img class="inline" src="images/c.png" alt="b"> d</p>'],
    ['an image alone in an item is a figure', '- ![b](images/c.png)', '<li><figure class="figure">'],
  ])('%s', (_, text, expected) => {
    const { html, rules } = read(text);
    expect(rules).toEqual([]);
    expect(html).toContain(expected);
  });

  test('a call behind a time is a call', () => {
    expect(read('Monday at 12:00[^1] sharp\n\n[^1]: noon').html).toContain('12:00<a class="note-call"');
  });

  test.each([
    ['heading-deep', '## a\n\n### b\n\n#### c\n\n##### d', '<h4 id="laundry--d">d</h4>'],
    ['heading-skip', '## a\n\n#### b', '<h4'],
    ['heading-title', '# a', '<h2'],
    ['title-unprinted', '[a](https://b.org "c")', 'a</a>'],
    ['list-number', '2024. The year', '<ol start="2024" class="digits-4">'],
  ])('%s is told and printed all the same', (rule, text, expected) => {
    const { html, rules } = read(text);
    expect(rules).toEqual([rule]);
    expect(html).toContain(expected);
  });

  test.each([
    ['a^[inline]'],
    ['> [!NOTE]\n> a'],
    ['## a {.unnumbered}'],
    ['\\pagebreak'],
    ['[TOC]'],
    ['==a=='],
    ['{{< b c >}}'],
    ['!!! note\n    a'],
    ['$$x^2$$'],
    ['[[a page]]'],
  ])('%j is a mark of another dialect', (text) => {
    const { html, rules } = read(`before\n\n${text}`);
    expect(rules).toEqual(['mark-foreign']);
    expect(html.replaceAll(/<[^>]*>/g, '').length).toBeGreaterThan('before'.length + 2);
  });

  test.each(['a == b == c', '`==a==`', '```\n[TOC]\n```', 'a {b} c', '$5 and $6', 'a[^a]\n\n[^a]: b', 'a \\[[b]]'])('%j is none', (text) => {
    expect(read(text).rules).toEqual([]);
  });

  test('an address that publication.yml names is printed', () => {
    const { value, problems } = chapter('Write to us@stairwell.example.org.');
    expect(problems[0]?.hint).toContain('addresses: [us@stairwell.example.org]');
    expect(value).toBeDefined();
    const named = parseChapter(new VFile({ path: 'a.md', value: `${HEADER}Write to us@stairwell.example.org.` }), {
      slug: 'laundry',
      locale: 'en',
      config: { ...config, addresses: ['us@stairwell.example.org'] },
    });
    expect(named.problems).toEqual([]);
  });
});
