import { loadConfig } from '../../config/load-config.ts';
import { localeChain } from '../../config/translation-of.ts';
import { writeHeader } from '../../config/write-header.ts';
import { UsageError } from '../../diagnostics/errors.ts';
import { hasErrors } from '../../diagnostics/problem.ts';
import { readText } from '../../folder/read-text.ts';
import { writeZip } from '../../folder/write-zip.ts';
import { loadLocale } from '../../locale/load-locale.ts';
import type { Chapter } from '../../model/chapter.ts';
import type { Folder } from '../../model/folder.ts';
import { writeStamp } from '../../translate/kit/stamp.ts';
import { withoutCodes } from '../../translate/kit/without-codes.ts';
import { listBlocks } from '../../translate/list-blocks.ts';
import { changedBlocks } from '../changed-blocks.ts';
import { nearestChapter, textReader } from '../read-texts.ts';
import { parseSelection, selectTranslations } from '../select-translations.ts';
import { KIT_NAMES, kitChanges, kitGlossary, kitReadMe, kitSource, kitText, publicationTitle } from './kit-files.ts';

export interface Kit {
  /** Name of the file to send. */
  name: string;
  locale: string;
  slug: string;
  bytes: Uint8Array;
}

/**
 * Packs one chapter to be sent to whoever translates it: the text without codes, or the translation as it stands beside its source; what has changed; the terms;
 * a page that explains. `preview`: the booklet as it is in that language, to look at.
 *
 * @throws UsageError where the publication or the names cannot be used, or the source has errors
 */
export async function makeKit(folder: Folder, locale: string, chapter: string, preview?: Uint8Array): Promise<Kit> {
  const { value: config, problems } = await loadConfig(folder);
  if (config === undefined || hasErrors(problems)) throw new UsageError('publication.yml cannot be used', problems);
  const read = textReader(folder, config);
  const selection = parseSelection(`${locale}/${chapter}`, config);
  if (selection.slug === undefined || selection.slug === 'glossary')
    throw new UsageError(`Unexpected \`${chapter}\`, expected a chapter, one of \`${config.chapters.join('`, `')}\``);
  const [translation] = (await selectTranslations(folder, config, selection, read)).flatMap(({ selected }) => selected);
  const above = await Promise.all(localeChain(config, locale).slice(1).map(read));
  const source = nearestChapter(above, selection.slug).chapter;
  if (translation === undefined || source === undefined)
    throw new UsageError(`Unexpected \`${chapter}\` without a sound text to translate from, expected one; see \`zine check\``);
  const texts = await read(locale);
  const { value: original = '' } = await readText(folder, source.path);
  const { value: own = '' } = translation.state === 'missing' ? { value: '' } : await readText(folder, translation.path);
  const bare = sourceText(source, original);
  const stamp = writeStamp({ publication: config.id, locale, slug: selection.slug }, listBlocks(source));
  const changes = kitChanges(changedBlocks(translation));
  const speakers = await Promise.all([locale, 'en'].map((tag) => loadLocale(tag, [folder.within('templates/locales')], localeChain(config, locale).slice(1))));
  const files: [string, string][] = [
    [kitText(translation), `${(own === '' ? bare : own).trimEnd()}\n\n${stamp}`],
    [kitSource(translation), bare],
    [KIT_NAMES.glossary, kitGlossary(bare, (await read(source.locale)).terms, texts.terms)],
    [KIT_NAMES.readMe, kitReadMe(translation, `${publicationTitle(config, locale)}: ${source.header.title}`, speakers, { changes: changes !== '' })],
    ...(changes === '' ? [] : ([[KIT_NAMES.changes, changes]] as [string, string][])),
  ];
  const packed = new Map<string, Uint8Array>(files.map(([name, text]) => [name, new TextEncoder().encode(text)]));
  if (preview !== undefined) packed.set(KIT_NAMES.preview, preview);
  return { name: `${config.id}-${locale}-${selection.slug}.zip`, locale, slug: selection.slug, bytes: writeZip(packed) };
}

/** A chapter as it is to be translated: the words of its header, and its body without codes. */
function sourceText({ header: { title, subtitle, short, standpoint } }: Chapter, text: string): string {
  const words = Object.fromEntries(Object.entries({ title, subtitle, short, standpoint }).filter(([, value]) => value !== undefined)) as { title: string };
  const body = text.replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n---\r?\n/u, '');
  return `---\n${writeHeader({ ...words, kind: 'account', status: 'draft', translators: [] })}---\n${withoutCodes(body)}`;
}
