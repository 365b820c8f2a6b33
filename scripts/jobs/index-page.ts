import { localesOf } from '../config/pair-of.ts';
import type { Config } from '../config/schema.ts';
import { localeChain } from '../config/translation-of.ts';
import { layOutIndex } from '../layout/screen/lay-out-index.ts';
import { readingTexts } from '../layout/screen/reading-texts.ts';
import { loadLocale } from '../locale/load-locale.ts';
import type { Folder } from '../model/folder.ts';
import { INDEX_MARK, type WriteIndex } from '../publish/publish.ts';
import type { BuiltLocale } from './build-locale.ts';

/** What writes `index.html`: a section for every locale of the publication that has files, built now or before, and for two that stand beside each other. */
export async function indexPage(
  publication: Folder,
  config: Config,
  built: readonly Pick<BuiltLocale, 'locale' | 'cover' | 'isRestricted'>[],
): Promise<WriteIndex> {
  const names = [...new Set([...config.locales, ...config.parallel, ...built.map(({ locale }) => locale)])];
  const privateReading = built.some(({ isRestricted }) => isRestricted);
  const locales = [];
  for (const name of names) {
    const locale = localesOf(name).at(-1) ?? name;
    const messages = await loadLocale(locale, [publication.within('templates/locales')], localeChain(config, locale));
    const cover = built.find((each) => each.locale === name)?.cover;
    locales.push({ name, messages, texts: readingTexts({ config, locale, privateReading }, messages), ...(cover ? { cover } : {}) });
  }
  return layOutIndex({ locales, accent: config.inks.accent, key: config.key, mark: INDEX_MARK });
}
