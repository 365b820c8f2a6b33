import { fileURLToPath } from 'node:url';
import { problem } from '../diagnostics/problem.ts';
import { diskFolder } from '../folder/disk-folder.ts';
import type { Folder } from '../model/folder.ts';
import type { Problem } from '../model/problem.ts';
import { checkPlaceholders } from './check-placeholders.ts';
import { makeDateFormatter } from './date-formatter.ts';
import { loadHyphenator } from './load-hyphenator.ts';
import type { Locale } from './locale.ts';
import { mapWords } from './message-marks.ts';
import { noBreakSpaces } from './no-break-spaces.ts';
import { makeQuantityFormatter } from './quantity-formatter.ts';
import { quotationMarks } from './quotation-marks.ts';
import { type ReadCatalog, readCatalog } from './read-catalog.ts';
import { type CatalogLayer, makeTranslate } from './translate.ts';
import { writingSystem } from './writing-system.ts';

export type { DatePart, Locale, MessageValues } from './locale.ts';

export const OUR_CATALOGS = diskFolder(fileURLToPath(new URL('../../templates/locales/', import.meta.url)));
const FALLBACK = 'en';
/** More names than these do not help anybody who reads a warning. */
const MOST_SHOWN = 8;
// Any Monday.
const MONDAY = Date.UTC(2022, 0, 3);
const DAY_MS = 86_400_000;

/**
 * Makes the locale of a BCP 47 tag from its message catalogs and what `Intl` knows of its language.
 * `catalogs` are folders with catalogs of a publication; their messages stand before ours. What no catalog of the language says is said in the next of `chain`, at
 * last in English, and reported in `problems`.
 */
export async function loadLocale(tag: string, catalogs: readonly Folder[] = [], chain: readonly string[] = []): Promise<Locale> {
  const { language, dir } = writingSystem(tag);
  const { layers, problems } = await readLayers(tag, [...catalogs, OUR_CATALOGS], chain);
  const intl = new Intl.Locale(tag === 'en' ? 'en-GB' : tag, { calendar: 'gregory', numberingSystem: 'latn' });
  const numbers = new Intl.NumberFormat(intl);
  const formatNumber = (value: number): string => numbers.format(value);
  const hasMessage = (key: string): boolean => layers.some(({ catalog }) => catalog.has(key));
  const lists = new Intl.ListFormat(intl);
  const languages = new Intl.DisplayNames(intl, { type: 'language' });
  const regions = new Intl.DisplayNames(intl, { type: 'region', style: 'short' });
  const weekday = new Intl.DateTimeFormat(intl, { timeZone: 'UTC', weekday: 'long' });
  const proses = new Map(await Promise.all([tag, ...languagesOf(layers)].map(async (each) => [each, await proseOf(each)] as const)));
  const hyphenate = (text: string): string => mapWords(text, (words, other) => proses.get(other ?? tag)?.(words) ?? words);
  const rest = {
    tag,
    dir,
    list: (items: readonly string[]) => lists.format(items),
    languageName: (other: string) => languages.of(other) ?? other,
    regionName: (code: string) => regions.of(code) ?? code,
    compare: byLetters(new Intl.Collator(intl, { numeric: true }).compare),
    weekdays: Array.from({ length: 7 }, (_, day) => weekday.format(new Date(MONDAY + day * DAY_MS))),
    keepTogether: noBreakSpaces(tag),
    quotes: quotationMarks(language),
    problems,
  };
  const speak = (marks?: string): Locale => {
    const t = makeTranslate(layers, formatNumber, marks);
    return {
      ...rest,
      t: (key, values) => t(key, values),
      ...makeDateFormatter(intl, t),
      formatQuantity: makeQuantityFormatter(t, hasMessage, formatNumber),
      figureLabel: (name) => (hasMessage(`figure.${name}`) ? t(`figure.${name}`) : name),
      hyphenate,
      inPrint: () => speak(tag),
    };
  };
  return speak();
}

/** Those that a message is taken from. */
const languagesOf = (layers: readonly CatalogLayer[]): Set<string> => {
  const keys = new Set(layers.flatMap(({ catalog }) => [...catalog.keys()]));
  return new Set([...keys].flatMap((key) => layers.find(({ catalog }) => catalog.has(key))?.language ?? []));
};

/** What sets soft hyphens and no-break spaces in a language. */
async function proseOf(tag: string): Promise<(text: string) => string> {
  const [divide, keepTogether] = [await loadHyphenator(tag), noBreakSpaces(tag)];
  return (text) => divide(keepTogether(text));
}

async function readLayers(tag: string, folders: readonly Folder[], chain: readonly string[]): Promise<{ layers: CatalogLayer[]; problems: Problem[] }> {
  const layers: CatalogLayer[] = [];
  const catalogs: ReadCatalog[] = [];
  const problems: Problem[] = [];
  const names = catalogNames(tag);
  for (const name of new Set([...names, ...chain.flatMap(catalogNames), FALLBACK])) {
    for (const folder of folders) {
      const read = await readCatalog(folder, name);
      if (read === undefined) continue;
      layers.push({ language: name, catalog: read.value });
      catalogs.push(read);
      problems.push(...read.problems);
    }
  }
  // The last in English is ours; behind it stand those that an English translation is made from.
  const english = layers.findLast(({ language }) => language === FALLBACK)?.catalog ?? new Map();
  return { layers, problems: [...problems, ...catalogs.flatMap((each) => checkPlaceholders(each, english)), ...reportMissing(tag, layers, names)] };
}

/** `kk-Arab` must not take the Cyrillic messages of `kk`; `en-US` may take those of `en`. */
function catalogNames(tag: string): string[] {
  const { language, isDefaultScript } = writingSystem(tag);
  return [...new Set([tag, ...(isDefaultScript ? [language] : [])])];
}

function reportMissing(tag: string, layers: readonly CatalogLayer[], names: readonly string[]): Problem[] {
  const { language, isDefaultScript } = writingSystem(tag);
  if (language === FALLBACK) return [];
  const path = `templates/locales/${isDefaultScript ? language : tag}.json`;
  const own = layers.filter((layer) => names.includes(layer.language));
  if (own.length === 0) {
    const message = `Unexpected locale \`${tag}\` without a message catalog, expected a file \`${path}\``;
    return [problem('catalog-missing', { path }, message, 'Translate `templates/locales/en.json`; until then headings and labels are in English.')];
  }
  const keys = new Set(layers.flatMap(({ catalog }) => [...catalog.keys()]));
  const missing = [...keys].filter((key) => own.every(({ catalog }) => !catalog.has(key))).sort();
  if (missing.length === 0) return [];
  const shown = missing.slice(0, MOST_SHOWN).map((key) => `\`${key}\``);
  const others = missing.length > MOST_SHOWN ? [`${missing.length - MOST_SHOWN} others`] : [];
  const message = `Unexpected catalog of \`${tag}\` without ${[...shown, ...others].join(', ')}, expected every message of English`;
  return [problem('catalog-missing', { path }, message, 'Add them; until then they are printed in the language that stands in, at last in English.')];
}

/** A quotation mark before a word does not move it: `«Respublika» movement` stands under R. */
const byLetters =
  (compare: Intl.Collator['compare']): Intl.Collator['compare'] =>
  (a, b) =>
    compare(a.replace(NO_LETTERS, ''), b.replace(NO_LETTERS, '')) || compare(a, b);
const NO_LETTERS = /^[^\p{L}\p{N}]+/u;
