import { loadConfig } from '../../config/load-config.ts';
import type { Config } from '../../config/schema.ts';
import { localeChain, sourceLocale } from '../../config/translation-of.ts';
import { UsageError } from '../../diagnostics/errors.ts';
import { hasErrors } from '../../diagnostics/problem.ts';
import { messageTexts } from '../../locale/message-texts.ts';
import type { Folder } from '../../model/folder.ts';
import type { PoEntry } from '../../translate/po/po-entry.ts';
import { writePo } from '../../translate/po/write-po.ts';
import { textReader } from '../read-texts.ts';
import { readTranslations } from '../read-translations.ts';
import { parseSelection } from '../select-translations.ts';
import { chapterEntries } from './chapter-entries.ts';
import { messageContext, PARTS } from './contexts.ts';
import { glossaryEntries } from './glossary-entries.ts';

export interface ExportedPo {
  locale: string;
  text: string;
  entries: number;
  /** Entries without a translation, and those whose source has changed since. */
  open: number;
  fuzzy: number;
}

/**
 * What is translated into a locale as one PO file: chapters, glossary and message catalog, or those of them that are named.
 * @throws UsageError where the publication or a name cannot be used
 */
export async function exportPo(folder: Folder, locale: string, names: readonly string[]): Promise<ExportedPo> {
  const { value: config, problems } = await loadConfig(folder);
  if (config === undefined || hasErrors(problems)) throw new UsageError('publication.yml cannot be used', problems);
  parseSelection(locale, config);
  const slugs = new Set(names.map((name) => slugOf(name, locale, config)));
  const isMeant = (slug: string): boolean => slugs.size === 0 || slugs.has(slug);
  const { translations } = await readTranslations(folder, config, locale, textReader(folder, config));
  const entries: PoEntry[] = [];
  for (const translation of translations.filter(({ slug }) => isMeant(slug)))
    entries.push(...(await (translation.slug === PARTS.glossary ? glossaryEntries : chapterEntries)(folder, translation)));
  if (isMeant(PARTS.messages)) entries.push(...(await messageEntries(folder, config, locale)));
  const count = (isCounted: (entry: PoEntry) => boolean): number => entries.filter(isCounted).length;
  return {
    ...{ locale, text: writePo({ id: config.id, locale }, entries), entries: entries.length },
    ...{ open: count(({ translation }) => translation === ''), fuzzy: count(({ isFuzzy }) => isFuzzy) },
  };
}

/** A chapter of the name `messages` is meant before the catalog. */
function slugOf(name: string, locale: string, config: Config): string {
  if (name === PARTS.messages && !config.chapters.includes(name)) return name;
  return parseSelection(`${locale}/${name}`, config).slug ?? name;
}

/** The messages that are printed around the texts, each plural form by itself. */
async function messageEntries(folder: Folder, config: Config, locale: string): Promise<PoEntry[]> {
  const texts = await messageTexts(locale, [folder.within('templates/locales')], localeChain(config, locale).slice(1));
  return texts
    .filter(({ source }) => source !== '')
    .map(({ key, form, source, translation }) => ({
      ...{ context: messageContext(key, form?.name), source, translation, isFuzzy: false },
      comments: [
        `message \`${key}\``,
        ...(form === undefined ? [] : [form.numbers.length > 0 ? `for ${form.numbers.join(', ')} …` : 'for all other numbers']),
        ...(/\{[\w-]+\}/u.test(source) ? ['What stands in braces is filled in by the program.'] : []),
      ],
      references: [`templates/locales/${sourceLocale(config)}.json`],
    }));
}
