import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MachineError } from '../../scripts/diagnostics/errors.ts';
import { withBrowser } from '../../scripts/render/browser/launch-browser.ts';
import { locateBrowser } from '../../scripts/render/browser/locate-browser.ts';
import { openPage } from '../../scripts/render/browser/open-page.ts';
import { SHELL_BUILD } from '../../scripts/render/browser/puppeteer-browser.ts';
import { StartFailure } from '../../scripts/render/browser/start-browser.ts';
import { sandboxFailure } from '../../scripts/render/browser/start-failure.ts';

const LAUNCH = new URL('../../scripts/render/browser/launch-browser.ts', import.meta.url).href;
const NOBODY = 65534;
const linux = process.platform === 'linux';

let temporary: string;
let env: Record<string, string | undefined>;
const children: ChildProcess[] = [];

beforeEach(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'zt-'));
  env = { ...process.env, TMPDIR: temporary };
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
});

const profiles = async (): Promise<string[]> => {
  const [home] = await readdir(temporary);
  return home === undefined ? [] : readdir(join(temporary, home));
};

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A dead process that its parent has not asked about yet still has its number.
    return !linux || !/^State:\s*Z/m.test(execFileSync('cat', [`/proc/${pid}/status`], { encoding: 'utf8', stdio: 'pipe' }));
  } catch {
    return false;
  }
}

async function script(name: string, lines: string): Promise<string> {
  const path = join(temporary, name);
  await writeFile(path, `#!/bin/sh\n${lines}\n`, { mode: 0o755 });
  await chmod(path, 0o755);
  return path;
}

/** Node with a program that imports `withBrowser`; gives the first line it writes. */
async function runNode(program: string, options: { env: Record<string, string | undefined>; uid?: number }): Promise<{ child: ChildProcess; line: string }> {
  const code = `import { withBrowser } from ${JSON.stringify(LAUNCH)};\n${program}`;
  const as = options.uid === undefined ? {} : { uid: options.uid, gid: options.uid };
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], { env: options.env, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'], ...as });
  children.push(child);
  let errors = '';
  child.stderr?.on('data', (text) => {
    errors += text;
  });
  let line = '';
  for await (const chunk of child.stdout ?? []) {
    line += chunk;
    if (line.includes('\n')) break;
  }
  if (!line.includes('\n')) throw new Error(errors);
  return { child, line: line.trim() };
}

describe('locateBrowser', () => {
  it('takes the path in the environment before all others', async () => {
    expect(await locateBrowser({ ...env, ZINE_CHROMIUM: process.execPath, PUPPETEER_EXECUTABLE_PATH: '/nonexistent' })).toEqual({
      executable: process.execPath,
      kind: 'environment',
      from: 'named in ZINE_CHROMIUM',
    });
  });

  it.each([
    ['/nonexistent/chromium', 'does not exist'],
    [fileURLToPath(import.meta.url), 'may not be executed'],
    [tmpdir(), 'is not a file'],
  ])('refuses %s', async (path, reason) => {
    const refusal = locateBrowser({ ...env, PUPPETEER_EXECUTABLE_PATH: path });
    await expect(refusal).rejects.toThrow(MachineError);
    await expect(refusal).rejects.toThrow(`\`PUPPETEER_EXECUTABLE_PATH=${path}\``);
    await expect(refusal).rejects.toThrow(reason);
  });

  it('would download the build that puppeteer is made for', async () => {
    const core = createRequire(import.meta.url).resolve('puppeteer');
    expect(await readFile(join(core, '../revisions.js'), 'utf8')).toContain(`'chrome-headless-shell': '${SHELL_BUILD}'`);
  });
});

describe('withBrowser', { timeout: 30_000 }, () => {
  it('gives two browsers at once, each with its own profile, and leaves nothing behind', async () => {
    const both = Promise.withResolvers<void>();
    let open = 0;
    const versions = await Promise.all(
      [1, 2].map(() =>
        withBrowser({ env }, async (_, info) => {
          if (++open === 2) both.resolve();
          await both.promise;
          expect(await profiles()).toHaveLength(2);
          return info.version;
        }),
      ),
    );
    expect(versions[0]).toMatch(/^\d+(\.\d+){3}$/);
    expect(await profiles()).toEqual([]);
  });

  it('shows nothing of the maker to the page', async () => {
    const seen = await withBrowser({ env: { ...env, TZ: 'Asia/Almaty', LANG: 'kk_KZ.UTF-8' } }, async (browser) => {
      const page = await browser.newPage();
      return page.evaluate(() => [Intl.DateTimeFormat().resolvedOptions().timeZone, navigator.language, navigator.languages.join()]);
    });
    expect(seen).toEqual(['UTC', 'en-US', 'en-US']);
  });

  it('closes the browser when its use fails, and passes the failure on', async () => {
    let pid = 0;
    const use = withBrowser({ env }, async (_, info) => {
      pid = info.pid;
      throw new RangeError('no');
    });
    await expect(use).rejects.toThrow(RangeError);
    expect(isAlive(pid)).toBe(false);
    expect(await profiles()).toEqual([]);
  });

  it('is interrupted in its use', async () => {
    const abort = new AbortController();
    let pid = 0;
    const use = withBrowser({ env, signal: abort.signal }, async (_, info) => {
      pid = info.pid;
      setTimeout(() => abort.abort(), 50);
      await new Promise(() => {});
    });
    await expect(use).rejects.toMatchObject({ name: 'AbortError' });
    expect(isAlive(pid)).toBe(false);
    expect(await profiles()).toEqual([]);
    await expect(withBrowser({ env, signal: abort.signal }, async () => {})).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('says so when the browser dies', async () => {
    const use = withBrowser({ env }, async (browser, info) => {
      process.kill(info.pid, 'SIGKILL');
      await browser.newPage();
    });
    await expect(use).rejects.toThrow(/ended while it was at work \(signal SIGKILL\)/);
  });

  it('says so when the process of a page dies, and does not hide it by closing what is gone', async () => {
    const use = withBrowser({ env }, async (browser) => {
      const { page, close } = await openPage(browser);
      const session = await page.createCDPSession();
      try {
        await Promise.all([page.evaluate(() => new Promise(() => {})), session.send('Page.crash')]);
      } finally {
        await close();
      }
    });
    await expect(use).rejects.toThrow(MachineError);
    await expect(use).rejects.toThrow(/part of the browser that sets the pages ended/);
  });

  it('names the shared library that a browser lacks', async () => {
    const broken = await script('broken', 'echo "chromium: error while loading shared libraries: libnss3.so: cannot open shared object file" >&2; exit 127');
    const use = withBrowser({ env: { ...env, ZINE_CHROMIUM: broken } }, async () => {});
    await expect(use).rejects.toThrow(MachineError);
    await expect(use).rejects.toThrow('`libnss3.so` is missing');
  });

  it('does not take every failure for one of the sandbox', async () => {
    const broken = await script('broken', `echo start >> ${temporary}/starts; echo "something else" >&2; exit 1`);
    await expect(withBrowser({ env: { ...env, ZINE_CHROMIUM: broken } }, async () => {})).rejects.toThrow('exit code 1\nsomething else');
    expect(await readFile(join(temporary, 'starts'), 'utf8')).toBe('start\n');
    expect(sandboxFailure(new StartFailure('exit code 1', 'something else'))).toBeUndefined();
    expect(sandboxFailure(new StartFailure('signal SIGTRAP', 'FATAL:zygote_host_impl_linux.cc(128)] No usable sandbox!'))).toMatch(/user namespaces/);
  });

  it('ends with a killed Node, and the next start sweeps what it left', async () => {
    const { child, line } = await runNode(
      'await withBrowser({ env: process.env }, async (_, { pid }) => { console.log(pid); await new Promise((r) => setTimeout(r, 60000)); });',
      { env },
    );
    const pid = Number(line);
    expect(isAlive(pid)).toBe(true);
    const left = await profiles();
    expect(left).toHaveLength(1);
    child.kill('SIGKILL');
    while (isAlive(pid)) await wait(20);
    expect(await profiles()).toEqual(left);
    await withBrowser({ env }, async () => expect(await profiles()).not.toEqual(expect.arrayContaining(left)));
    expect(await profiles()).toEqual([]);
  });

  it.skipIf(!linux)('kills a browser that outlived its owner, and spares a profile whose owner lives', async () => {
    let name = '';
    await withBrowser({ env }, async () => {
      name = (await profiles())[0] ?? '';
    });
    const [, start, space] = name.split('-');
    const [home] = await readdir(temporary);
    const stale = join(temporary, home ?? '', `p${(2 ** 22 + 1).toString(36)}-${start}-${space}-stale1`);
    const reused = join(temporary, home ?? '', `p${process.pid.toString(36)}-1-${space}-stale2`);
    const alive = join(temporary, home ?? '', `p${process.pid.toString(36)}-${start}-${space}-alive1`);
    for (const path of [stale, reused, alive]) await mkdir(path);
    const browser = spawn(process.execPath, ['--eval', 'setTimeout(() => {}, 60000)', '--', `--user-data-dir=${stale}`], { stdio: 'ignore' });
    children.push(browser);
    const ended = new Promise((resolve) => browser.once('exit', (_, signal) => resolve(signal)));
    await withBrowser({ env }, async () => {});
    expect(await ended).toBe('SIGKILL');
    expect(await profiles()).toEqual([alive.slice(alive.lastIndexOf('/') + 1)]);
  });

  it('has its sandbox as a normal user, and says why where it has none', async (context) => {
    if (process.getuid?.() !== 0) return context.skip('needs root to become another user; the other tests run as a normal user already');
    const { executable, libraryPath } = await locateBrowser(env);
    // nobody cannot read our cache; a copy of the browser that it may execute saves unpacking a second time.
    const shared = join(temporary, 'browser');
    execFileSync('cp', ['-r', join(executable, '..'), shared]);
    execFileSync('chmod', ['-R', 'a+rX', shared]);
    await chmod(temporary, 0o755);
    const home = join(temporary, 'home');
    await mkdir(home);
    await chown(home, NOBODY, NOBODY);
    const real = `export LD_LIBRARY_PATH=${join(shared, libraryPath === undefined ? '' : 'lib')}; exec ${join(shared, 'chromium')} "$@"`;
    const plain = await script('plain', real);
    const refusing = await script('refusing', `case "$*" in *--no-sandbox*) ${real};; *) echo "No usable sandbox!" >&2; exit 1;; esac`);
    const program = `
      const seen = [];
      for (const ZINE_CHROMIUM of ${JSON.stringify([plain, refusing])}) await withBrowser({ env: { ...process.env, ZINE_CHROMIUM } }, async (browser, { sandboxed, sandboxReason }) => {
        await browser.newPage();
        seen.push([process.getuid(), sandboxed, sandboxReason]);
      });
      console.log(JSON.stringify(seen));`;
    const { line } = await runNode(program, { env: { PATH: process.env.PATH, TMPDIR: home, HOME: '/nonexistent' }, uid: NOBODY }).catch((error) => {
      if (/EACCES|ERR_MODULE_NOT_FOUND/.test(String(error))) return context.skip('this checkout cannot be read by another user');
      throw error;
    });
    const [first, second] = JSON.parse(line) as [number, boolean, string | undefined][];
    // A container may refuse user namespaces; then the reason has to be told.
    expect(first?.[0]).toBe(NOBODY);
    expect(first?.[1] || /user namespaces/.test(first?.[2] ?? '')).toBe(true);
    expect(second).toEqual([NOBODY, false, expect.stringMatching(/user namespaces/)]);
  });
});
