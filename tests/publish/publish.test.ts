import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MachineError } from '../../scripts/diagnostics/errors.ts';
import { startTime } from '../../scripts/folder/disk/process-identity.ts';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { INDEX_MARK, publish, type WriteIndex } from '../../scripts/publish/publish.ts';
import { withSmallDisk } from '../folder/small-disk.ts';
import { withTemporaryDirectory } from '../whole/build.ts';
import { artifacts, TOOL } from './sample-artifacts.ts';

/** Contents by path; what is not in its place yet, too. */
async function contents(out: string): Promise<Record<string, string>> {
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(await Promise.all(paths.toSorted().map(async (path) => [path.slice(out.length + 1), await readFile(path, 'utf8')] as const)));
}

const names = async (out: string): Promise<string[]> => Object.keys(await contents(out));
const sumsHold = (out: string): string => execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: out, encoding: 'utf8' });
const ALL = ['SHA256SUMS', 'en/kettle-en-a5.pdf', 'kk/kettle-kk-a5.pdf', 'manifest.json'];

describe('publish', () => {
  it('writes the page that shows the files, lists it among them, and leaves a page of somebody else alone', async () => {
    await withTemporaryDirectory(async (out) => {
      const write: WriteIndex = ({ artifacts: all }, former) => `${INDEX_MARK} ${all.length} ${former === undefined ? 'new' : 'again'}`;
      await publish(diskFolder(out), 'kettle', artifacts('first'), TOOL, undefined, [], write);
      expect(sumsHold(out)).toContain('index.html: OK');
      await publish(diskFolder(out), 'kettle', artifacts('first', ['en']), TOOL, undefined, [], write);
      expect((await contents(out))['index.html']).toBe(`${INDEX_MARK} 1 again`);
      await writeFile(join(out, 'index.html'), '<h1>My own site</h1>');
      await publish(diskFolder(out), 'kettle', artifacts('first', ['en']), TOOL, undefined, [], write);
      expect((await contents(out))['index.html']).toBe('<h1>My own site</h1>');
      expect(sumsHold(out)).not.toContain('index.html');
    });
  });

  it('writes what product pages promise', async () => {
    await withTemporaryDirectory(async (dir) => {
      const out = join(dir, 'deep/output');
      const manifest = await publish(diskFolder(out), 'kettle', artifacts('first'), TOOL);
      expect(await names(out)).toEqual(ALL);
      expect(sumsHold(out)).toBe('en/kettle-en-a5.pdf: OK\nkk/kettle-kk-a5.pdf: OK\nmanifest.json: OK\n');
      const text = await readFile(join(out, 'manifest.json'), 'utf8');
      expect(JSON.parse(text)).toEqual(manifest);
      const bytes = artifacts('first')[0]?.bytes ?? new Uint8Array();
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      expect(Object.entries(manifest.artifacts[0] ?? {})).toEqual(
        Object.entries({
          path: 'en/kettle-en-a5.pdf',
          locale: 'en',
          edition: 'a5',
          pages: 8,
          sheets: 2,
          trimMm: [148, 210],
          bleedMm: 3,
          bytes: bytes.length,
          sha256,
          content: 'first',
        }),
      );
      expect((await stat(join(out, 'manifest.json'))).mode & 0o777).toBe(0o644 & ~process.umask());
    });
  });

  it('gives the same bytes every time', async () => {
    await withTemporaryDirectory(async (dir) => {
      await publish(diskFolder(join(dir, 'a')), 'kettle', artifacts('first'), TOOL);
      await publish(diskFolder(join(dir, 'b')), 'kettle', artifacts('first'), TOOL);
      await publish(diskFolder(join(dir, 'b')), 'kettle', artifacts('first'), TOOL);
      expect(await contents(join(dir, 'a'))).toEqual(await contents(join(dir, 'b')));
    });
  });

  it('removes PDFs that are no longer made, and nothing else', async () => {
    await withTemporaryDirectory(async (out) => {
      await publish(diskFolder(out), 'kettle', artifacts('first', ['en', 'kk', 'ru']), TOOL);
      await writeFile(join(out, 'kk/mine.pdf'), 'mine');
      await writeFile(join(out, 'ru/kettle-ru-a5.pdf'), 'changed by hand');
      await publish(diskFolder(out), 'kettle', artifacts('second', ['en']), TOOL);
      expect(await names(out)).toEqual(['SHA256SUMS', 'en/kettle-en-a5.pdf', 'kk/mine.pdf', 'manifest.json', 'ru/kettle-ru-a5.pdf']);
    });
  });

  it('keeps, and lists, what a build of one edition or locale was not asked to make', async () => {
    await withTemporaryDirectory(async (out) => {
      await publish(diskFolder(out), 'kettle', artifacts('first', ['en', 'kk']), TOOL);
      const { artifacts: listed } = await publish(diskFolder(out), 'kettle', artifacts('second', ['en']), TOOL, ({ locale }) => locale === 'kk');
      expect(listed.map(({ path }) => path)).toEqual(['en/kettle-en-a5.pdf', 'kk/kettle-kk-a5.pdf']);
      expect(await names(out)).toEqual(ALL);
      expect(sumsHold(out)).toContain('kk/kettle-kk-a5.pdf: OK');
    });
  });

  it('does not keep an edition of another text, nor one of another version of the tool', async () => {
    const booklet = (build: string) => artifacts(build, ['en']).map((each) => ({ ...each, edition: 'booklet-a4', path: 'en/kettle-en-booklet-a4.pdf' }));
    const isBooklet = ({ edition }: { edition: string }) => edition === 'booklet-a4';
    await withTemporaryDirectory(async (out) => {
      await publish(diskFolder(out), 'kettle', [...artifacts('first', ['en']), ...booklet('first')], TOOL);
      expect((await publish(diskFolder(out), 'kettle', artifacts('first', ['en']), TOOL, isBooklet)).artifacts).toHaveLength(2);
      await publish(diskFolder(out), 'kettle', artifacts('second', ['en']), TOOL, isBooklet);
      expect(await names(out)).toEqual(['SHA256SUMS', 'en/kettle-en-a5.pdf', 'manifest.json']);
      await publish(diskFolder(out), 'kettle', booklet('second'), TOOL, ({ edition }) => edition === 'a5');
      await publish(diskFolder(out), 'kettle', booklet('second'), { ...TOOL, node: '26.0.0' }, ({ edition }) => edition === 'a5');
      expect(await names(out)).toEqual(['SHA256SUMS', 'en/kettle-en-booklet-a4.pdf', 'manifest.json']);
    });
  });

  it('cleans up after another edition of the same folder, but not what somebody has changed or added', async () => {
    const fullTexts = artifacts('full', ['en', 'ru']).map((each) => ({ ...each, path: each.path.replace('/kettle', '/kettle-full') }));
    await withTemporaryDirectory(async (out) => {
      await publish(diskFolder(out), 'kettle-full', fullTexts, TOOL);
      await writeFile(join(out, 'en/mine.pdf'), 'mine');
      await writeFile(join(out, 'ru/kettle-full-ru-a5.pdf'), 'changed by hand');
      await publish(diskFolder(out), 'kettle', artifacts('first', ['en']), TOOL, () => true, ['kettle-full']);
      expect(await names(out)).toEqual(['SHA256SUMS', 'en/kettle-en-a5.pdf', 'en/mine.pdf', 'manifest.json', 'ru/kettle-full-ru-a5.pdf']);
      expect(sumsHold(out)).toBe('en/kettle-en-a5.pdf: OK\nmanifest.json: OK\n');
    });
  });

  it('keeps another edition where this one cannot be written', async () => {
    await withTemporaryDirectory(async (out) => {
      await publish(diskFolder(out), 'kettle-full', artifacts('full', ['en', 'ru']), TOOL);
      const before = await contents(out);
      await mkdir(join(out, 'kk/kettle-kk-a5.pdf'), { recursive: true });
      await expect(publish(diskFolder(out), 'kettle', artifacts('first', ['kk']), TOOL, () => true, ['kettle-full'])).rejects.toThrow(MachineError);
      expect(await contents(out)).toEqual(before);
    });
  });

  it('leaves the PDFs of another publication alone', async () => {
    await withTemporaryDirectory(async (out) => {
      await publish(diskFolder(out), 'stove', artifacts('first'), TOOL);
      await publish(diskFolder(out), 'kettle', artifacts('second', ['ru']), TOOL);
      expect(await names(out)).toContain('en/kettle-en-a5.pdf');
    });
  });

  it('believes no path that a manifest names outside of the output', async () => {
    await withTemporaryDirectory(async (dir) => {
      const out = join(dir, 'output');
      await mkdir(out);
      await writeFile(join(dir, 'mine.pdf'), 'x');
      const sha256 = createHash('sha256').update('x').digest('hex');
      const paths = ['../mine.pdf', 'en/../../mine.pdf', join(dir, 'mine.pdf')];
      for (const path of paths) {
        await writeFile(join(out, 'manifest.json'), JSON.stringify({ publication: 'kettle', artifacts: [{ path, sha256 }] }));
        await publish(diskFolder(out), 'kettle', artifacts('first'), TOOL);
      }
      for (const broken of ['', '{', 'null', '[]', '{"publication":"kettle","artifacts":{}}']) {
        await writeFile(join(out, 'manifest.json'), broken);
        await publish(diskFolder(out), 'kettle', artifacts('first'), TOOL);
      }
      expect(await readFile(join(dir, 'mine.pdf'), 'utf8')).toBe('x');
    });
  });
});

describe('a build that fails', () => {
  it('leaves the former output whole where something cannot be placed', async () => {
    await withTemporaryDirectory(async (out) => {
      await publish(diskFolder(out), 'kettle', artifacts('first', ['en']), TOOL);
      const before = await contents(out);
      await mkdir(join(out, 'kk/kettle-kk-a5.pdf'), { recursive: true });
      await expect(publish(diskFolder(out), 'kettle', artifacts('second'), TOOL)).rejects.toThrow(MachineError);
      await expect(publish(diskFolder(out), 'kettle', artifacts('second'), TOOL)).rejects.toThrow('a directory has its name; the former output is as it was');
      expect(await contents(out)).toEqual(before);
    });
  });

  it('says so where the output directory is a file', async () => {
    await withTemporaryDirectory(async (dir) => {
      await writeFile(join(dir, 'output'), '');
      await expect(publish(diskFolder(join(dir, 'output')), 'kettle', artifacts('first'), TOOL)).rejects.toThrow('something in its path is not a directory');
    });
  });

  it('leaves the former output whole on a disk that is full at any of 24 offsets', async (context) => {
    const free = Array.from({ length: 24 }, (_, i) => i * 17_000);
    const ran = await withSmallDisk(async (disk, fill) => {
      const out = join(disk, 'output');
      await publish(diskFolder(out), 'kettle', artifacts('first'), TOOL);
      const before = await contents(out);
      for (const bytes of free) {
        const release = await fill(bytes);
        await expect(publish(diskFolder(out), 'kettle', artifacts('second'), TOOL)).rejects.toThrow('the disk is full; the former output is as it was');
        await release();
        expect(await contents(out), `with ${bytes} bytes left`).toEqual(before);
      }
      await publish(diskFolder(out), 'kettle', artifacts('second'), TOOL);
      expect(sumsHold(out)).toContain('OK');
    });
    if (!ran) context.skip('a small disk can only be mounted by root');
  });
});

describe('builds at once', () => {
  it('of one process give one whole output', async () => {
    await withTemporaryDirectory(async (out) => {
      await Promise.all(['a', 'b', 'c', 'd'].map((build) => publish(diskFolder(out), 'kettle', artifacts(build), TOOL)));
      expect(await names(out)).toEqual(ALL);
      expect(sumsHold(out)).toContain('OK');
    });
  });

  it('of several processes give one whole output, and a killed one leaves every file whole and no obstacle', async () => {
    await withTemporaryDirectory(async (out) => {
      const builds = ['p', 'q', 'r'].flatMap((name) => [0, 1, 2].map((i) => `${name}-${i}`));
      const whole = new Set(builds.flatMap((build) => artifacts(build).map(({ bytes }) => sha(bytes))));
      for (let round = 0; round < 8; round++) {
        const children = ['p', 'q', 'r'].map((name) => spawn(process.execPath, [FOREVER, out, name], { stdio: ['ignore', 'pipe', 'inherit'] }));
        await Promise.all(children.map((child) => once(child.stdout, 'data')));
        await setTimeout(17 + ((round * 29) % 90));
        for (const child of children) child.kill('SIGKILL');
        await Promise.all(children.map((child) => once(child, 'exit')));
        const files = await contents(out);
        for (const [path, content] of Object.entries(files)) if (/^\w+\/\w.*\.pdf$/.test(path)) expect(whole).toContain(sha(content));
        if (files['manifest.json'] !== undefined) expect(JSON.parse(files['manifest.json'])).toMatchObject({ publication: 'kettle' });
        await publish(diskFolder(out), 'kettle', artifacts('p-0'), TOOL);
        expect(await names(out)).toEqual(ALL);
        expect(sumsHold(out)).toContain('OK');
      }
    });
  });

  it('wait for each other, but not for the dead', async () => {
    await withTemporaryDirectory(async (out) => {
      const dead = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
      await once(dead, 'exit');
      await writeFile(join(out, '.zine-lock'), `${dead.pid} 1`);
      await publish(diskFolder(out), 'kettle', artifacts('first'), TOOL);
      await writeFile(join(out, '.zine-lock'), `${process.pid} ${startTime(process.pid)}`);
      const waiting = publish(diskFolder(out), 'kettle', artifacts('second'), TOOL);
      await setTimeout(300);
      expect((await contents(out))['en/kettle-en-a5.pdf']).toContain('first');
      execFileSync('rm', [join(out, '.zine-lock')]);
      await waiting;
      expect((await contents(out))['en/kettle-en-a5.pdf']).toContain('second');
    });
  });
});

const FOREVER = fileURLToPath(new URL('publish-forever.ts', import.meta.url));
const sha = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');
