import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../scripts/model/problem.ts';
import { publication, withTemporaryDirectory, zineHere } from './build.ts';

/** What a bad publication must lead to: every problem in order, its place as `path:line:column` as far as it is known; `{n}` is any number. */
interface Expected {
  exit: 1 | 2;
  problems: { rule: string; place: string; message: string }[];
}

/** A folder a mistake: the publication in `in/`, what zine says about it in `expected.json`. */
const BAD = publication('bad');
const names = (await readdir(BAD, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name);

vi.setConfig({ maxConcurrency: 3, testTimeout: 120_000 });

/** What an earlier build left behind; must stay as it is, byte for byte. */
const OLD_OUTPUT = { 'en/bad-en-a5.pdf': '%PDF-1.7 of yesterday', SHA256SUMS: 'sum of yesterday\n', 'manifest.json': '{ "publication": "bad" }\n' };

describe('a publication with mistakes', () => {
  it('has at least 36 kinds here', () => expect(names.length).toBeGreaterThanOrEqual(36));

  it.concurrent.each(names)('%s', async (name) => {
    const expected = JSON.parse(await readFile(join(BAD, name, 'expected.json'), 'utf8')) as Expected;
    await withTemporaryDirectory(async (dir) => {
      const out = join(dir, 'output');
      await cp(join(BAD, name, 'in'), join(dir, 'in'), { recursive: true });
      await writeOld(out);
      const { code, stdout } = await zineHere(['build', join(dir, 'in'), '--out', out, '--json'], dir);
      const { problems } = JSON.parse(stdout) as { problems: Problem[] };
      expect(problems.map(short)).toEqual(expected.problems.map(withNumbers));
      expect(code).toBe(expected.exit);
      expect(await filesIn(out)).toEqual(OLD_OUTPUT);
      for (const problem of problems) expect(problem.hint ?? '', 'every problem says what to do').not.toBe('');
    });
  });
});

function short({ rule, place, message }: Problem): Expected['problems'][number] {
  const where = [place.path, place.line, place.column].filter((part) => part !== undefined).join(':');
  return { rule, place: where, message };
}

/** By how much a block is too wide depends on the styles; the message is tested all the same. */
function withNumbers({ message, ...rest }: Expected['problems'][number]) {
  if (!message.includes('{n}')) return { ...rest, message };
  const pattern = message.split('{n}').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return { ...rest, message: expect.stringMatching(new RegExp(`^${pattern.join('\\d+')}$`)) };
}

async function writeOld(out: string): Promise<void> {
  await mkdir(join(out, 'en'), { recursive: true });
  for (const [path, content] of Object.entries(OLD_OUTPUT)) await writeFile(join(out, path), content);
}

async function filesIn(dir: string): Promise<Record<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1));
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await readFile(join(dir, path), 'utf8')] as const)));
}
