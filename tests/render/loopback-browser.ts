import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserArguments } from '../../scripts/render/browser/browser-arguments.ts';
import { browserEnvironment } from '../../scripts/render/browser/browser-environment.ts';
import { locateBrowser } from '../../scripts/render/browser/locate-browser.ts';

/** A browser that somebody else has started and that listens on the loopback interface. */
export interface LoopbackBrowser {
  endpoint: string;
  /** Kills it with all its processes, and settles when it is gone. */
  kill(): Promise<void>;
}

/** Starts one; `kill` it behind the tests. */
export async function startLoopbackBrowser(): Promise<LoopbackBrowser> {
  const { executable, libraryPath } = await locateBrowser(process.env);
  const profile = await mkdtemp(join(tmpdir(), 'zine-elsewhere-'));
  const args = browserArguments(profile, false).map((each) => (each === '--remote-debugging-pipe' ? '--remote-debugging-port=0' : each));
  const environment = await browserEnvironment(process.env, profile, libraryPath);
  const child = spawn(executable, args, { env: environment, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const gone = once(child, 'close');
  const endpoint = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [, address] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    gone.then(() => reject(new Error(said)), reject);
  });
  const kill = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-(child.pid ?? 0), 'SIGKILL');
    await gone;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { endpoint, kill };
}
