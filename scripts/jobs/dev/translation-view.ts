import type { Config } from '../../config/schema.ts';
import { sourceLocale } from '../../config/translation-of.ts';
import type { TextBlock } from '../../model/block.ts';
import type { Folder } from '../../model/folder.ts';
import type { DevPair, DevText, DevTranslation } from '../../serve/dev-state.ts';
import type { ComparedBlock } from '../../translate/compare-blocks.ts';
import { diffWords } from '../../translate/diff-words.ts';
import { normalise } from '../../translate/hash-block.ts';
import type { TextReader } from '../read-texts.ts';
import { readTranslations } from '../read-translations.ts';

/** Every chapter of a translation, and its glossary, beside what it translates, block by block; nothing for the language that all are translated from. */
export async function translationView(folder: Folder, config: Config, locale: string, read: TextReader): Promise<DevTranslation[]> {
  if (locale === sourceLocale(config)) return [];
  const { translations } = await readTranslations(folder, config, locale, read);
  return translations.map(({ slug, path, state, from, blocks }) => ({ slug, path, state, from: from ?? '', pairs: blocks.map(pairOf) }));
}

function pairOf({ state, source, translation, before, relay }: ComparedBlock): DevPair {
  // Where the source is itself a stale translation, what its own source says now.
  const shown = relay?.source ?? source;
  const was = relay?.before ?? before;
  const is = normalise(shown?.text ?? '');
  return {
    state,
    ...(shown === undefined ? {} : { source: textOf(shown) }),
    ...(translation === undefined ? {} : { translation: textOf(translation) }),
    ...(state === 'stale' && was !== undefined ? { change: diffWords(was, is) } : {}),
  };
}

const textOf = ({ text, place }: TextBlock): DevText => ({ text, path: place.path, line: place.line ?? 1 });
