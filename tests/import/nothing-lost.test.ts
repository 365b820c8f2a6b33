import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Nodes } from 'hast';
import { toString as plainText } from 'hast-util-to-string';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { guardedRange } from '../../scripts/import/ranges.ts';
import { splitLines } from '../../scripts/import/read-source.ts';
import type { Chapter } from '../../scripts/model/chapter.ts';
import { parseChapter } from '../../scripts/parse/parse-chapter.ts';
import { config } from '../parse/chapter.ts';
import { importBy } from './fixture.ts';

const SIGNS = [
  ...[
    '*',
    '**',
    '_',
    '`',
    '~~',
    '[',
    ']',
    '(',
    ')',
    '![',
    '](',
    '{',
    '}',
    '<',
    '>',
    '</b>',
    '<b>',
    '&',
    '&amp;',
    '&#65;',
    '\\',
    '|',
    '#',
    '## ',
    '$',
    '%',
    '^',
  ],
  ...[
    ':',
    '::',
    ':::',
    '::::',
    ':event[',
    ':::verse',
    '{#a date=2019}',
    '[^a]',
    '[^a]: ',
    '- ',
    '+ ',
    '* ',
    '• ',
    '1. ',
    '2021.',
    '1) ',
    '---',
    '***',
    '===',
    '-',
  ],
  ...['"', "'", "''", '“', '”', '‘', '’', '—', '–', '…', '!', '?', '.', ',', ';', '=', '/', 'https://a.org/b_c', 'www.a.org', ' @name ', '\u00a0', '  ', '\t'],
];
const word = fc.constantFrom('steam', 'Gate', 'won’t', 'it’s', '2019', 'жол', 'Ә', 'a', 'b-c', '10:30', 'x:y', '𝒜', 'é');
const line = fc.array(fc.oneof(word, fc.constantFrom(...SIGNS), fc.constantFrom(' ', ' ')), { minLength: 1, maxLength: 9 }).map((parts) => parts.join(''));

const recipeOf = (source: string, body: string): string =>
  `source: { file: s.txt, sha256: ${createHash('sha256').update(source).digest('hex')} }\nheader: { title: T }\n${body}`;

/** Imports and parses, both without a mistake. */
async function chapterOf(source: string, body: string): Promise<Chapter> {
  const { value, problems } = await importBy(source, recipeOf(source, body));
  expect(problems).toEqual([]);
  const parsed = parseChapter(new VFile({ path: 'a.md', value: value?.markdown ?? '' }), { slug: 'laundry', locale: 'en', config });
  expect({ problems: parsed.problems, markdown: value?.markdown }).toEqual({ problems: [], markdown: value?.markdown });
  if (parsed.value === undefined) throw new Error('Unexpected chapter without a value');
  return parsed.value;
}

/** White space is what HTML makes of it. */
const settled = (text: string): string => text.replace(/[ \t\n]+/g, ' ').trim();
const textsOf = (node: Nodes, tagName: string): string[] =>
  node.type === 'element' && node.tagName === tagName
    ? [settled(plainText(node))]
    : 'children' in node
      ? node.children.flatMap((child) => textsOf(child, tagName))
      : [];

// A chapter needs words, and a rule in Markdown is a rule.
const readable = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

test('paragraphs of signs that mean something in Markdown come back as they were', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line.filter(readable), { minLength: 1, maxLength: 5 }), async (lines) => {
      const source = lines.join('\n\n');
      const { body } = await chapterOf(source, `text:\n  - paragraphs: ${guardedRange(splitLines(source), `1-${lines.length * 2 - 1}`)}\n`);
      expect(textsOf(body, 'p')).toEqual(lines.map((text) => settled(text.trim())));
    }),
    { numRuns: 250 },
  );
});

test('so do lines of verse, points of a list, questions, captions and quotations', async () => {
  const tags = { verse: 'span', question: 'p', caption: 'em', quotation: 'p', list: 'li' } as const;
  const plain = line.filter((text) => readable(text) && !/^\s*(?:[-*+•–—>#_]|\d+[.)]\s|[*_]+.*[*_]+\s*$)/u.test(text));
  await fc.assert(
    fc.asyncProperty(fc.array(plain, { minLength: 1, maxLength: 5 }), fc.constantFrom(...Object.keys(tags)), async (lines, kind) => {
      const source = lines.join('\n');
      const { body } = await chapterOf(source, `text:\n  - ${kind}: ${guardedRange(lines, `1-${lines.length}`)}\n`);
      expect(textsOf(body, tags[kind as keyof typeof tags])).toEqual(lines.map((text) => settled(text.trim())));
    }),
    { numRuns: 250 },
  );
});

test('whatever a recipe does with its lines, every word is accounted for or the gap is told', async () => {
  const kinds = ['paragraphs', 'quotation', 'verse', 'list', 'caption', 'question', 'heading', 'left-out', 'forgotten'] as const;
  const plan = fc.array(
    fc.tuple(
      line.filter((text) => readable(text) && !/\{#/.test(text)),
      fc.constantFrom(...kinds),
    ),
    { minLength: 2, maxLength: 9 },
  );
  await fc.assert(
    fc.asyncProperty(plan, fc.boolean(), async (rows, typography) => {
      const lines = rows.flatMap(([text]) => [text, '']);
      const at = (i: number) => guardedRange(lines, `${i * 2 + 1}`);
      const text = rows.flatMap(([, kind], i) => (kind === 'left-out' || kind === 'forgotten' ? [] : [`  - ${kind}: ${at(i)}\n`]));
      const leftOut = rows.flatMap(([, kind], i) => (kind === 'left-out' ? [`  - { lines: ${at(i)}, why: so it is }\n`] : []));
      fc.pre(text.length > 0);
      const body = `typography: ${typography}\ntext:\n${text.join('')}${leftOut.length > 0 ? `leave-out:\n${leftOut.join('')}` : ''}`;
      const source = lines.join('\n');
      const { value, problems } = await importBy(source, recipeOf(source, body));
      const forgotten = rows.filter(([, kind]) => kind === 'forgotten').length;
      const { words = 0, used = 0, leftOut: out = 0, gaps = [] } = value?.account ?? {};
      expect(gaps.filter(({ kind }) => kind !== 'missing')).toEqual([]);
      expect(used + out + gaps.reduce((sum, gap) => sum + gap.words, 0)).toBe(words);
      expect({ forgotten, problems: problems.map(({ rule }) => rule) }).toEqual({ forgotten, problems: gaps.map(() => 'recipe-word') });
      expect(gaps.length > 0).toBe(forgotten > 0);
    }),
    { numRuns: 150 },
  );
});
