import { loadConfig } from '../../config/load-config.ts';
import { loadLock, lockPath, writeLock } from '../../config/load-lock.ts';
import type { Config } from '../../config/schema.ts';
import { localeChain } from '../../config/translation-of.ts';
import { UsageError } from '../../diagnostics/errors.ts';
import { byPlace, hasErrors, problem } from '../../diagnostics/problem.ts';
import { overlayFolder } from '../../folder/overlay-folder.ts';
import { loadLocale } from '../../locale/load-locale.ts';
import type { LockedChapter } from '../../model/block.ts';
import type { Folder } from '../../model/folder.ts';
import type { Problem } from '../../model/problem.ts';
import { checkTranslations } from '../check-translations.ts';
import { textReader } from '../read-texts.ts';
import { readTranslations } from '../read-translations.ts';
import { unifiedDiff } from '../unified-diff.ts';
import type { PartCounts } from './draft.ts';
import { draftParts, MESSAGES, type PoPart } from './draft-parts.ts';
import { receivePo } from './receive-po.ts';

/** What became of one chapter, the glossary or the catalog. */
export interface ImportedPart extends PartCounts {
  name: string;
  path: string;
  state: 'taken' | 'waits' | 'refused';
  /** What is other than before, as `diff -u` writes it. */
  diff: string;
}

export interface ImportedPo {
  locale: string;
  parts: ImportedPart[];
  /** With the places of the PO file. */
  problems: Problem[];
}

/**
 * Takes a PO file back. Each chapter is checked as the next build would check it, with what came back in it; those that are right are written together, those
 * that are not stay as they are. Fuzzy entries and empty ones change nothing.
 * @throws TextError where the file cannot be read · UsageError where it does not belong to this publication
 */
export async function importPo(folder: Folder, bytes: Uint8Array, name: string): Promise<ImportedPo> {
  const { value: config, problems: ofConfig } = await loadConfig(folder);
  if (config === undefined || hasErrors(ofConfig)) throw new UsageError('publication.yml cannot be used', ofConfig);
  const { locale, entries } = receivePo(bytes, name, config);
  const { translations, lock } = await readTranslations(folder, config, locale, textReader(folder, config));
  const parts = await draftParts(folder, config, locale, translations, entries);
  const texts = new Map(parts.flatMap(({ draft }) => (draft === undefined || draft.text === draft.before ? [] : [[draft.path, draft.text] as const])));
  const drafted = overlayFolder(folder, texts);
  const locked = await lockedChapters(drafted, config, locale, parts, lock.chapters);
  const recorded = overlayFolder(folder, new Map([...texts, [lockPath(locale), writeLock({ version: 1, chapters: { ...lock.chapters, ...locked } })]]));
  const problems = await findProblems(recorded, config, locale);
  const own = new Map(parts.map((part) => [part, problemsOf(part, problems)]));
  const isRight = (part: PoPart): boolean => part.draft !== undefined && !hasErrors(own.get(part) ?? []);
  const right = parts.filter(isRight);
  const chapters = { ...lock.chapters };
  for (const { translation } of right) {
    const chapter = translation === undefined ? undefined : locked[translation.slug];
    if (translation === undefined || chapter === undefined) continue;
    if (translation.recorded !== undefined) delete chapters[translation.recorded];
    chapters[translation.slug] = chapter;
  }
  const now = writeLock({ version: 1, chapters });
  const { value: was } = await loadLock(folder, locale);
  const files = right.flatMap(({ draft }) => (draft !== undefined && texts.has(draft.path) ? [{ path: draft.path, content: draft.text }] : []));
  if (now !== writeLock(was)) files.push({ path: lockPath(locale), content: now });
  if (files.length > 0) await folder.write(files);
  return {
    locale,
    parts: parts.map((part) => ({
      ...{ ...part.counts, name: part.name, path: part.path, state: part.draft === undefined ? 'waits' : isRight(part) ? 'taken' : 'refused' },
      diff: part.draft === undefined || !isRight(part) ? '' : unifiedDiff(part.path, part.draft.before, part.draft.text),
    })),
    problems: parts.flatMap((part) => own.get(part) ?? []),
  };
}

/** What is recorded of each chapter that came back. */
async function lockedChapters(
  drafted: Folder,
  config: Config,
  locale: string,
  parts: readonly PoPart[],
  before: Readonly<Record<string, LockedChapter>>,
): Promise<Record<string, LockedChapter>> {
  const { translations } = await readTranslations(drafted, config, locale, textReader(drafted, config));
  return Object.fromEntries(
    translations.flatMap((translation) => {
      const part = parts.find((each) => each.translation?.slug === translation.slug);
      if (part?.draft === undefined || translation.from === undefined) return [];
      const former = before[translation.recorded ?? translation.slug]?.blocks ?? [];
      const blocks = part.lock(translation.blocks, { blocks: former, isSame: part.draft.text === part.draft.before });
      return [[translation.slug, { from: translation.from, blocks }]];
    }),
  );
}

/** All that a build would find in the texts and the messages of a locale. */
async function findProblems(folder: Folder, config: Config, locale: string): Promise<Problem[]> {
  const read = textReader(folder, config);
  const { problems } = await read(locale);
  const { problems: ofTranslation } = await checkTranslations(folder, config, locale, read);
  const { problems: ofMessages } = await loadLocale(locale, [folder.within('templates/locales')], localeChain(config, locale).slice(1));
  return [...problems, ...ofTranslation, ...ofMessages].filter(({ rule }) => rule !== 'translation-stale' && rule !== 'catalog-missing');
}

/** The problems of a part, where they stand in the PO file; what did not come from there, in its own. */
function problemsOf({ draft, slug, gone }: PoPart, problems: readonly Problem[]): Problem[] {
  const idle = gone.map(({ context, place }) =>
    problem(
      'po-entry',
      place,
      `Unexpected entry \`${context}\`, expected one that the source has`,
      'Export the file anew, and take over what is still of use.',
    ),
  );
  if (draft === undefined || (slug === MESSAGES && draft.text === draft.before)) return idle;
  const own = problems.filter(({ place }) => place.path === draft.path).map((each) => ({ ...each, place: draft.placeOf(each.place) ?? each.place }));
  return [...own, ...idle].toSorted(byPlace);
}
