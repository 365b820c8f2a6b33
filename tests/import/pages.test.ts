import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { type RecipeDraft, writeRecipe } from '../../scripts/config/write-recipe.ts';
import { readSourceText } from '../../scripts/import/formats/read-source-text.ts';
import { proposeRecipe } from '../../scripts/import/propose/propose-recipe.ts';
import { guardedRange } from '../../scripts/import/ranges.ts';
import { readSource } from '../../scripts/import/read-source.ts';
import { parseChapter } from '../../scripts/parse/parse-chapter.ts';
import { config } from '../parse/chapter.ts';
import { importBy } from './fixture.ts';

/** Imports all that can be read on a page as paragraphs. */
async function importedPage(body: string) {
  const page = `<!doctype html><html><head><title>Ferry</title></head><body>${body}</body></html>`;
  const lines = (await readSource(Buffer.from(page), 's.html')).value?.lines ?? [];
  const sha256 = createHash('sha256').update(page).digest('hex');
  const recipe = `source: { file: s.html, sha256: ${sha256} }\nheader: { title: T }\ntext:\n  - paragraphs: ${guardedRange(lines, `1-${lines.length}`)}\n`;
  const { value, problems } = await importBy(page, recipe);
  const markdown = value?.markdown ?? '';
  return { lines, problems, account: value?.account, markdown, body: markdown.split('---\n\n').slice(1).join('---\n\n') };
}

test('what a page has beside words is left out and told: buttons, pictures, invisible characters, what is hidden or embedded', async () => {
  const { body, problems, account } = await importedPage(
    [
      '<p><a href="https://example.org/tell?to=a&amp;b=1"></a><a href="https://example.org/post?text=9%25%20off&amp;percnt;=2">\u200b</a></p>',
      '<p><a href="https://example.org/map"><img src="https://example.org/m_1.png" alt="The old pier"></a> Before noon the har\u200bbour stood still, and 3&percnt; of *us* slept in [the] Night_Boat.</p>',
      '<p>Of <a href="https://example.org/w/Pier_(old)?a=1&amp;percnt;=2#x_y">the pier</a> <a href="https://example.org/p"><img src="data:image/png;base64,AAAA"></a>nobody spoke.</p>',
      '<h2><img src="rule.png"></h2><p hidden>Sign up for letters</p><iframe src="https://example.org/film"></iframe><form><textarea>Your name</textarea></form>',
    ].join(''),
  );
  expect(problems).toEqual([]);
  expect(body).toBe(
    'Before noon the harbour stood still, and 3% of \\*us\\* slept in \\[the] Night_Boat.\n\nOf [the pier](https://example.org/w/Pier_\\(old\\)?a=1\\&percnt;=2#x_y) nobody spoke.\n',
  );
  expect(account?.gaps).toEqual([]);
  expect(account?.omitted.map(({ kind, line, text, address, words }) => [kind, line, text, address, words])).toEqual([
    ['unseen', undefined, 'Sign up for letters', undefined, 4],
    ['embedded', undefined, '', 'https://example.org/film', 0],
    ['control', undefined, 'Your name', undefined, 2],
    ['link', 1, '', 'https://example.org/tell?to=a&b=1', 0],
    ['character', 1, 'U+200B', undefined, 0],
    ['link', 1, '', 'https://example.org/post?text=9%25%20off&percnt;=2', 0],
    ['picture', 1, 'The old pier', 'https://example.org/m_1.png', 3],
    ['link', 1, '', 'https://example.org/map', 0],
    ['character', 1, 'U+200B', undefined, 0],
    ['picture', 3, '', undefined, 0],
    ['link', 3, '', 'https://example.org/p', 0],
    ['picture', 5, '', 'rule.png', 0],
  ]);
});

/** Imports a page by the recipe that is proposed for it. */
async function proposedFor(body: string) {
  const page = `<!doctype html><html><head><title>Stores</title></head><body><article><h1>Stores</h1>${body}</article></body></html>`;
  const read = await readSourceText(Buffer.from(page), 's.html');
  if (read.value === undefined) throw new Error('Unexpected page that cannot be read');
  const { value } = proposeRecipe(read.value, { file: 's.html', sha256: createHash('sha256').update(page).digest('hex') });
  const recipe = writeRecipe(value?.draft as RecipeDraft).replaceAll(/"?FILL IN: when[^"\n]*"?/g, '2020');
  const imported = await importBy(page, recipe);
  return { ...imported, body: imported.value?.markdown.split('---\n\n').slice(1).join('---\n\n') ?? '' };
}

const SAID =
  'On the second evening the cook counted what was left in the stores, and wrote it on the wall where everybody could read it before they went to sleep.';

test('a table stays a table, a layout becomes blocks, lists keep their depth, and nothing runs together into sentences', async () => {
  const { body, problems, value } = await proposedFor(`<p>${SAID}</p>
<table><caption>What was left</caption><tr><th>what</th><th>how much</th><th>who brings it</th></tr>
<tr><td>Split peas</td><td>9 kg</td><td>the baker <em>across</em> | the yard</td></tr><tr><td rowspan="2">Soap</td><td>two</td><td><p>nobody</p><p>yet</p></td></tr><tr><td>3 more</td></tr></table>
<p>${SAID}</p>
<table role="presentation"><tr><td>In the yard</td><td>the pump</td></tr><tr><td>On the roof</td><td>the flag</td></tr></table>
<ul><li>tea<ul><li>black,
  in tins</li><li>green</li></ul></li><li>bread</li></ul>
<dl><dt>Steward</dt><dd>who keeps the key</dd></dl>`);
  expect(problems).toEqual([]);
  expect(value?.account.gaps).toEqual([]);
  expect(body).toContain(
    '\n\nWhat was left\n\n| what | how much | who brings it |\n| - | - | - |\n| Split peas | 9 kg | the baker *across* \\| the yard |\n| Soap | two | nobody<br>yet |\n| | 3 more | |\n\n',
  );
  expect(body).toContain('\n\nIn the yard\n\nthe pump\n\nOn the roof\n\nthe flag\n\n- tea\n  - black, in tins\n  - green\n- bread\n');
  expect(body).toContain('**Steward**\n\nwho keeps the key\n');
});

test('code stays as it is, blank lines and signs of Markdown among it', async () => {
  const { body, value, problems } = await proposedFor(
    `<p>${SAID}</p><pre><code>for (kettle of *all*) {\n\n  boil(kettle) // [x](y) &amp;amp; \\*\n}</code></pre><p>So it was done, every evening of that winter, by whoever came first.</p>`,
  );
  expect(problems).toEqual([]);
  expect(value?.account.gaps).toEqual([]);
  expect(body).toContain('\n\n```\nfor (kettle of *all*) {\n\n  boil(kettle) // [x](y) &amp; \\*\n}\n```\n\nSo it');
});

test('a byline is known though its name is a link, and a heading though the page has another title', async () => {
  const { body, value, problems } = await proposedFor(
    `<p><em>By</em> <a href="https://example.org/ada">Ada Kling</a></p><p>${SAID}</p><h1>The second evening</h1><p>${SAID.replace('second', 'third')}</p>`,
  );
  expect(problems).toEqual([]);
  expect(value?.markdown).toContain('\n  author: Ada Kling\n');
  expect(body).toBe(`${SAID}\n\n## The second evening\n\n${SAID.replace('second', 'third')}\n`);
});

const SIGNS = [
  '*',
  '_',
  '`',
  '~~',
  '[',
  ']',
  '](',
  '&amp;',
  '&amp;percnt;',
  '&amp;#65;',
  '\\',
  '|',
  '{',
  ':',
  '&lt;',
  '!',
  '\u200b',
  '&shy;',
  '&nbsp;',
  '<br>',
  '<img src="a_b.png" alt="x*y">',
];
const ADDRESSES = [
  'https://example.org/a_(b)_c',
  'https://example.org/?a=1&amp;percnt;=2&amp;#65;',
  'https://example.org/a b*c',
  '#up',
  'https://example.org/[x]',
  'https://example.org/\\(',
];
const inline = fc.letrec<{ piece: string; pieces: string }>((tie) => ({
  pieces: fc.array(tie('piece'), { minLength: 0, maxLength: 4 }).map((all) => all.join('')),
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('steam', 'Gate', 'won’t', '2019', 'жол', ' ', ' ', '\n'),
    fc.constantFrom(...SIGNS),
    fc.tuple(fc.constantFrom('em', 'strong', 'b', 'i', 'del', 'code', 'span', 'sup'), tie('pieces')).map(([tag, inner]) => `<${tag}>${inner}</${tag}>`),
    fc.tuple(fc.constantFrom(...ADDRESSES), tie('pieces')).map(([address, inner]) => `<a href="${address}">${inner}</a>`),
  ),
}));

test('whatever is nested in a paragraph of a page, the account is in order and the chapter without a mistake', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(inline.pieces, { minLength: 1, maxLength: 3 }), async (paragraphs) => {
      const { problems, account, markdown } = await importedPage(`<p>Begin</p>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`);
      expect({ problems, gaps: account?.gaps }).toEqual({ problems: [], gaps: [] });
      const parsed = parseChapter(new VFile({ path: 'a.md', value: markdown }), { slug: 'laundry', locale: 'en', config });
      expect({ markdown, problems: parsed.problems }).toEqual({ markdown, problems: [] });
    }),
    { numRuns: 120 },
  );
});
