import { problem } from '../../diagnostics/problem.ts';
import type { RuleId } from '../../diagnostics/rules.ts';
import type { Problem } from '../../model/problem.ts';
import { isWholeLines, type Position, sayRange } from '../ranges.ts';
import { isWordCharacter } from '../words.ts';
import type { Annotation, Placed } from './annotation.ts';
import { textOfUnits, type Unit } from './unit.ts';

/** Finds the paragraph of each annotation, and tells at the end which have none. */
export interface Placer {
  /** The annotations of a paragraph, outer before inner; those that cross each other are reported and left out. */
  placeIn(units: readonly Unit[]): Placed[];
  /** What was found wrong, also with annotations that no paragraph holds. */
  finish(): Problem[];
}

export function makePlacer(annotations: readonly Annotation[]): Placer {
  const waiting = new Set(annotations);
  const problems: Problem[] = [];
  // Annotations of which a paragraph holds one end.
  const halves = new Set<Annotation>();
  return {
    placeIn(units) {
      const found: Placed[] = [];
      for (const annotation of waiting) {
        const [start, last] = endsIn(units, annotation);
        if (start < 0 || last < 0) {
          if (start >= 0 || last >= 0) halves.add(annotation);
          continue;
        }
        if (last < start) {
          halves.add(annotation);
          continue;
        }
        waiting.delete(annotation);
        if (annotation.what.kind !== 'correction' && cutsWord(units, start, last)) problems.push(wordCut(annotation));
        else found.push(wholeWords(units, annotation, start, last));
      }
      return nested(found, problems);
    },
    finish() {
      const lost = [...waiting].map((annotation) => {
        const found = `${nameOf(annotation)} of ${sayRange(annotation.extent)}`;
        const [where, hint] = halves.has(annotation)
          ? ['across the end of a paragraph', 'Let it begin and end in one paragraph.']
          : ['outside the paragraphs of the chapter', 'Let it begin and end at characters that the recipe takes into a paragraph.'];
        return problem(ruleOf(annotation), annotation.place, `Unexpected ${found} ${where}, expected words of one paragraph`, hint);
      });
      return [...problems, ...lost];
    },
  };
}

/** The units at which an annotation begins and ends, -1 where the paragraph has them not. */
function endsIn(units: readonly Unit[], { extent }: Annotation): [start: number, last: number] {
  const { from, to } = extent;
  if (isWholeLines(extent)) return [units.findIndex(({ line }) => line === from.line), units.findLastIndex(({ line }) => line === to.line)];
  const indexOf = (position: Position) => units.findIndex(({ line, column }) => line === position.line && column === position.column);
  return [indexOf(from), indexOf(to)];
}

/** Whether a word begins before the first unit and goes on in it, or in the last and goes on behind it. Parts of `120-tenge` and `owner’s` are words. */
function cutsWord(units: readonly Unit[], start: number, last: number): boolean {
  const isLetter = (i: number) => /^[\p{L}\p{M}\p{N}]/u.test(units[i]?.text ?? '');
  return (isLetter(start - 1) && isLetter(start)) || (isLetter(last) && isLetter(last + 1));
}

const wordCut = (annotation: Annotation): Problem =>
  problem(
    ruleOf(annotation),
    annotation.place,
    `Unexpected ${nameOf(annotation)} of ${sayRange(annotation.extent)} that cuts a word, expected whole words`,
    'Let it begin before a word and end behind one; columns count from 1, and the last one is part of it.',
  );

/** A note in the middle of a word could not be read: of a word that is corrected in part, all is what is corrected. */
function wholeWords(units: readonly Unit[], annotation: Annotation, start: number, last: number): Placed {
  const { what } = annotation;
  if (what.kind !== 'correction') return { ...annotation, start, end: last + 1 };
  const isWord = (i: number) => isWordCharacter(units[i]?.text ?? '');
  let [from, to] = [start, last];
  if (isWord(from)) while (isWord(from - 1)) from--;
  if (isWord(to)) while (isWord(to + 1)) to++;
  const read = textOfUnits(units.slice(from, start)) + what.read + textOfUnits(units.slice(last + 1, to + 1));
  return { ...annotation, what: { ...what, read }, start: from, end: to + 1 };
}

/** Sorts, outer first, and takes out what cannot stand in what it crosses. */
function nested(found: Placed[], problems: Problem[]): Placed[] {
  const order = (each: Placed): number => ['event', 'term', 'noterm', 'correction'].indexOf(each.what.kind);
  const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end || order(a) - order(b));
  return sorted.filter((each, i) => {
    const other = sorted.slice(0, i).find((former) => former.end > each.start && (former.end < each.end || !mayHold(former, each)));
    if (other === undefined) return true;
    const found = `${nameOf(each)} of ${sayRange(each.extent)}`;
    const how = other.end < each.end ? 'overlaps' : 'lies within';
    const message = `Unexpected ${found} that ${how} the ${nameOf(other)} of ${sayRange(other.extent)}, expected ${expected(other, each)}`;
    problems.push(problem(ruleOf(each), each.place, message, 'Shorten one of the two, or take it out.'));
    return false;
  });
}

/** An event holds no event, a term no term, and within a correction nothing can be marked. */
function mayHold(outer: Placed, inner: Placed): boolean {
  if (outer.what.kind === 'correction') return false;
  return inner.what.kind === 'correction' || (outer.what.kind === 'event' && inner.what.kind !== 'event');
}

const expected = (outer: Placed, inner: Placed): string => (mayHold(outer, inner) ? 'one within the other' : 'one after the other');

function nameOf({ what }: Annotation): string {
  if (what.kind === 'correction') return 'correction';
  return what.attributes.id === undefined ? `\`${what.kind}\`` : `${what.kind} \`${what.attributes.id}\``;
}

const ruleOf = ({ what }: Annotation): RuleId => (what.kind === 'correction' ? 'recipe-range' : 'mark-range');
