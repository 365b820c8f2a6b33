import type { Block, Recipe } from '../config/recipe-schema.ts';
import { problem } from '../diagnostics/problem.ts';
import type { Place, Problem } from '../model/problem.ts';
import { checkJoins } from './check-joins.ts';
import { textOfRange } from './ranges.ts';

type PlaceOf = (path: readonly PropertyKey[]) => Place;

/** Checks what the blocks of a recipe ask for: joined words that are divided, headings that skip no level, blocks where a chapter may have them. */
export function checkBlocks(lines: readonly string[], recipe: Recipe, placeOf: PlaceOf): Problem[] {
  return [...checkJoins(lines, recipe, placeOf), ...headings(lines, recipe.text, ['text'], placeOf, { depth: 1 }), ...positions(recipe.text, placeOf)];
}

/** `level.depth` is that of the last heading; within a document headings go on from there. */
function* headings(
  lines: readonly string[],
  blocks: readonly Block[],
  keys: readonly PropertyKey[],
  placeOf: PlaceOf,
  level: { depth: number },
): Generator<Problem> {
  for (const [i, block] of blocks.entries()) {
    if ('document' in block) yield* headings(lines, block.text, [...keys, i, 'text'], placeOf, level);
    if (!('heading' in block)) continue;
    const id = /\{#[^{}\s]*\}(?=[\s#*_]*$)/u.exec(textOfRange(lines, block.heading))?.[0];
    if (id !== undefined) {
      const message = `Unexpected \`${id}\` at the end of a heading, expected words: it would be read as an id`;
      yield problem('recipe-word', placeOf([...keys, i, 'heading']), message, 'Write `paragraphs` in place of `heading`.');
    }
    if (block.depth > level.depth + 1) {
      const message = `Unexpected heading of level ${block.depth} below level ${level.depth}, expected level ${level.depth + 1}`;
      yield problem('heading-skip', placeOf([...keys, i, 'depth']), message, `Write \`depth: ${level.depth + 1}\`.`);
    }
    level.depth = block.depth;
  }
}

/** An epigraph stands before the text or behind a heading; a document by somebody else holds neither epigraphs nor questions. */
function* positions(blocks: readonly Block[], placeOf: PlaceOf): Generator<Problem> {
  let isStart = true;
  for (const [i, block] of blocks.entries()) {
    if ('epigraph' in block && !isStart) {
      const message = 'Unexpected epigraph in the middle of the text, expected it before the text or behind a heading';
      yield problem('directive-form', placeOf(['text', i, 'epigraph']), message, 'Move it up, or write `quotation` in its place.');
    }
    isStart = 'heading' in block || (isStart && 'epigraph' in block);
    if (!('document' in block)) continue;
    for (const [j, inner] of block.text.entries()) {
      const name = ['epigraph', 'question'].find((each) => each in inner);
      if (name === undefined) continue;
      const message = `Unexpected \`${name}\` in a document, expected headings, paragraphs, quotations, verse and lists`;
      yield problem('directive-form', placeOf(['text', i, 'text', j]), message, 'Write `quotation`, `heading` or `paragraphs` in its place.');
    }
  }
}
