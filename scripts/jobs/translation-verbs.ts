import { loadConfig } from '../config/load-config.ts';
import { lockPath, writeLock } from '../config/load-lock.ts';
import type { Lock } from '../config/lock-schema.ts';
import type { Config } from '../config/schema.ts';
import { TextError, UsageError } from '../diagnostics/errors.ts';
import { hasErrors } from '../diagnostics/problem.ts';
import type { Folder } from '../model/folder.ts';
import type { Problem } from '../model/problem.ts';
import { lockBlocks } from '../translate/lock-blocks.ts';
import { majorChanges } from '../translate/major-changes.ts';
import { checkTranslations } from './check-translations.ts';
import { type TextReader, textReader } from './read-texts.ts';
import type { Translation } from './read-translations.ts';
import { parseSelection, type SelectedLocale, selectTranslations } from './select-translations.ts';

/** Translations that a user has named, with what is wrong with the files that they were read from. */
export interface SelectedTranslations {
  translations: Translation[];
  problems: Problem[];
}

/**
 * What became of translations since they were recorded.
 * @throws UsageError where the publication or the name cannot be used
 */
export async function translationStatus(folder: Folder, name: string | undefined): Promise<SelectedTranslations> {
  const { config, read } = await open(folder);
  const selected = await selectTranslations(folder, config, parseSelection(name, config), read);
  return { translations: selected.flatMap((each) => each.selected), problems: selected.flatMap((each) => each.problems) };
}

export interface Blessing {
  locale: string;
  slug: string;
  /** Blocks that are recorded anew, and those of them whose translation is as it was. */
  blocks: number;
  unchanged: number;
}

/**
 * Records that translations follow their sources as both stand. `isMinor`: that what has changed in the sources needs no translation, as a mended slip of the
 * pen; facts must not have changed.
 *
 * @throws TextError where a translation says something else than its source, or a change is not minor
 * @throws UsageError where the publication or the name cannot be used
 */
export async function bless(folder: Folder, name: string | undefined, isMinor: boolean): Promise<Blessing[]> {
  const { config, read } = await open(folder);
  const selection = parseSelection(name, config);
  const done: Blessing[] = [];
  const locks: { locale: string; lock: Lock }[] = [];
  for (const each of await selectTranslations(folder, config, selection, read)) {
    if (isMinor) refuseMajor(each.selected);
    await refuseErrors(folder, config, each, read);
    const chapters = { ...each.lock.chapters };
    for (const translation of each.selected) {
      const { slug, from, state, recorded, blocks } = translation;
      // What was never recorded has no change that could be minor.
      if (from === undefined || state === 'missing' || (isMinor && recorded === undefined)) continue;
      const changed = blocks.filter((block) => block.state === 'stale' || (block.state === 'unrecorded' && !isMinor));
      if (recorded !== undefined && recorded !== slug) delete chapters[recorded];
      chapters[slug] = { from, blocks: lockBlocks(isMinor ? blocks.filter((block) => block.state !== 'unrecorded') : blocks) };
      done.push({ locale: each.locale, slug, blocks: changed.length, unchanged: changed.filter((block) => block.isUntouched).length });
    }
    locks.push({ locale: each.locale, lock: { version: 1, chapters } });
  }
  await folder.write(locks.map(({ locale, lock }) => ({ path: lockPath(locale), content: writeLock(lock) })));
  return done;
}

async function open(folder: Folder): Promise<{ config: Config; read: TextReader }> {
  const { value: config, problems } = await loadConfig(folder);
  if (config === undefined || hasErrors(problems)) throw new UsageError('publication.yml cannot be used', problems);
  return { config, read: textReader(folder, config) };
}

/** Nothing is recorded that the next build would refuse. */
async function refuseErrors(folder: Folder, config: Config, { locale, selected, problems: ofLock }: SelectedLocale, read: TextReader): Promise<void> {
  const { problems } = await checkTranslations(folder, config, locale, read, true);
  const paths = new Set(selected.flatMap(({ path, sourcePath }) => [path, sourcePath]));
  const texts = await read(locale);
  const found = [...ofLock, ...[...problems, ...texts.problems].filter(({ place, severity }) => severity === 'error' && paths.has(place.path))];
  if (hasErrors(found)) throw new TextError(found);
}

function refuseMajor(translations: readonly Translation[]): void {
  const problems = translations.flatMap(({ blocks, from = 'en' }) =>
    blocks.flatMap(({ state, before, source }) =>
      state === 'stale' && before !== undefined && source !== undefined ? majorChanges(before, source, from) : [],
    ),
  );
  if (problems.length > 0) throw new TextError(problems);
}
