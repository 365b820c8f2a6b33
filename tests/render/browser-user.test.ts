import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserInfo, withBrowser } from '../../scripts/render/browser/launch-browser.ts';
import { locateBrowser } from '../../scripts/render/browser/locate-browser.ts';
import { openPage } from '../../scripts/render/browser/open-page.ts';

/** A browser of root: where somebody else runs the tests, there is nobody to become. */
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

let open: string;
let env: Record<string, string | undefined>;
/** A copy of the browser that everybody may run. */
let browser: string;

beforeAll(async () => {
  if (!isRoot) return;
  open = await mkdtemp(join(tmpdir(), 'zu-'));
  await chmod(open, 0o755);
  env = { ...process.env, TMPDIR: open };
  const { executable } = await locateBrowser(env);
  browser = join(open, 'browser');
  await cp(dirname(executable), browser, { recursive: true });
  execFileSync('chmod', ['-R', 'a+rX', browser]);
});
afterAll(async () => {
  if (isRoot) await rm(open, { recursive: true, force: true, maxRetries: 5 });
});

async function wrapper(name: string, condition: string): Promise<string> {
  const path = join(open, name);
  await writeFile(path, `#!/bin/sh\n${condition}\nexport LD_LIBRARY_PATH=${browser}/lib\nexec ${browser}/chromium "$@"\n`);
  await chmod(path, 0o755);
  return path;
}

async function print(environment: typeof env): Promise<BrowserInfo> {
  return withBrowser({ env: environment }, async (started, info) => {
    expect(await bytesOf(started)).toBeGreaterThan(500);
    return info;
  });
}

async function bytesOf(started: Browser): Promise<number> {
  const { page, setDocument } = await openPage(started);
  await setDocument('<p>1</p>');
  return (await page.pdf()).length;
}

/** Real, effective, saved and file system user, groups and capabilities of every process of the browser: proc_pid_status(5). */
async function processesOf({ pid }: BrowserInfo): Promise<{ users: string[]; groups: string[] }[]> {
  const all = await Promise.all(
    (await readdir('/proc'))
      .filter((name) => /^\d+$/.test(name))
      .map(async (name) => ({
        group: /\)\s\S\s\d+\s(\d+)/.exec(await readFile(`/proc/${name}/stat`, 'latin1').catch(() => ''))?.[1],
        status: await readFile(`/proc/${name}/status`, 'utf8').catch(() => ''),
      })),
  );
  const field = (status: string, name: string) => new RegExp(`^${name}:[\\t ]*(.*)$`, 'm').exec(status)?.[1]?.split(/\s+/) ?? [];
  return all
    .filter(({ group }) => group === String(pid))
    .map(({ status }) => ({ users: field(status, 'Uid'), groups: [...field(status, 'Gid'), ...field(status, 'Groups')] }));
}

describe.skipIf(!isRoot)('the browser of root', { timeout: 60_000 }, () => {
  it('runs as a user of its own, to whom everything that is closed is closed', async () => {
    const home = join(open, 'home');
    await mkdir(home, { mode: 0o700 });
    await writeFile(join(home, 'key'), 'a secret', { mode: 0o600 });
    await writeFile(join(open, 'names.txt'), 'a secret', { mode: 0o600 });
    await withBrowser({ env }, async (started, info) => {
      expect(await bytesOf(started)).toBeGreaterThan(500);
      const uid = String(info.uid);
      expect(uid).toMatch(/^[1-9]\d*$/);
      const processes = await processesOf(info);
      expect(processes.length).toBeGreaterThan(1);
      for (const { users, groups } of processes) expect([...users, ...groups].filter((id) => id !== uid && id !== '')).toEqual([]);
      // What takes the browser over is such a process.
      const taken = (...command: string[]) => spawnSync(command[0] ?? '', command.slice(1), { uid: info.uid, gid: info.uid, encoding: 'utf8' } as object);
      for (const path of [join(home, 'key'), join(open, 'names.txt'), `/proc/${process.pid}/environ`, `/proc/${process.pid}/cwd/package.json`]) {
        const { status, stdout } = taken('cat', path) as unknown as { status: number; stdout: string };
        expect([path, status, stdout]).toEqual([path, 1, '']);
      }
      expect((taken('touch', join(home, 'new')) as unknown as { status: number }).status).not.toBe(0);
      expect((taken('sh', '-c', `echo >> ${join(dirname(info.executable), 'chromium')}`) as unknown as { status: number }).status).not.toBe(0);
      // Its own profile is closed to everybody else.
      const [profile] = await readdir(join(open, 'zine-root'));
      const found = await stat(join(open, 'zine-root', profile ?? ''));
      expect([found.uid, found.mode & 0o777]).toEqual([info.uid, 0o700]);
    });
    expect(await readdir(join(open, 'zine-root'))).toEqual([]);
  });

  it('has its sandbox beside that, or says why not', async () => {
    const usual = await print(env);
    expect(usual.sandboxed || /user namespaces/.test(usual.sandboxReason ?? '')).toBe(true);
    const ZINE_CHROMIUM = await wrapper('refusing', 'case "$*" in *--no-sandbox*) ;; *) echo "No usable sandbox!" >&2; exit 1;; esac');
    const info = await print({ ...env, ZINE_CHROMIUM });
    expect(info).toMatchObject({ sandboxed: false, sandboxReason: expect.stringMatching(/user namespaces/), uid: usual.uid });
  });

  it('prints as root, and says so, where it cannot run as another user', async () => {
    const closed = join(open, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const inClosed = await print({ ...env, TMPDIR: closed });
    expect(inClosed.sandboxReason).toContain(`\`${closed}\` is closed`);
    expect(inClosed.uid).toBeUndefined();
    const ZINE_CHROMIUM = await wrapper('root-only', '[ "$(id -u)" = 0 ] || exit 9');
    const refusing = await print({ ...env, ZINE_CHROMIUM });
    expect(refusing).toMatchObject({ sandboxed: false, sandboxReason: expect.stringContaining('exit code 9') });
    expect(refusing.uid).toBeUndefined();
  });
});
