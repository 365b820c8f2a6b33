import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { guardedRange } from '../../scripts/import/ranges.ts';
import { readSource } from '../../scripts/import/read-source.ts';
import { parseChapter } from '../../scripts/parse/parse-chapter.ts';
import { config } from '../parse/chapter.ts';
import { importBy } from './fixture.ts';

interface Case {
  file?: string;
  block?: string;
  more?: string;
  /** Events by their ranges. */
  events?: string[];
}

/** Imports a file as one block; ranges in the recipe get their hashes. */
async function imported(source: string, { file = 's.md', block = 'paragraphs', more = '', events = [] }: Case = {}) {
  const lines = (await readSource(Buffer.from(source), file)).value?.lines ?? [];
  const sha256 = createHash('sha256').update(source).digest('hex');
  const guarded = (range: string) => `"${guardedRange(lines, range)}"`;
  const recipe = `source: { file: ${file}, sha256: ${sha256} }\nheader: { title: T }\ntext:\n  - ${block}: ${guarded(`1-${lines.length}`)}\n`;
  const marks = `sha256: ${sha256}\nevents:\n${events.map((range, i) => `  - { at: ${guarded(range)}, id: e${i}, date: 2019 }\n`).join('')}`;
  const { value, problems } = await importBy(
    source,
    recipe + more.replace(/\{\{(.*?)\}\}/g, (_, range: string) => guarded(range)),
    events.length > 0 ? marks : undefined,
  );
  const body = value?.markdown.split('---\n\n').slice(1).join('---\n\n');
  return { body, account: value?.account, problems, markdown: value?.markdown ?? '' };
}

describe('a source in Markdown', () => {
  test.each([
    ['Steam *rose* and **stayed**, ~~so~~.', 'Steam *rose* and **stayed**, ~~so~~.\n'],
    ['Read [the notice](https://example.org/the_notice "Notice") twice.', 'Read [the notice](https://example.org/the_notice) twice.\n'],
    ['A [way back](#top) and a gate ![a gate](gate.png).', 'A way back and a gate .\n'],
    ['2021\\. was \\*no\\* year, a\\_b, &amp; so on', '2021\\. was \\*no\\* year, a_b, & so on\n'],
    ['They *stopp*ed the machines.', 'They *stopp*ed the machines.\n'],
    ['The [owner](https://a.org)’s gate, *nobody*’s, AT&amp;T, won&#8217;t, 2*3', 'The [owner](https://a.org)’s gate, *nobody*’s, AT\\&T, won’t, 2\\*3\n'],
    ['One line\\\nand another.', 'One line and another.\n'],
    ['A `code` and <b>raw</b>', 'A code and \\<b>raw\\</b>\n'],
  ])('%j keeps its emphasis and its links', async (source, expected) => {
    const { body, problems, account } = await imported(`${source}\n\nEnd.`);
    expect(problems).toEqual([]);
    expect(body).toBe(`${expected}\nEnd.\n`);
    expect(account?.gaps).toEqual([]);
  });

  test('has marks around and across emphasis', async () => {
    const source = 'On *Thursday the night* shift **stopped** the machines.';
    expect((await imported(source, { events: ['1:14-45'] })).body).toBe('On *Thursday* :event[*the night* shift **stopped** the]{#e0 date="2019"} machines.\n');
    expect((await imported(source, { events: ['1:1-12'] })).body).toBe(':event[On *Thursday*]{#e0 date="2019"} *the night* shift **stopped** the machines.\n');
    expect((await imported(source, { events: ['1:5-12', '1:33-39'] })).body).toBe(
      'On *:event[Thursday]{#e0 date="2019"} the night* shift :event[**stopped**]{#e1 date="2019"} the machines.\n',
    );
  });

  test('has corrections in the place of its words', async () => {
    const { body, account } = await imported('They *stoped* it.', { more: 'corrections:\n  - { at: {{1:7-12}}, read: stopped }\n' });
    expect(body).toBe('They *stopped[^correction-1]* it.\n\n[^correction-1]: The source reads “stoped”.\n');
    expect(account).toMatchObject({ corrected: 1, gaps: [] });
  });

  test('keeps the lines of verse', async () => {
    expect((await imported('The steam goes *up*,\\\nthe wage stays down\\.', { block: 'verse' })).body).toBe(
      ':::verse\nThe steam goes *up*,\nthe wage stays down.\n:::\n',
    );
  });

  test('a saved page comes with its emphasis, every word accounted for', async () => {
    const page =
      '<!doctype html><html><body><article><h1>Steam</h1><p>The <em>night</em> shift, <a href="https://example.org/a">so</a> they said: 2 * 3.</p></article></body></html>';
    const { body, problems, account } = await imported(page, { file: 's.html' });
    expect(problems).toEqual([]);
    expect(body).toContain('The *night* shift, [so](https://example.org/a) they said: 2 \\* 3.\n');
    expect(account?.gaps).toEqual([]);
  });
});

test('the same signs in a plain text are signs', async () => {
  expect((await imported('A *sign* and [one](https://a.org).', { file: 's.txt' })).body).toBe('A \\*sign\\* and \\[one]\\(https://a.org).\n');
});

test('what Markdown shows is what the chapter shows', async () => {
  const piece = fc.constantFrom(
    'steam',
    'Gate',
    ' ',
    ' ',
    '*',
    '**',
    '~~',
    '_',
    '\\*',
    '\\_',
    '–',
    '[',
    ']',
    '[on](https://a.org)',
    '](',
    '<',
    '&amp;',
    ':event',
    '{',
    '. ',
    '2021.',
    '’',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 12 }), async (pieces) => {
      const source = `a ${pieces.join('').trim()} b`.replace(/ +/g, ' ');
      const { markdown, problems } = await imported(source);
      expect(problems).toEqual([]);
      const html = (text: string) => {
        const { value } = parseChapter(new VFile({ path: 'a.md', value: text }), { slug: 'laundry', locale: 'en', config });
        return toHtml(value?.body ?? { type: 'root', children: [] })
          .replaceAll('<code>', '')
          .replaceAll('</code>', '');
      };
      // Colons and braces mean something in a chapter only.
      expect(html(markdown)).toBe(html(`---\ntitle: T\n---\n\n${source.replaceAll(':event', '\\:event')}\n`));
    }),
    { numRuns: 250 },
  );
});
