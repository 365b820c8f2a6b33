import type { TextBlock } from '../model/block.ts';
import { diffWords, type WordRun } from '../translate/diff-words.ts';
import { normalise } from '../translate/hash-block.ts';
import type { Translation } from './read-translations.ts';

/** A piece of a text of which the translation does not say what its source says, or nobody has recorded that it does. */
export interface ChangedBlock {
  state: 'stale' | 'missing' | 'orphan' | 'unrecorded';
  kind: string;
  source?: PlacedText;
  translation?: PlacedText;
  /** The source as it stands, with what is gone and what is new. */
  runs: WordRun[];
}

/** `place`: `path:line`. */
export interface PlacedText {
  place: string;
  text: string;
}

/** The pieces of a translation that somebody has to look at, in the order of the text; pieces of a relay with the change of the first source. */
export function changedBlocks({ blocks, recorded, state: ofChapter }: Translation): ChangedBlock[] {
  if (ofChapter === 'missing' || ofChapter === 'orphan') return [];
  return blocks.flatMap(({ state, source, translation, before, relay }): ChangedBlock[] => {
    // Of a chapter that was never recorded, nothing is known to have changed.
    if (state === 'current' || (state === 'unrecorded' && recorded === undefined)) return [];
    const shown = relay?.source ?? source;
    const was = relay?.before ?? before;
    return [
      {
        ...{ state, kind: (source ?? translation)?.kind ?? '' },
        ...(shown === undefined ? {} : { source: placed(shown) }),
        ...(translation === undefined ? {} : { translation: placed(translation) }),
        runs: runsOf(state, shown ?? translation, was),
      },
    ];
  });
}

function runsOf(state: ChangedBlock['state'], shown: TextBlock | undefined, was: string | undefined): WordRun[] {
  const is = normalise(shown?.text ?? '');
  if (state === 'stale' && was !== undefined) return diffWords(was, is);
  return [{ kind: state === 'missing' ? 'added' : 'same', text: is }];
}

const placed = ({ text, place: { path, line } }: TextBlock): PlacedText => ({ place: `${path}:${line ?? 1}`, text });
