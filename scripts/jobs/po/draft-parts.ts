import { glossaryWords, type TermWords } from '../../config/glossary-words.ts';
import type { Config } from '../../config/schema.ts';
import { localeChain } from '../../config/translation-of.ts';
import { readText } from '../../folder/read-text.ts';
import { messageTexts } from '../../locale/message-texts.ts';
import type { LockedBlock } from '../../model/block.ts';
import type { Folder } from '../../model/folder.ts';
import type { ComparedBlock } from '../../translate/compare-blocks.ts';
import type { PlacedEntry } from '../../translate/po/po-entry.ts';
import type { Translation } from '../read-translations.ts';
import { PARTS, readPieceContext, readTermContext } from './contexts.ts';
import type { Draft, PartCounts } from './draft.ts';
import { draftChapter } from './draft-chapter.ts';
import { draftGlossary } from './draft-glossary.ts';
import { draftMessages } from './draft-messages.ts';
import { fieldText } from './glossary-entries.ts';
import { type FormerLock, lockChapter, lockGlossary } from './lock-entries.ts';
import { matchEntries } from './match-entries.ts';

/** A chapter, the glossary or the catalog of which something came back. */
export interface PoPart {
  name: string;
  slug: string;
  path: string;
  translation?: Translation;
  /** Absent while it cannot be made. */
  draft?: Draft;
  counts: PartCounts;
  /** Entries whose piece the source does not have. */
  gone: readonly PlacedEntry[];
  /** What is to be recorded of its pieces. */
  lock(blocks: readonly ComparedBlock[], before: FormerLock): LockedBlock[];
}

const isWhole = ({ isFuzzy, translation }: PlacedEntry): boolean => !isFuzzy && translation.trim() !== '';

/** A part of the file without what all have in common. */
type Made = Pick<PoPart, 'draft' | 'gone' | 'lock' | 'path' | 'translation'> & { taken: number; open: number };

/** Makes of each part of a PO file what its file would be. */
export async function draftParts(
  folder: Folder,
  config: Config,
  locale: string,
  translations: readonly Translation[],
  entries: readonly PlacedEntry[],
): Promise<PoPart[]> {
  const parts: PoPart[] = [];
  for (const [key, sent] of Map.groupBy(entries, partOf)) {
    const slug = key.replace(/:$/u, '');
    const whole = sent.filter(isWhole);
    const empty = sent.filter(({ translation }) => translation.trim() === '').length;
    const { taken, open, ...made } =
      key === MESSAGES
        ? await messagesPart(folder, config, locale, whole)
        : await chapterPart(
            folder,
            translations.find((each) => each.slug === slug),
            whole,
          );
    parts.push({ ...made, slug: key, name: `${locale}/${slug}`, counts: { taken, open: open + empty, fuzzy: sent.length - whole.length - empty } });
  }
  return parts;
}

/** The catalog, also where a chapter has its name. */
export const MESSAGES = `${PARTS.messages}:`;

async function messagesPart(folder: Folder, config: Config, locale: string, entries: readonly PlacedEntry[]): Promise<Made> {
  const texts = await messageTexts(locale, [folder.within('templates/locales')], localeChain(config, locale).slice(1));
  const path = `templates/locales/${locale}.json`;
  const { value } = await readText(folder, path);
  return { path, lock: () => [], ...draftMessages(locale, texts, entries, value) };
}

async function chapterPart(folder: Folder, translation: Translation | undefined, entries: readonly PlacedEntry[]): Promise<Made> {
  if (translation?.sourcePath === undefined) return { path: '', gone: entries, taken: 0, open: 0, lock: () => [] };
  const { slug, path, sourcePath } = translation;
  const [own, original] = [(await readText(folder, path)).value ?? '', (await readText(folder, sourcePath)).value ?? ''];
  if (slug === PARTS.glossary) {
    const source = glossaryWords(original);
    const lock: Made['lock'] = (blocks, before) => lockGlossary(blocks, entries, ofToday(source), before);
    return { path, translation, lock, ...draftGlossary(translation, source, entries, own) };
  }
  const matched = matchEntries(translation, entries);
  const draft = draftChapter(translation, matched, own, original);
  const lock: Made['lock'] = (blocks, before) => lockChapter(slug, blocks, matched, before);
  const taken = draft === undefined ? 0 : matched.taken.size;
  return { path, translation, lock, gone: matched.gone, taken, open: 0, ...(draft === undefined ? {} : { draft }) };
}

/** The slug of a piece's chapter, `glossary`, or `messages:`. */
const partOf = ({ context }: PlacedEntry): string =>
  readPieceContext(context)?.slug ?? (context.startsWith(MESSAGES) ? MESSAGES : context.startsWith(`${PARTS.glossary}:`) ? PARTS.glossary : '');

const ofToday =
  (source: ReadonlyMap<string, TermWords>) =>
  ({ context, source: text }: PlacedEntry): boolean => {
    const { id = '', field } = readTermContext(context) ?? {};
    return field === undefined || field === 'forms' || fieldText(source.get(id), field) === text;
  };
