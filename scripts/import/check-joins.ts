import type { Block, PlainBlock, Recipe } from '../config/recipe-schema.ts';
import { problem } from '../diagnostics/problem.ts';
import type { Place, Problem } from '../model/problem.ts';
import { parseRange } from './ranges.ts';
import { isBlank } from './read-source.ts';
import { DIVIDED } from './words.ts';

type PlaceOf = (path: readonly PropertyKey[]) => Place;
type Joined = Extract<PlainBlock, { paragraph: string[] }>;

/** Checks that words are divided where a recipe joins them, and joined where the pieces of a paragraph divide them. */
export function checkJoins(lines: readonly string[], recipe: Recipe, placeOf: PlaceOf): Problem[] {
  const check = (blocks: readonly Block[], keys: readonly PropertyKey[]): Problem[] =>
    blocks.flatMap((block, i) => {
      if ('document' in block) return check(block.text, [...keys, i, 'text']);
      if (!('paragraph' in block)) return [];
      const pieces = block.paragraph.map((range) => linesOf(range).filter((line) => !isBlank(lines[line - 1] ?? '')));
      const placeIn = (path: readonly PropertyKey[]) => placeOf([...keys, i, ...path]);
      return [...wrongJoins(lines, block, pieces.flat(), placeIn), ...missingJoins(lines, recipe, block, pieces, placeIn)];
    });
  return check(recipe.text, ['text']);
}

const linesOf = (range: string): number[] => {
  const { from, to } = parseRange(range);
  return Array.from({ length: to.line - from.line + 1 }, (_, i) => from.line + i);
};

function* wrongJoins(lines: readonly string[], { hyphens = [], compounds = [] }: Joined, numbers: readonly number[], placeOf: PlaceOf): Generator<Problem> {
  for (const [field, listed] of Object.entries({ hyphens, compounds })) {
    for (const [i, line] of listed.entries()) {
      const isTwice = field === 'compounds' && hyphens.includes(line);
      const message = isTwice ? `Unexpected line ${line} in \`hyphens\` too, expected it in one of the two` : wrongHyphen(lines, numbers, line);
      const hint = `Take the line out of \`${field}\`, or mend the ranges of the paragraph.`;
      if (message !== undefined) yield problem('recipe-join', placeOf([field, i]), message, hint);
    }
  }
}

/** A hyphen within a word stands at the end of a line of the paragraph, and the word goes on in its next line. `numbers` are its lines. */
function wrongHyphen(lines: readonly string[], numbers: readonly number[], line: number): string | undefined {
  if (!numbers.includes(line)) return `Unexpected line ${line}, expected a line of this paragraph`;
  const next = numbers[numbers.indexOf(line) + 1];
  const goesOn = next !== undefined && /^[\p{L}\p{M}]/u.test((lines[next - 1] ?? '').trimStart());
  if (goesOn && DIVIDED.test((lines[line - 1] ?? '').trimEnd())) return undefined;
  const where = next === undefined ? 'in a further line' : `in line ${next}`;
  return `Unexpected end of line ${line}, expected a hyphen that divides a word, and the rest of the word ${where}`;
}

/** Within a piece a hyphen may hang (`pre- and post-war`); where one piece ends and another begins, a person has joined what a page turn had cut. */
function* missingJoins(
  lines: readonly string[],
  recipe: Recipe,
  { hyphens = [], compounds = [] }: Joined,
  pieces: readonly number[][],
  placeOf: PlaceOf,
): Generator<Problem> {
  for (const [i, piece] of pieces.entries()) {
    const [last, next] = [piece.at(-1), pieces.slice(i + 1).flat()[0]];
    if (last === undefined || next === undefined || hyphens.includes(last) || compounds.includes(last)) continue;
    const goesOn = DIVIDED.test((lines[last - 1] ?? '').trimEnd()) && /^\p{Ll}/u.test((lines[next - 1] ?? '').trimStart());
    if (!goesOn || isEndChanged(lines, recipe, last)) continue;
    const message = `Unexpected hyphen at the end of line ${last}, within a word that goes on in line ${next}, expected the line in \`hyphens\``;
    const hint = `Add \`hyphens: [${last}]\`, or \`compounds: [${last}]\` if the hyphen belongs to the word.`;
    yield problem('recipe-join', placeOf(['paragraph', i]), message, hint);
  }
}

/** Whether the recipe corrects the end of a line, or leaves it out. */
function isEndChanged(lines: readonly string[], { corrections, 'leave-out': leftOut }: Recipe, line: number): boolean {
  const end = (lines[line - 1] ?? '').trimEnd().length;
  return [...corrections.map(({ at }) => at), ...leftOut.map((each) => each.lines)].some((range) => {
    const { from, to } = parseRange(range);
    return from.line <= line && (to.line > line || (to.line === line && to.column >= end));
  });
}
