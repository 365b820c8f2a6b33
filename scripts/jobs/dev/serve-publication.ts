import { watchFolder } from '../../folder/watch-folder.ts';
import type { Folder } from '../../model/folder.ts';
import { withBrowser } from '../../render/browser/launch-browser.ts';
import { warmPage } from '../../render/warm/warm-page.ts';
import { startServer } from '../../serve/start-server.ts';
import { answerer } from './answer-request.ts';
import type { DevOptions } from './dev-options.ts';
import { devSession } from './dev-session.ts';
import { pictureStore } from './picture-store.ts';

/** Of an editor that writes a file in two steps, both are waited for. In ms. */
const SETTLE = 4;

/** Serves a publication of the disk, laid out anew at every change, until the signal is aborted. */
export async function servePublication(folder: Folder, options: DevOptions): Promise<void> {
  const { env, signal } = options;
  await withBrowser({ env, signal }, async (browser) => {
    const warm = warmPage(browser);
    const pictures = pictureStore(warm);
    const tell = (event: string, data: unknown): void => server.tell(event, data);
    const session = devSession(folder, options.locale, { warm, pictures, tell });
    const failed = Promise.withResolvers<never>();
    failed.promise.catch(() => {});
    let isDue = false;
    let isAtWork = false;
    /** Files that have changed since they were read last; `undefined` among them: any. */
    const changes = new Set<string | undefined>();
    const refresh = async (): Promise<void> => {
      isDue = true;
      if (isAtWork) return;
      isAtWork = true;
      try {
        while (isDue && !signal.aborted) {
          isDue = false;
          const [path, ...others] = changes;
          changes.clear();
          if (path !== undefined && others.length === 0) await session.first(path);
          server.tell('state', await session.update());
        }
      } catch (error) {
        failed.reject(error);
      } finally {
        isAtWork = false;
      }
    };
    const setting =
      (set: (name: string) => void) =>
      (name: string): Promise<void> => {
        set(name);
        changes.add(undefined);
        return refresh();
      };
    const [setLocale, setTheme] = [setting(session.setLocale), setting(session.setTheme)];
    const server = await startServer(
      options.port,
      answerer({ ...options, folder, warm, pictures, shown: session.shown, translations: session.translations, setLocale, setTheme, tell }),
    );
    try {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const onChange = (path?: string): void => {
        changes.add(path);
        clearTimeout(timer);
        timer = setTimeout(refresh, SETTLE);
      };
      await watchFolder(folder.name, onChange, signal);
      options.onReady(server.address);
      void refresh();
      const ended = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
      await Promise.race([failed.promise, ended]);
    } finally {
      await server.close();
    }
  });
}
