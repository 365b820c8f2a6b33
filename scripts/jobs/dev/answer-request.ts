import { readText } from '../../folder/read-text.ts';
import type { Folder } from '../../model/folder.ts';
import { placeInSection } from '../../model/section-place.ts';
import { THEMES } from '../../model/theme.ts';
import { pageView } from '../../render/warm/page-view.ts';
import type { Shown, WarmPage } from '../../render/warm/warm-page.ts';
import type { DevBlock, DevBuild, DevTranslation } from '../../serve/dev-state.ts';
import type { Answer, Answerer } from '../../serve/start-server.ts';
import { viewerCss } from '../../serve/viewer/viewer-css.ts';
import { viewerHtml } from '../../serve/viewer/viewer-html.ts';
import { viewerScript } from '../../serve/viewer/viewer-script.ts';
import type { DevOptions } from './dev-options.ts';
import type { PictureStore } from './picture-store.ts';

export interface AnswererOptions extends Pick<DevOptions, 'build' | 'fit' | 'openFile'> {
  folder: Folder;
  warm: WarmPage;
  pictures: PictureStore;
  shown(): Shown | undefined;
  translations(): Promise<DevTranslation[]>;
  setLocale(locale: string): Promise<void>;
  setTheme(theme: string): Promise<void>;
  tell(event: string, data: unknown): void;
}

const DONE: Answer = { type: 'application/json', body: '{}' };

/** All that the server gives: its page, pictures, pieces of text, and what can be asked of it. No name of a file leads to a file. */
export function answerer({ folder, warm, pictures, shown, translations, setLocale, setTheme, build, fit, openFile, tell }: AnswererOptions): Answerer {
  const script = viewerScript();
  /** One of each at a time: both take the machine for a while. */
  const running = new Set<string>();
  const run = async (name: 'build' | 'fit', words: string, work: () => Promise<DevBuild>): Promise<void> => {
    if (running.has(name)) return;
    running.add(name);
    tell(name, { state: 'running', words });
    tell(name, await work());
    running.delete(name);
  };
  /** Only what the publication's own folder gives as a text. */
  const open = async (path: string, line: number): Promise<boolean> => {
    return (await readText(folder, path)).value !== undefined && Number.isSafeInteger(line) && openFile(path, line);
  };
  const post = async (path: string, body: string): Promise<Answer | undefined> => {
    const asked = parsed(body);
    if (path === 'build') void run('build', 'building the PDFs …', build);
    else if (path === 'fit') void run('fit', 'laying out what would save a sheet …', fit);
    else if (path === 'locale' && typeof asked.locale === 'string') await setLocale(asked.locale);
    else if (path === 'theme' && isOneOf(THEMES, asked.theme)) await setTheme(asked.theme);
    else if (path === 'open' && typeof asked.path === 'string' && typeof asked.line === 'number')
      return (await open(asked.path, asked.line)) ? DONE : undefined;
    else return undefined;
    return DONE;
  };
  return async ({ method, path, body }) => {
    if (method === 'POST') return post(path, body);
    if (path === '') return { type: 'text/html; charset=utf-8', body: viewerHtml };
    if (path === 'viewer.css') return { type: 'text/css; charset=utf-8', body: viewerCss };
    if (path === 'viewer.js') return { type: 'text/javascript; charset=utf-8', body: script };
    if (path === 'translation') return { type: 'application/json', body: JSON.stringify(await translations()) };
    const [, soft, picture] = /^pictures\/(soft\/)?([\w-]+\.png)$/.exec(path) ?? [];
    const taken = picture === undefined ? undefined : await pictures.get(picture, soft === undefined ? 'sharp' : 'soft');
    if (taken !== undefined) return { type: 'image/png', body: taken, isLasting: true };
    const page = /^blocks\/(\d{1,6})$/.exec(path)?.[1];
    if (page !== undefined) return { type: 'application/json', body: JSON.stringify(await blocksOf(Number(page), shown(), warm)) };
    return undefined;
  };
}

async function blocksOf(page: number, shown: Shown | undefined, warm: WarmPage): Promise<DevBlock[]> {
  const view = shown && pageView(shown.layout, shown.map, page);
  const section = shown?.map.sections.find(({ id }) => id === view?.section);
  if (view === undefined || section === undefined) return [];
  return (await warm.blocks(page)).flatMap(({ line, words, left, top, width, height }): DevBlock[] => {
    const place = placeInSection(section, line);
    return place === undefined ? [] : [{ path: place.path, line: place.line ?? 1, words, left: view.left + left, top: view.top + top, width, height }];
  });
}

const isOneOf = <T extends string>(names: readonly T[], name: unknown): name is T => names.some((each) => each === name);

function parsed(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
