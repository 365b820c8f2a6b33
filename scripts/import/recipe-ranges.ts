import type { Block, Recipe } from '../config/recipe-schema.ts';
import { type Extent, parseRange } from './ranges.ts';

/** A range of a recipe: what it is for, and where in the recipe it stands. */
export interface RecipeRange {
  extent: Extent;
  /** `text`: what the chapter takes; `disclaimer`: the same, at its end; `left-out`; `correction`: within what is taken. */
  role: 'text' | 'disclaimer' | 'left-out' | 'correction';
  /** The block, or the reason: for the account. */
  what: string;
  keys: PropertyKey[];
}

/** Every range of a recipe: those of the text in reading order, the disclaimer, then what is left out and the corrections. */
export function rangesOf(recipe: Recipe): RecipeRange[] {
  const range = (role: RecipeRange['role'], text: string, what: string, keys: PropertyKey[]): RecipeRange => ({ extent: parseRange(text), role, what, keys });
  return [
    ...recipe.text.flatMap((block, i) => blockRanges(block, ['text', i]).map(({ text, what, keys }) => range('text', text, what, keys))),
    ...(recipe.disclaimer === undefined ? [] : [range('disclaimer', recipe.disclaimer, 'disclaimer', ['disclaimer'])]),
    ...recipe['leave-out'].map(({ lines, why }, i) => range('left-out', lines, `left out: ${why}`, ['leave-out', i, 'lines'])),
    ...recipe.corrections.map(({ at }, i) => range('correction', at, 'correction', ['corrections', i, 'at'])),
  ];
}

/** The ranges of a block, in the order in which the chapter has their words. */
function blockRanges(block: Block, keys: PropertyKey[]): { text: string; what: string; keys: PropertyKey[] }[] {
  if ('document' in block) {
    const { title } = block.document;
    const head = title !== undefined && isRange(title) ? [{ text: title, what: 'document title', keys: [...keys, 'document', 'title'] }] : [];
    return [...head, ...block.text.flatMap((inner, i) => blockRanges(inner, [...keys, 'text', i]))];
  }
  if ('paragraph' in block) return block.paragraph.map((text, i) => ({ text, what: 'paragraph', keys: [...keys, 'paragraph', i] }));
  const kind = kindOf(block);
  const own = { text: String(Reflect.get(block, kind)), what: kind, keys: [...keys, kind] };
  if ('epigraph' in block && block.attribution !== undefined) return [own, { text: block.attribution, what: 'attribution', keys: [...keys, 'attribution'] }];
  return [own];
}

/** What a block becomes: the first name in it that is one of a block. */
export const kindOf = (block: Block): string => Object.keys(block)[0] ?? '';

/** Whether a document's title is lines of the source, not a title of ours: `2022` is a title. */
export const isRange = (title: string): boolean => /^[1-9]\d*(?:-[1-9]\d*)?@[0-9a-f]{8}$/.test(title);
