import { loadConfig } from '../../config/load-config.ts';
import { lockPath, writeLock } from '../../config/load-lock.ts';
import type { Config } from '../../config/schema.ts';
import { TextError, UsageError } from '../../diagnostics/errors.ts';
import { hasErrors } from '../../diagnostics/problem.ts';
import { overlayFolder } from '../../folder/overlay-folder.ts';
import { readText } from '../../folder/read-text.ts';
import type { LockedBlock } from '../../model/block.ts';
import type { Folder } from '../../model/folder.ts';
import type { Problem } from '../../model/problem.ts';
import { type Stamp, shorten, shortHash } from '../../translate/kit/stamp.ts';
import { lockBlocks } from '../../translate/lock-blocks.ts';
import { checkTranslations } from '../check-translations.ts';
import { textReader } from '../read-texts.ts';
import { readTranslations } from '../read-translations.ts';
import { parseSelection } from '../select-translations.ts';
import { unifiedDiff } from '../unified-diff.ts';
import type { Received } from './receive-text.ts';

/** A translation that came back. */
export interface ImportedKit {
  locale: string;
  slug: string;
  path: string;
  /** What is other than before, as `diff -u` writes it. */
  diff: string;
  /** Pieces, and those whose source has changed since the kit was made. */
  pieces: number;
  behind: number;
  /** Warnings; their places are those of the text as it was received and mended. */
  problems: Problem[];
}

/**
 * Takes a translation back: checked as the next build would check it, then written with what it was translated from, or nothing is.
 * @param as what it is, `ru/strike`, where its stamp has been lost
 * @throws TextError where it has mistakes · UsageError where it does not belong to this publication
 */
export async function importKit(folder: Folder, { text, stamp }: Received, name: string, as?: string): Promise<ImportedKit> {
  const { value: config, problems: ofConfig } = await loadConfig(folder);
  if (config === undefined || hasErrors(ofConfig)) throw new UsageError('publication.yml cannot be used', ofConfig);
  const { locale, slug } = belongsTo(config, stamp, name, as);
  const path = `chapters/${locale}/${slug}.md`;
  const draft = overlayFolder(folder, new Map([[path, text]]));
  const read = textReader(draft, config);
  const own = (found: readonly Problem[]): Problem[] =>
    found.filter(({ place, rule }) => place.path === path && rule !== 'translation-stale').map((each) => ({ ...each, place: { ...each.place, path: name } }));
  const ofText = own((await read(locale)).problems);
  const { translations, lock } = await readTranslations(draft, config, locale, read);
  const translation = translations.find((each) => each.slug === slug);
  if (hasErrors(ofText) && translation?.from === undefined) throw new TextError(ofText);
  if (translation?.from === undefined) throw new UsageError(`Unexpected \`${slug}\` without a text that it is translated from, expected one`);
  const before = lock.chapters[slug]?.blocks ?? [];
  const blocks = lockBlocks(translation.blocks).flatMap((block) => followed(block, before, stamp));
  const behind = translation.blocks.filter(({ source }) => source !== undefined && stamp !== undefined && !stamp.sources.has(shortHash(source))).length;
  const written = writeLock({ version: 1, chapters: { ...lock.chapters, [slug]: { from: translation.from, blocks } } });
  // As the next build will find it: facts are compared of pieces that are recorded as translated from the source of today.
  const { problems: ofTranslation } = await checkTranslations(overlayFolder(draft, new Map([[lockPath(locale), written]])), config, locale, read, false);
  const problems = [...ofText, ...own(ofTranslation)];
  if (hasErrors(problems)) throw new TextError(problems);
  const { value: old = '' } = await readText(folder, path);
  await folder.write([
    { path, content: text },
    { path: lockPath(locale), content: written },
  ]);
  return { locale, slug, path, diff: unifiedDiff(path, old, text), pieces: translation.blocks.length, behind, problems };
}

/** A piece as it was translated: from the source of today, from one that was recorded, or from one that nobody knows any more, which is not recorded. */
function followed(block: LockedBlock, before: readonly LockedBlock[], stamp: Stamp | undefined): LockedBlock[] {
  if (stamp === undefined || stamp.sources.has(shorten(block.source))) return [block];
  const former = before.find(
    ({ kind, source, translation }) => kind === block.kind && (stamp.sources.has(shorten(source)) || translation === block.translation),
  );
  return former === undefined ? [] : [{ ...former, translation: block.translation }];
}

function belongsTo(config: Config, stamp: Stamp | undefined, name: string, as: string | undefined): { locale: string; slug: string } {
  if (stamp !== undefined && stamp.publication !== config.id)
    throw new UsageError(`Unexpected kit of \`${stamp.publication}\` in \`${name}\`, expected one of \`${config.id}\`: it belongs to another publication`);
  const given = as ?? (stamp === undefined ? undefined : `${stamp.locale}/${stamp.slug}`);
  if (given === undefined)
    throw new UsageError(`Unexpected text without the last line of its kit in \`${name}\`, expected it; say what it is with \`--as ru/${config.chapters[0]}\``);
  const { locales, slug } = parseSelection(given, config);
  const [locale, ...others] = locales;
  if (locale === undefined || others.length > 0 || slug === undefined || slug === 'glossary')
    throw new UsageError(`Unexpected \`${given}\`, expected a locale and a chapter such as \`ru/${config.chapters[0]}\``);
  return { locale, slug };
}
