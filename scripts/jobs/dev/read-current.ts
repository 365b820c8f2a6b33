import { CONFIG_PATH, loadConfig } from '../../config/load-config.ts';
import type { Config } from '../../config/schema.ts';
import { UsageError } from '../../diagnostics/errors.ts';
import { byPlace, hasErrors, problem } from '../../diagnostics/problem.ts';
import { type StandIns, snapshotFolder } from '../../folder/snapshot-folder.ts';
import type { LaidSection } from '../../layout/lay-out-section.ts';
import { type Keep, keeper } from '../../memo/keep.ts';
import type { Folder } from '../../model/folder.ts';
import type { Problem } from '../../model/problem.ts';
import type { DevTranslation } from '../../serve/dev-state.ts';
import { type Assembled, assemble } from '../assemble.ts';
import { type Parsers, textReader } from '../read-texts.ts';
import { changedSection } from './changed-section.ts';
import { type Contents, inTheme } from './in-theme.ts';
import { rememberingParsers } from './remembering-parsers.ts';
import { changedFiles, standIns, withoutEmptied } from './stand-ins.ts';
import { translationView } from './translation-view.ts';

/** A publication as its files are at this moment, as far as that can be shown. */
export interface Current {
  config?: Config;
  locale: string;
  /** What is to be shown; absent where nothing of it can be, and what was shown before stays. */
  assembled?: Assembled;
  problems: Problem[];
  /** Files that are shown as they were before there was an error in them; `all`: nothing is shown as it is. */
  old: ReadonlySet<string> | 'all';
  /** The texts of the locale beside what they translate. */
  translations(): Promise<DevTranslation[]>;
}

/** Which of what there is is looked at: absent, or not there, the first locale and the publication's own theme. */
export interface Wanted {
  locale?: string | undefined;
  theme?: string | undefined;
}

export interface CurrentReader {
  read(): Promise<Current>;
  /** The section of a chapter's file that has just changed, where nothing else has since the last reading: soon, and before all that follows from it. */
  section(path: string): Promise<LaidSection | undefined>;
}

interface Attempt extends Pick<Current, 'config' | 'assembled' | 'problems' | 'translations'> {
  locale: string;
  held: Contents;
}

/**
 * Reads a publication again and again. Where files have errors, they are taken as they were when they had none, so that everything else is shown as it is.
 * @param wanted asked each time
 */
export function currentReader(folder: Folder, wanted: () => Wanted): CurrentReader {
  /** All files as they were when the whole was last without errors. */
  let good: Contents = new Map();
  const { keep, turn } = keeper();
  const parse = rememberingParsers(keep);
  /** What is shown. */
  let last: Attempt | undefined;
  const section = async (path: string): Promise<LaidSection | undefined> => {
    const { assembled, config } = last ?? {};
    return assembled && config && changedSection(folder, path, { assembled, config, parse, keep });
  };
  const read = async (): Promise<Current> => {
    const asked = wanted();
    turn();
    const now = await attempt(folder, { ...asked, parse, keep });
    last = now;
    if (now.assembled !== undefined) {
      good = withoutEmptied(now.held, good);
      return { ...now, old: new Set() };
    }
    const broken = new Set(now.problems.filter(({ severity }) => severity === 'error').map(({ place }) => place.path));
    for (const instead of await standIns(folder, good, broken)) {
      const { config, assembled, locale, ...other } = await attempt(folder, { ...asked, parse, keep, instead });
      if (config === undefined || assembled === undefined) continue;
      last = { config, assembled, locale, ...other };
      const { problems, translations } = now;
      return { config, assembled, locale, problems, translations, old: await changedFiles(folder, instead) };
    }
    return { ...now, old: 'all' };
  };
  return { read, section };
}

async function attempt(
  folder: Folder,
  { locale: wanted, theme, parse, keep, instead }: Wanted & { parse: Parsers; keep: Keep; instead?: StandIns },
): Promise<Attempt> {
  const snapshot = snapshotFolder(folder, await inTheme(folder, theme, instead));
  const { value: config, problems } = await loadConfig(snapshot);
  const locale = config?.locales.find((each) => each === wanted) ?? config?.locales[0] ?? '';
  if (config === undefined || hasErrors(problems)) return { locale, problems, held: snapshot.held, translations: async () => [] };
  const read = textReader(snapshot, config, undefined, undefined, parse);
  const translations = () => translationView(snapshot, config, locale, read);
  try {
    const { value, problems: found } = await assemble(snapshot, config, locale, {
      step: () => {},
      ...{ read, keep },
    });
    const all = [...problems, ...found].toSorted(byPlace);
    const assembled = value === undefined || hasErrors(all) ? {} : { assembled: value };
    return { config, locale, ...assembled, problems: all, held: snapshot.held, translations };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const told = error.problems.length > 0 ? error.problems : [problem('config-value', { path: CONFIG_PATH }, error.message)];
    return { config, locale, problems: [...problems, ...told], held: snapshot.held, translations };
  }
}
