import { about, type Detector, isFree } from '../view.ts';

/** Tags of a site run together: many words, most of them with a capital, and hardly any sign between them. */
export const tagLists: Detector = (view) =>
  view.passages.flatMap((passage) => {
    const { text, words } = passage;
    if (!isFree(view, passage) || words < 12) return [];
    const capitals = text.match(/(?<![\p{L}\p{N}])[\p{Lu}\p{N}#]/gu)?.length ?? 0;
    const marks = text.match(/[.;:!?]/gu)?.length ?? 0;
    return capitals / words > 0.6 && marks <= words / 20 ? [about(passage, 'furniture', 'a list of tags: capitals without sentences')] : [];
  });
