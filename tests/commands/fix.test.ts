import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { check } from '../../scripts/commands/check.ts';
import { withTemporaryDirectory } from '../whole/build.ts';
import { memoryStream } from './memory-stream.ts';

const YAML = 'id: x\ntitle: T\ncollective: C\ndate: 2022-01-01\nlocales: [en]\nchapters: [one, two]\n';
const ONE = '---\ntitle: One\n---\n\n# One\n\nSteam <b>and</b> \u200Bwater, as [the second](../Two.html#Noon) tells.\n';
const MENDED = '---\ntitle: One\n---\n\nSteam **and** water, as [the second](two.md#noon) tells.\n';
const TWO = '# Two\n\n#### Noon\n\nWater.\n';

async function withPublication(use: (dir: string, run: typeof runFix) => Promise<void>, one: string | Buffer = ONE): Promise<void> {
  await withTemporaryDirectory(async (dir) => {
    await mkdir(join(dir, 'chapters/en'), { recursive: true });
    await writeFile(join(dir, 'chapters/publication.yml'), YAML);
    await writeFile(join(dir, 'chapters/en/one.md'), one);
    await writeFile(join(dir, 'chapters/en/two.md'), TWO);
    await use(dir, runFix);
  });
}

/** Runs `zine check --fix`; with an answer, at a terminal. */
async function runFix(dir: string, { answer, onAsk, ...options }: { answer?: string; onAsk?: () => Promise<void>; yes?: boolean; json?: boolean } = {}) {
  const isTerminal = answer !== undefined;
  const [stdout, stderr] = [memoryStream(isTerminal), memoryStream(isTerminal)];
  const stdin = Object.assign(new PassThrough(), { isTTY: isTerminal }) as unknown as NodeJS.ReadStream;
  const write = stderr.write.bind(stderr);
  stderr.write = ((text: string, ...rest: never[]) => {
    if (String(text).includes('[y/N]')) void (onAsk?.() ?? Promise.resolve()).then(() => (stdin as unknown as PassThrough).end(answer));
    return write(text, ...rest);
  }) as typeof stderr.write;
  const code = await check(dir, { fix: true, ...options }, { stdin, stdout, stderr, env: {}, cwd: dir, signal: new AbortController().signal });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

const filesOf = async (dir: string): Promise<string[]> => (await readdir(join(dir, 'chapters/en'))).toSorted();
const read = (dir: string, name: string): Promise<string> => readFile(join(dir, 'chapters/en', name), 'utf8');

describe('zine check --fix', () => {
  it('only shows the difference where nobody can be asked', async () => {
    await withPublication(async (dir, run) => {
      const { code, stdout, stderr } = await run(dir);
      expect(stdout).toBe(
        [
          '--- a/chapters/en/one.md\n+++ b/chapters/en/one.md\n@@ -2,6 +2,4 @@\n title: One\n ---\n \n-# One\n-\n',
          '-Steam <b>and</b> \u200Bwater, as [the second](../Two.html#Noon) tells.\n+Steam **and** water, as [the second](two.md#noon) tells.\n',
          '--- a/chapters/en/two.md\n+++ b/chapters/en/two.md\n@@ -1,5 +1,7 @@\n-# Two\n+---\n+title: Two\n+---\n \n-#### Noon\n+## Noon\n \n Water.\n',
        ].join(''),
      );
      expect(stderr).toBe('nothing was written; with `--yes`, 2 files would be mended, and then: no mistakes found\n');
      expect(code, 'the files are as they were').toBe(1);
      expect(await filesOf(dir)).toEqual(['one.md', 'two.md']);
      expect(await read(dir, 'one.md')).toBe(ONE);
    });
  });

  it('writes with --yes, and keeps the old files under names that nothing has', async () => {
    await withPublication(async (dir, run) => {
      expect((await run(dir, { yes: true })).code).toBe(0);
      expect([await read(dir, 'one.md'), await read(dir, 'one.md.orig'), await read(dir, 'two.md.orig')]).toEqual([MENDED, ONE, TWO]);
      const again = await run(dir, { yes: true });
      expect(again).toEqual({ code: 0, stdout: '', stderr: 'nothing to mend; no mistakes found\n' });
      await writeFile(join(dir, 'chapters/en/one.md'), `${MENDED}\n<i>x</i>\n`);
      await run(dir, { yes: true });
      expect([await read(dir, 'one.md.orig'), await read(dir, 'one.md.orig-2')]).toEqual([ONE, `${MENDED}\n<i>x</i>\n`]);
    });
  });

  it('keeps the old file byte for byte, and who may read it', async () => {
    const bytes = Buffer.from(`\uFEFF${ONE.replaceAll('\n', '\r\n')}`);
    await withPublication(async (dir, run) => {
      await chmod(join(dir, 'chapters/en/one.md'), 0o600);
      await run(dir, { yes: true });
      for (const name of ['one.md', 'one.md.orig']) expect((await stat(join(dir, 'chapters/en', name))).mode & 0o777).toBe(0o600);
      expect((await readFile(join(dir, 'chapters/en/one.md.orig'))).equals(bytes)).toBe(true);
      expect(await read(dir, 'one.md')).toBe(MENDED.replaceAll('\n', '\r\n'));
    }, bytes);
  });

  it('takes lines of files into code from below `chapters/`, and from nowhere else', async () => {
    const code = '---\ntitle: One\n---\n\n```\n{{#include ../code/a.sh}}\n{{#include ../../secret}}\n{{#include ../.hidden}}\n```\n';
    await withPublication(async (dir, run) => {
      await mkdir(join(dir, 'chapters/code'));
      await writeFile(join(dir, 'chapters/code/a.sh'), 'pump\n');
      for (const path of ['secret', 'chapters/.hidden']) await writeFile(join(dir, path), 'key');
      await run(dir, { yes: true });
      expect(await read(dir, 'one.md')).toBe(code.replace('{{#include ../code/a.sh}}', 'pump'));
    }, code);
  });

  it('leads links of a translation to the headings of its source, and to chapters that only the source has', async () => {
    await withPublication(async (dir, run) => {
      await writeFile(join(dir, 'chapters/publication.yml'), YAML.replace('[en]', '[en, kk]'));
      await mkdir(join(dir, 'chapters/kk'));
      await writeFile(join(dir, 'chapters/kk/one.md'), '---\ntitle: Бір\n---\n\n[Екінші](../kk/Two.html#noon) және [бірінші](One.html).\n');
      await run(dir, { yes: true });
      expect(await readFile(join(dir, 'chapters/kk/one.md'), 'utf8')).toBe('---\ntitle: Бір\n---\n\n[Екінші](two.md#noon) және [бірінші](one.md).\n');
    });
  });

  it('asks at a terminal, in colour, with characters shown that nobody sees', async () => {
    await withPublication(async (dir, run) => {
      const no = await run(dir, { answer: '\n' });
      expect(no.stdout).toContain('<b>and</b> \\u{200B}water');
      expect(no.stderr).toContain('Write this to 2 files?');
      expect([no.code, await read(dir, 'one.md')]).toEqual([1, ONE]);
      const yes = await run(dir, { answer: 'y\n' });
      expect([yes.code, await read(dir, 'one.md')]).toEqual([0, MENDED]);
      expect(yes.stderr).toContain('mended 2 files; the old ones are kept (chapters/en/one.md.orig, …). Left: no mistakes found');
    });
  });

  it('writes nothing where a file was changed while the question stood', async () => {
    await withPublication(async (dir, run) => {
      const onAsk = () => writeFile(join(dir, 'chapters/en/two.md'), `${TWO}More.\n`);
      await expect(run(dir, { answer: 'y\n', onAsk })).rejects.toThrow('chapters/en/two.md since it was read');
      expect(await filesOf(dir)).toEqual(['one.md', 'two.md']);
      expect(await read(dir, 'one.md')).toBe(ONE);
    });
  });

  it('says it as one JSON document, and writes only with --yes', async () => {
    await withPublication(async (dir, run) => {
      const { stdout, stderr } = await run(dir, { json: true });
      expect(stderr).toBe('');
      expect(JSON.parse(stdout)).toMatchObject({ files: ['chapters/en/one.md', 'chapters/en/two.md'], written: false, kept: [], problems: [] });
      expect(JSON.parse((await run(dir, { json: true, yes: true })).stdout)).toMatchObject({
        written: true,
        kept: ['chapters/en/one.md.orig', 'chapters/en/two.md.orig'],
      });
    });
  });

  it('refuses --yes without --fix, and imported chapters', async () => {
    const streams = { stdout: memoryStream(), stderr: memoryStream(), env: {}, cwd: '/', signal: new AbortController().signal };
    await expect(check('.', { yes: true }, streams)).rejects.toThrow('Unexpected `--yes` without `--fix`');
    await expect(check('.', { fix: true, sources: 'x' }, streams)).rejects.toThrow('Unexpected `--fix` with `--sources`');
  });
});
