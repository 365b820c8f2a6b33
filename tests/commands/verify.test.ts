import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sign } from '../../scripts/commands/sign.ts';
import { verify } from '../../scripts/commands/verify.ts';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { publish, type Unpublished } from '../../scripts/publish/publish.ts';
import { withTemporaryDirectory } from '../whole/build.ts';
import { memoryStream } from './memory-stream.ts';

const TOOL = { zine: '0.1.0', node: 'v24', chromium: '153' };
const artifact = (locale: string, text: string): Unpublished => ({
  ...{ path: `${locale}/strike-${locale}-a5.pdf`, locale, edition: 'a5', pages: 8, sheets: 2, trimMm: [148, 210], bleedMm: 3, content: text },
  bytes: new TextEncoder().encode(text),
});
const PUBLICATION = 'id: strike\ntitle: Strike\ncollective: Nobody\ndate: 2025-01-01\nlocales: [en]\nchapters: [a]\n';

/** An output in `pub/output`, a key beside `pub`. */
interface Given {
  dir: string;
  out: string;
  publicKey: string;
  /** What a verb writes to stdout, with its exit code before it. */
  run(verb: 'sign' | 'verify', target: string, options?: object): Promise<string>;
  build(text: string): Promise<void>;
}

const withSigned = (use: (given: Given) => Promise<void>): Promise<void> =>
  withTemporaryDirectory(async (dir) => {
    const out = join(dir, 'pub/output');
    const run: Given['run'] = async (verb, target, options = {}) => {
      const [stdout, stderr] = [memoryStream(), memoryStream()];
      const streams = { stdout, stderr, cwd: dir, env: {}, signal: new AbortController().signal };
      const code = verb === 'sign' ? await sign(target, options, streams) : await verify(target, options, streams);
      return `${code}\n${stdout.text()}`;
    };
    const build: Given['build'] = async (text) => {
      await publish(diskFolder(out), 'strike', [artifact('en', text), artifact('ru', `${text} ru`)], TOOL);
    };
    await diskFolder(join(dir, 'pub')).write([{ path: 'chapters/publication.yml', content: PUBLICATION }]);
    await build('first');
    const made = await run('sign', 'pub', { new: 'mine.key' });
    await use({ dir, out, run, build, publicKey: /RW\S{54}/.exec(made)?.[0] ?? '' });
  });

test('an output that was signed is genuine, as a folder and file by file; the secret key is its owner’s', () =>
  withSigned(async ({ dir, run, publicKey }) => {
    expect((await stat(join(dir, 'mine.key'))).mode & 0o777).toBe(0o600);
    expect(await run('sign', 'pub', { key: 'mine.key' })).toMatch(/^0\npub\/output\/SHA256SUMS\.minisig: 3 files signed by [0-9A-F]{16}\n/m);
    const genuine = await run('verify', 'pub/output', { key: publicKey });
    expect(genuine).toMatch(/^0\n✓ 3 files as SHA256SUMS lists them\n✓ signed by [0-9A-F]{16} \(“strike SHA256SUMS”\)\npub\/output: genuine\n$/);
    expect(await run('verify', 'pub/output/ru/strike-ru-a5.pdf', { key: 'mine.key.pub' })).toMatch(
      /^0\n✓ ru\/strike-ru-a5\.pdf as SHA256SUMS lists it\n✓ signed/,
    );
    expect(await run('verify', 'pub/output')).toMatch(/^0\n.*\n- signed by [0-9A-F]{16}, and not compared/);
  }));

test('what is changed, missing or added is named, and ends with 1', () =>
  withSigned(async ({ out, run, publicKey }) => {
    await run('sign', 'pub', { key: 'mine.key' });
    await writeFile(join(out, 'en/strike-en-a5.pdf'), 'forged');
    await rename(join(out, 'ru/strike-ru-a5.pdf'), join(out, 'ru/strike-ru-a5-corrected.pdf'));
    expect(await run('verify', 'pub/output', { key: publicKey })).toBe(
      `1\n✓ manifest.json as SHA256SUMS lists it\n✗ en/strike-en-a5.pdf: changed since it was made\n✗ ru/strike-ru-a5.pdf: missing\n✗ ru/strike-ru-a5-corrected.pdf: not in SHA256SUMS: nobody says who made it\n${(await run('verify', 'pub/output/manifest.json', { key: publicKey })).split('\n')[2]}\npub/output: NOT as it was made\n`,
    );
    await expect(run('sign', 'pub', { key: 'mine.key' })).rejects.toThrow(/en\/strike-en-a5\.pdf \(changed\), ru\/strike-ru-a5\.pdf \(missing\)/);
  }));

test('forged checksums, another key, and no signature where one was promised are told', () =>
  withSigned(async ({ out, run, build, publicKey }) => {
    expect(await run('verify', 'pub/output', { key: publicKey })).toMatch(/^1\n.*\n- not signed/);
    await run('sign', 'pub', { key: 'mine.key' });
    const signature = await readFile(join(out, 'SHA256SUMS.minisig'));
    await run('sign', 'pub', { new: 'other.key' });
    expect(await run('verify', 'pub/output', { key: 'other.key.pub' })).toMatch(/^1\n.*\n✗ signature: it was made with another key, [0-9A-F]{16}\n/);
    // A new build of other texts does not keep the signature of the old ones.
    await build('second');
    expect(await run('verify', 'pub/output')).toMatch(/^0\n.*\n- not signed/);
    await writeFile(join(out, 'SHA256SUMS.minisig'), signature);
    expect(await run('verify', 'pub/output', { key: publicKey })).toMatch(/^1\n.*\n✗ signature: it is not that of this SHA256SUMS\n/);
    // The same texts keep it.
    await build('first');
    expect(await run('verify', 'pub/output')).toMatch(/^0\n.*\n- not signed/);
    await run('sign', 'pub', { key: 'mine.key' });
    await build('first');
    expect(await run('verify', 'pub/output', { key: publicKey })).toMatch(/^0\n/);
  }));

test('keys are never overwritten, nor made in the publication, nor others than it names', () =>
  withSigned(async ({ dir, run }) => {
    await expect(run('sign', 'pub', { new: 'mine.key' })).rejects.toThrow('keys are never overwritten');
    await expect(run('sign', 'pub', { new: 'pub/mine.key' })).rejects.toThrow('expected a place outside');
    await expect(run('sign', 'pub', {})).rejects.toThrow('without a key');
    const other = (await run('sign', 'pub', { new: 'other.key' })).match(/RW\S{54}/)?.[0];
    await writeFile(join(dir, 'pub/chapters/publication.yml'), `${PUBLICATION}key: ${other}\n`);
    await expect(run('sign', 'pub', { key: 'mine.key' })).rejects.toThrow('expected the one that `key` in publication.yml names');
  }));

test('a file without checksums, and a list that is none, are mistakes of the user', () =>
  withSigned(async ({ dir, out, run }) => {
    await writeFile(join(dir, 'alone.pdf'), 'x');
    await expect(run('verify', 'alone.pdf')).rejects.toThrow('without SHA256SUMS beside it');
    await expect(run('verify', 'pub')).rejects.toThrow('without SHA256SUMS');
    await writeFile(join(out, 'SHA256SUMS'), `${'0'.repeat(64)}  en/a.pdf\nno sum\n`);
    await expect(run('verify', 'pub/output')).rejects.toThrow('SHA256SUMS:2:1 Unexpected line `no sum`');
  }));
