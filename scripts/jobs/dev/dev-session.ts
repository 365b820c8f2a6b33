import { hasErrors } from '../../diagnostics/problem.ts';
import type { Folder } from '../../model/folder.ts';
import type { FirstPicture } from '../../render/warm/patch-section.ts';
import type { Shown, WarmPage } from '../../render/warm/warm-page.ts';
import type { DevFirst, DevState, DevTranslation } from '../../serve/dev-state.ts';
import { describeState, pictureName } from './describe-state.ts';
import { emptyState } from './empty-state.ts';
import type { PictureStore } from './picture-store.ts';
import { currentReader } from './read-current.ts';

/** What is shown of a publication, from one change to the next. */
export interface DevSession {
  /** Shows the spread on which a chapter's file has changed, where nothing else has: before `update` tells the rest. One call of either at a time. */
  first(path: string): Promise<void>;
  /** Reads the files and lays out what has changed. One call at a time. */
  update(): Promise<DevState>;
  shown(): Shown | undefined;
  /** The texts that are shown beside what they translate. */
  translations(): Promise<DevTranslation[]>;
  setLocale(locale: string): void;
  /** One of zine's, in place of the publication's own. */
  setTheme(theme: string): void;
}

interface DevParts {
  warm: WarmPage;
  pictures: PictureStore;
  tell(event: 'first', data: DevFirst): void;
}

export function devSession(folder: Folder, first: string | undefined, { warm, pictures, tell }: DevParts): DevSession {
  let locale = first;
  let theme: string | undefined;
  let shown: Shown | undefined;
  let state: DevState | undefined;
  let translations: DevSession['translations'] = async () => [];
  const reader = currentReader(folder, () => ({ locale, theme }));

  const onFirst = ({ png, ...where }: FirstPicture): void =>
    tell('first', { ...where, picture: `data:image/png;base64,${Buffer.from(png).toString('base64')}` });
  const describe = async (): Promise<DevState> => {
    const current = await reader.read();
    translations = current.translations;
    if (current.assembled !== undefined) shown = await warm.show(current.assembled.layout, onFirst);
    if (shown === undefined || current.config === undefined) return emptyState(current, state, folder.name);
    const old = hasErrors(current.problems) ? current.old : new Set<string>();
    return {
      ...(await describeState({ ...current, old }, current.config, shown, { warm, folder: folder.name })),
      ...(current.assembled === undefined ? {} : await changedPage(shown, warm)),
    };
  };
  return {
    async first(path) {
      const section = await reader.section(path);
      // What fails is laid out with the rest, in a page of its own if need be.
      const picture = section && (await warm.showFirst(section.id, section.html).catch(() => undefined));
      if (picture) onFirst(picture);
    },
    async update() {
      state = await describe();
      pictures.name(state.pages.map(({ picture }) => picture));
      // Taken while the page is still being told of it; whoever asks for it is told if that failed.
      const { changed } = state;
      if (changed !== undefined) pictures.get(pictureName(changed, shown?.versions[changed] ?? ''), 'soft').catch(() => {});
      return state;
    },
    shown: () => shown,
    translations: () => translations(),
    setLocale(tag) {
      locale = tag;
    },
    setTheme(name) {
      theme = name;
    },
  };
}

async function changedPage({ changed, map }: Shown, warm: WarmPage): Promise<{ changed?: number }> {
  const first = map.sections.find(({ id }) => id === changed?.section)?.firstPage;
  return changed === undefined || first === undefined ? {} : { changed: first + (await warm.pageOf(changed.section, changed.line, changed.offset)) };
}
