import type { Browser, BrowserContext } from 'puppeteer';
import { MachineError } from '../../diagnostics/errors.ts';
import type { Fleet } from './fleet.ts';
import { openPage } from './open-page.ts';
import { explainCrash } from './page-crash.ts';

/** As for a browser of our own. */
const CALL_LIMIT_MS = 600_000;
/** A browser that runs answers at once. */
const CONNECT_LIMIT_MS = 30_000;

/** A browser that somebody else has started, and a room in it for us alone. */
interface Connected {
  /** Its address without what may be secret in it. */
  name: string;
  browser: Browser;
  context: BrowserContext;
  version: string;
  works: number;
}

/**
 * Lends browsers that run elsewhere. Documents are set in them from memory: nothing of the disk is needed there. What we opened is closed behind us, they stay.
 * @throws MachineError where none can be reached, or their versions differ: they would break lines otherwise
 * @throws DOMException `AbortError` where the signal was aborted
 */
export async function withConnected<T>(endpoints: readonly string[], signal: AbortSignal | undefined, use: (fleet: Fleet) => Promise<T>): Promise<T> {
  const lost: string[] = [];
  const tried = await Promise.all(
    endpoints.map((endpoint) => connect(endpoint).catch((error: unknown) => void lost.push(`${nameOf(endpoint)} (${reasonOf(error)})`))),
  );
  const all = tried.filter((each) => each !== undefined);
  const interrupted = Promise.withResolvers<never>();
  const stop = () => interrupted.reject(new DOMException('Interrupted', 'AbortError'));
  signal?.addEventListener('abort', stop, { once: true });
  try {
    signal?.throwIfAborted();
    return await Promise.race([use(fleetOf(all, lost)), interrupted.promise]);
  } finally {
    signal?.removeEventListener('abort', stop);
    // One that is gone needs no goodbye.
    await Promise.all(all.map(({ context, browser }) => context.close().catch(() => {}).then(() => browser.disconnect()))); // biome-ignore format: one call
  }
}

function fleetOf(all: readonly Connected[], lost: string[]): Fleet {
  const [first] = all;
  if (first === undefined)
    throw new MachineError(`Found no browser at ${lost.join(', ')}; start one with \`--remote-debugging-port\`, or leave \`--connect\` away`);
  const versions = new Map(all.map(({ version, name }) => [version, name]));
  if (versions.size > 1) {
    const listed = [...versions].map(([version, name]) => `${version} at ${name}`).join(', ');
    throw new MachineError(`Unexpected browsers of different versions, ${listed}, expected one version: another breaks lines elsewhere`);
  }
  const run: Fleet['run'] = async (what, work) => {
    for (;;) {
      const living = all.filter(({ browser }) => browser.connected);
      const [free] = living.toSorted((a, b) => a.works - b.works);
      if (free === undefined)
        throw new MachineError(`Every browser was lost: ${lost.join(', ')}; not built: ${what}, and what was to follow. Nothing was written`);
      free.works += 1;
      try {
        return await work(() => openPage(free.context));
      } catch (error) {
        // Whatever a living browser reports is the matter of the work.
        if (free.browser.connected) throw explainCrash(error);
        const name = `${free.name} (${reasonOf(error)})`;
        if (!lost.some((each) => each.startsWith(`${free.name} `))) lost.push(name);
      } finally {
        free.works -= 1;
      }
    }
  };
  return { version: first.version, size: all.length, lost, run };
}

async function connect(endpoint: string): Promise<Connected> {
  const { default: puppeteer } = await import('puppeteer');
  const limit = new AbortController();
  const late = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${CONNECT_LIMIT_MS / 1000} s`)), CONNECT_LIMIT_MS);
    limit.signal.addEventListener('abort', () => clearTimeout(timer));
  });
  try {
    const reached = puppeteer.connect({
      browserWSEndpoint: endpoint,
      defaultViewport: null,
      downloadBehavior: { policy: 'deny' },
      protocolTimeout: CALL_LIMIT_MS,
    });
    const browser = await Promise.race([reached, late]);
    // A room of its own has no cookies, no cache, and none of the pages of others.
    const context = await browser.createBrowserContext({ downloadBehavior: { policy: 'deny' } });
    return { name: nameOf(endpoint), browser, context, version: (await browser.version()).replace(/^.*\//, ''), works: 0 };
  } finally {
    limit.abort();
  }
}

/** Tokens stand in the path or the query of an address. */
function nameOf(endpoint: string): string {
  const { protocol, host } = new URL(endpoint);
  return `${protocol}//${host}`;
}

/** A failed connection tells it by an event of its own kind. */
const reasonOf = (error: unknown): string => {
  const { message } = error as { message?: string };
  return message === undefined || message === '' ? 'no connection' : (message.split('\n')[0] ?? message);
};
