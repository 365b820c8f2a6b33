import { createHash } from 'node:crypto';
import { localize } from '../../config/localize.ts';
import type { Config } from '../../config/schema.ts';
import { EDITIONS, type EditionPlan } from '../../model/editions.ts';
import type { Layout, Section } from '../../model/layout.ts';
import type { Problem } from '../../model/problem.ts';
import { sharedLine } from '../../model/section-place.ts';
import { THEMES } from '../../model/theme.ts';
import { sheetBudget } from '../../publish/sheet-budget.ts';
import type { Shown, WarmPage } from '../../render/warm/warm-page.ts';
import type { DevEdition, DevProblem, DevSheet, DevState } from '../../serve/dev-state.ts';
import type { Current } from './read-current.ts';

/** Name of a page's picture, by all that it depends on. */
export const pictureName = (page: number, version: string): string => `${page}-${createHash('sha256').update(version).digest('base64url').slice(0, 16)}.png`;

/** What is told to those who look: `shown` stays what it was where the texts cannot be shown as they are. */
export async function describeState(current: Current, config: Config, shown: Shown, { warm, folder }: { warm: WarmPage; folder: string }): Promise<DevState> {
  const { map, layout, versions } = shown;
  const pathsOf = ({ path, paths = [] }: Pick<Section, 'path' | 'paths'>): string[] => [...(path === undefined ? [] : [path]), ...paths];
  // What is no chapter concerns them all.
  const isAllOld = current.old === 'all' || [...current.old].some((path) => !map.sections.some((section) => pathsOf(section).includes(path)));
  const isOld = (index: number): boolean => {
    const section = map.sections.find(({ firstPage, pages }) => firstPage <= index && index < firstPage + pages);
    return isAllOld || (section !== undefined && pathsOf(section).some((path) => current.old !== 'all' && current.old.has(path)));
  };
  const problems: DevProblem[] = [];
  for (const each of [...current.problems, ...shown.problems]) problems.push({ ...each, ...(await pageOf(each, shown, warm)) });
  const { sheets, blanks, cut } = sheetBudget(map, config.press.copies);
  const saving = cut === undefined ? '' : ` · ${cut.pages === 1 ? 'one page' : `${cut.pages} pages`} less would save a sheet`;
  return {
    ...{
      title: localize(config.title, layout.locale, config),
      locale: layout.locale,
      locales: config.locales,
      ...themesOf(config),
      editions: editionsOf(config),
      dir: layout.dir,
      folder,
    },
    sheet: sheetOf(layout),
    pages: map.labels.map((label, index) => {
      const version = versions[index] ?? 'blank';
      return { label, picture: version.endsWith(' blank') ? null : pictureName(index, version), isOld: isOld(index) };
    }),
    sections: map.sections.map(({ id, title, path, firstPage, pages }) => {
      return { id, title, ...(path === undefined ? {} : { path }), page: firstPage, label: map.labels[firstPage] ?? '', pages };
    }),
    problems,
    summary: { pages: map.pages, sheets, blanks: blanks, words: `${map.pages} pages · ${sheets} sheets · ${blanks} blank${saving}` },
  };
}

/** The theme that is shown, and those that may be: zine's, and where it has one, the publication's own. */
const themesOf = ({ design: { theme } }: Config): Pick<DevState, 'theme' | 'themes'> => ({ theme, themes: [...new Set([...THEMES, theme])] });

/** All editions, as they lie on paper; of those that are not made of these very pages, why they are not seen. */
function editionsOf({ editions }: Config): DevEdition[] {
  return editions.map((name): DevEdition => {
    const plan: EditionPlan = EDITIONS[name];
    if (plan.is === 'sheets') return { name, shows: 'sheets', isTurned: plan.flip === 'long' };
    if (plan.is === 'shop' || plan.is === 'plates') return { name, shows: 'bleed', isTurned: false };
    const why = whyNot(plan);
    return { name, shows: 'pages', isTurned: false, ...(why === undefined ? {} : { why: `${name} ${why}. “Build the PDFs” makes it.` }) };
  });
}

function whyNot({ is }: EditionPlan): string | undefined {
  if (is === 'reading') return 'has no pages: it has the words of these, and their numbers';
  if (is === 'reset') return 'is set anew on pages of its own, which are not shown here: these are the booklet’s';
  if (is === 'handout' || is === 'cover') return 'is drawn apart and not shown here: these are the booklet’s pages';
  return undefined;
}

/** The page of a problem, where its file is printed. */
async function pageOf({ place: { path, line = 1 } }: Problem, { map }: Shown, warm: WarmPage): Promise<{ page?: number }> {
  for (const section of map.sections) {
    const file = (section.paths ?? [section.path]).indexOf(path);
    if (file >= 0) return { page: section.firstPage + (await warm.pageOf(section.id, sharedLine(file, line))) };
  }
  const glossary = /\/glossary\.yml$/.test(path) ? map.sections.find(({ id }) => id === 'glossary') : undefined;
  return glossary === undefined ? {} : { page: glossary.firstPage };
}

function sheetOf({ geometry: { sheet, topOffset, bleedPx, trimPx, text, line } }: Layout): DevSheet {
  return {
    ...sheet,
    trim: { left: bleedPx, top: topOffset + bleedPx, ...trimPx },
    bleed: bleedPx,
    text: { top: text.top, height: text.height, width: text.width, rectoLeft: text.rectoLeft, versoLeft: text.versoLeft, line },
  };
}
