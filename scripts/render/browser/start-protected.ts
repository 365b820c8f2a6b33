import { browserArguments } from './browser-arguments.ts';
import type { BrowserLocation } from './browser-location.ts';
import { type BrowserUser, isRoot, lendToUser, takeBack } from './browser-user.ts';
import { type StartedBrowser, StartFailure, startBrowser } from './start-browser.ts';
import { sandboxFailure } from './start-failure.ts';

export interface ProtectedBrowser {
  started: StartedBrowser;
  sandboxed: boolean;
  /** Why there is no sandbox. */
  sandboxReason?: string;
  /** Of the browser, where it runs as a user of its own. */
  uid?: number;
}

/**
 * Starts the browser with its sandbox wherever the system lets it have one, and as a user of its own where zine is root: for root Chromium has no sandbox, and what
 * takes it over would own the machine. Scripts are off and nothing resolves, but a text from a stranger still meets the parsers of fonts and images.
 * A build never fails for lack of it: then the browser goes without, and the reason is told.
 * @throws StartFailure · DOMException `AbortError`
 */
export async function startProtected(
  location: BrowserLocation,
  profile: string,
  environment: Record<string, string>,
  signal: AbortSignal | undefined,
  onStart: (() => void) | undefined,
): Promise<ProtectedBrowser> {
  const start = (sandboxed: boolean, user?: BrowserUser): Promise<StartedBrowser> => {
    signal?.throwIfAborted();
    return startBrowser(location.executable, browserArguments(profile, sandboxed), environment, signal, onStart, user);
  };
  /** Only a failure that names the sandbox is answered by doing without. */
  const startAs = async (user?: BrowserUser): Promise<ProtectedBrowser> => {
    const who = user === undefined ? {} : { uid: user.uid };
    try {
      return { started: await start(true, user), sandboxed: true, ...who };
    } catch (error) {
      const sandboxReason = sandboxFailure(error);
      if (sandboxReason === undefined) throw error;
      return { started: await start(false, user), sandboxed: false, sandboxReason, ...who };
    }
  };
  if (!isRoot()) return startAs();
  const user = await lendToUser(location, profile);
  const withoutUser = async (reason: string): Promise<ProtectedBrowser> => {
    const sandboxReason = `zine runs as root, for whom Chromium has none, and ${reason}; run zine as a normal user`;
    return { started: await start(false), sandboxed: false, sandboxReason };
  };
  if ('refused' in user) return withoutUser(user.refused);
  try {
    return await startAs(user);
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof StartFailure)) throw error;
    await takeBack(profile);
    return withoutUser(`the browser does not start as another user (${error.message})`);
  }
}
