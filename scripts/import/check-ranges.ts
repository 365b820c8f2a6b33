import { problem } from '../diagnostics/problem.ts';
import type { Place, Problem } from '../model/problem.ts';
import { type FindMoved, findMovedIn } from './find-moved.ts';
import { type Extent, hashRange, isInside, isWholeLines, sayRange, showRange } from './ranges.ts';
import type { RecipeRange } from './recipe-ranges.ts';

/** A range of a recipe or of marks, and where it is written. */
export interface PlacedRange {
  extent: Extent;
  place: Place;
}

/**
 * Checks that ranges lie in the source and hold the text that they were written for; what has moved is found again. `isOther`: the source holds nothing of what the
 * ranges were written for.
 */
export function checkHashes(lines: readonly string[], ranges: readonly PlacedRange[]): { problems: Problem[]; isOther: boolean } {
  const findMoved = findMovedIn(lines);
  const found = ranges.map(({ extent, place }) => checkHash(lines, extent, place, findMoved));
  return { problems: found.flatMap(({ problems }) => problems), isOther: found.every(({ isKnown }) => !isKnown) };
}

function checkHash(lines: readonly string[], extent: Extent, place: Place, findMoved: FindMoved): { problems: Problem[]; isKnown: boolean } {
  const { hash } = extent;
  const inside = isInside(lines, extent);
  const right = inside ? hashRange(lines, extent) : undefined;
  if (inside && hash === right) return { problems: [], isKnown: true };
  const moved = hash === undefined ? undefined : findMoved({ ...extent, hash });
  const hint = hintOf(lines, extent, moved, right);
  const found = inside ? (hash === undefined ? `${sayRange(extent)} without a hash` : `hash \`${hash}\` of ${sayRange(extent)}`) : beyond(lines, extent);
  const message = `Unexpected ${found}, expected ${right === undefined ? 'a range of the source' : `\`${right}\``}`;
  return { problems: [problem('recipe-range', place, message, hint)], isKnown: moved !== undefined };
}

function hintOf(lines: readonly string[], extent: Extent, moved: Extent | undefined, right: string | undefined): string {
  if (moved !== undefined) {
    const many = isWholeLines(extent) && extent.from.line !== extent.to.line;
    return `Write \`${showRange(moved)}@${hashRange(lines, moved)}\`: ${sayRange(extent)} now ${many ? 'stand' : 'stands'} at ${showRange(moved)}.`;
  }
  if (right === undefined) return 'Count the lines from 1, as a text editor does.';
  const write = `\`${showRange(extent)}@${right}\``;
  return extent.hash === undefined ? `Write ${write}.` : `Write ${write} if these are the words that are meant; those that the hash was made of are gone.`;
}

const beyond = (lines: readonly string[], extent: Extent): string => {
  const { from, to } = extent;
  if (Math.max(from.line, to.line) > lines.length) return `${sayRange(extent)} of a source of ${lines.length} lines`;
  return isWholeLines(extent) || from.line === to.line ? `range \`${showRange(extent)}\`` : `part \`${showRange(extent)}\` of its lines`;
};

/**
 * Checks that no word is taken twice. A part of a line that is left out, or is the disclaimer, may lie in whole lines that are taken: it is cut out of them.
 * Corrections must lie in what is taken, and not in each other.
 */
export function checkOverlaps(ranges: readonly (RecipeRange & { place: Place })[]): Problem[] {
  const problems: Problem[] = [];
  for (const { extent, place } of ranges) {
    if (extent.from.line <= extent.to.line) continue;
    const message = `Unexpected ${sayRange(extent)} whose end stands before its beginning, expected a part in the order of the source`;
    problems.push(problem('recipe-range', place, message, 'Divide it into two; only marks may run over a page turn.'));
  }
  if (problems.length > 0) return problems;
  const takes = ranges.filter(({ role }) => role !== 'correction');
  const corrections = ranges.filter(({ role }) => role === 'correction');
  for (const group of [takes.filter(({ extent }) => isWholeLines(extent)), takes.filter(({ extent }) => !isWholeLines(extent)), corrections]) {
    for (const [i, { extent, place }] of group.entries()) {
      const other = group.slice(0, i).find((former) => overlap(former.extent, extent));
      if (other === undefined) continue;
      const message = `Unexpected ${sayRange(extent)} that overlap${isMany(extent) ? '' : 's'} ${sayRange(other.extent)} (line ${other.place.line} of the recipe), expected every word once`;
      problems.push(problem('recipe-range', place, message, 'Shorten one of the two ranges, or take one out.'));
    }
  }
  const used = takes.filter(({ role }) => role !== 'left-out');
  for (const { extent, place } of corrections) {
    const taken = [extent.from, extent.to].every((end) => used.some((each) => overlap(each.extent, { from: end, to: end })));
    const cut = takes.some((each) => each.role === 'left-out' && overlap(each.extent, extent));
    if (taken && !cut) continue;
    problems.push(
      problem(
        'recipe-range',
        place,
        `Unexpected correction of ${sayRange(extent)}, expected words that \`text\` uses`,
        'Take the correction out, or use the line in `text`.',
      ),
    );
  }
  return problems;
}

const isMany = (extent: Extent): boolean => isWholeLines(extent) && extent.from.line !== extent.to.line;

function overlap(a: Extent, b: Extent): boolean {
  return !(isBefore(a, b) || isBefore(b, a));
}

const isBefore = (a: Extent, b: Extent): boolean => a.to.line < b.from.line || (a.to.line === b.from.line && a.to.column < b.from.column);
