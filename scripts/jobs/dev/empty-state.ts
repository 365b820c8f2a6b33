import type { DevState } from '../../serve/dev-state.ts';
import type { Current } from './read-current.ts';

const NO_SHEET: DevState['sheet'] = {
  ...{ width: 1, height: 1, bleed: 0, trim: { left: 0, top: 0, width: 1, height: 1 } },
  text: { top: 0, height: 1, width: 1, rectoLeft: 0, versoLeft: 0, line: 1 },
};

/** What is told as long as there is nothing to show as it is: the problems, beside the pages that were shown before, if any. */
export function emptyState({ problems, locale, config }: Current, former: DevState | undefined, folder: string): DevState {
  if (former !== undefined && former.pages.length > 0) {
    const { changed: _, ...rest } = former;
    return { ...rest, problems, pages: former.pages.map((page) => ({ ...page, isOld: true })) };
  }
  const locales = config?.locales ?? [];
  const summary = { pages: 0, sheets: 0, blanks: 0, words: 'nothing to show yet' };
  return {
    title: 'zine dev',
    locale,
    locales,
    theme: '',
    themes: [],
    editions: [],
    dir: 'ltr',
    folder,
    sheet: NO_SHEET,
    pages: [],
    sections: [],
    problems,
    summary,
  };
}
