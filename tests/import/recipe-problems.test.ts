import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { guardedRange } from '../../scripts/import/ranges.ts';
import { importBy } from './fixture.ts';

const LINES = ['The steam rose', '', 'at four, and stub-', '', 'born as it is', '', 'it stayed. Call a@b.org', '', '- end'];
const SOURCE = LINES.join('\n');
const sha = (text: string) => createHash('sha256').update(text).digest('hex');
/** A range with its hash. */
const at = (range: string) => guardedRange(LINES, range);
const ALL = `text:\n  - paragraphs: ${at('1-5')}\nleave-out:\n  - { lines: ${at('7-9')}, why: so it is }\n`;
const recipe = (body: string, source = SOURCE) => `source: { file: s.txt, sha256: ${sha(source)} }\nheader: { title: T }\n${body}`;
const marks = (body: string) => `sha256: ${sha(SOURCE)}\n${body}`;

/** `file:line:col rule message | hint` of everything that is wrong. */
async function problemsOf(body: string, marked?: string, source = SOURCE): Promise<string[]> {
  const { value, problems } = await importBy(SOURCE, recipe(body, source), marked);
  expect(problems.some(({ severity }) => severity === 'error') && value?.account.gaps.length === 0).toBe(false || value !== undefined);
  return problems.map(({ rule, place, message, hint }) => `${place.path}:${place.line}:${place.column} ${rule} ${message} | ${hint}`);
}
