import { problem } from '../diagnostics/problem.ts';
import type { TextBlock } from '../model/block.ts';
import type { Place, Problem } from '../model/problem.ts';
import { type FactDifference, factComparer } from './facts/compare-facts.ts';
import { unmatched } from './facts/unmatched.ts';
import type { BlockPair } from './pair-blocks.ts';

export interface ParitySetting {
  /** Locales of the source and of the translation. */
  from: string;
  to: string;
  /** File of the translation. */
  path: string;
  /** Ids of the people, places and organisations that a text names, in the language of the source and of the translation. */
  namesIn?: { from(text: string): string[]; to(text: string): string[] };
}

/** Blocks that a translation may do without. */
const OPTIONAL = new Set(['short']);
const HINT = 'if the difference is meant, write `<!-- differs: why -->` in the paragraph or on a line before it.';

/** What a translation says otherwise than its source, or does not say: each with both places. */
export function checkParity(pairs: readonly BlockPair[], { from, to, path, namesIn }: ParitySetting): Problem[] {
  const differ = factComparer(from, to);
  let line = 1;
  return pairs.flatMap(({ a, b }): Problem[] => {
    line = b?.place.line ?? line;
    if (a === undefined) return b === undefined || b.differs || /^note tr-/.test(b.kind) ? [] : [extra(b, from)];
    if (b === undefined) return OPTIONAL.has(a.kind) ? [] : [missing(a, { path, line })];
    const names = namesIn === undefined || b.differs ? [] : differNames(a, b, namesIn);
    return [...differ(a, b).map((difference) => toProblem(difference, a, b)), ...names];
  });
}

function missing(source: TextBlock, place: Place): Problem {
  const message = `Unexpected translation without the ${source.kind} “${shortened(source.words)}”, expected it as at ${at(source)}`;
  return problem('translation-blocks', place, message, `Translate it, in the same order as in \`${source.place.path}\`.`);
}

function extra(translation: TextBlock, from: string): Problem {
  const message = `Unexpected ${translation.kind} “${shortened(translation.words)}”, expected only what the text in \`${from}\` has`;
  return problem('translation-blocks', translation.place, message, `Join it with the ${translation.kind} that it belongs to; ${HINT}`);
}

function toProblem({ what, expected, found }: FactDifference, source: TextBlock, translation: TextBlock): Problem {
  const wrong = found.length > 0 ? `${what} ${listed(found)}` : `${translation.kind} without the ${what} ${listed(expected)}`;
  const right = found.length === 0 ? 'it' : expected.length > 0 ? listed(expected) : `no such ${what}`;
  return problem('translation-differs', translation.place, `Unexpected ${wrong}, expected ${right} as at ${at(source)}`, `Mend the ${what}; ${HINT}`);
}

function differNames(source: TextBlock, translation: TextBlock, namesIn: NonNullable<ParitySetting['namesIn']>): Problem[] {
  const [expected, found] = [[...new Set(namesIn.from(source.words))], [...new Set(namesIn.to(translation.words))]];
  const { a, b } = unmatched(expected, found, (x, y) => x === y);
  if (a.length + b.length === 0) return [];
  const wrong = b.length > 0 ? `name of ${listed(b)}` : `${translation.kind} that does not name ${listed(a)}`;
  const right = b.length === 0 ? 'it' : a.length > 0 ? `that of ${listed(a)}` : 'no such name';
  const hint = `Add the form that stands there to \`forms\` of its entry in the glossary, or mend the name; ${HINT}`;
  return [problem('translation-name', translation.place, `Unexpected ${wrong}, expected ${right} as at ${at(source)}`, hint)];
}

const at = ({ place: { path, line } }: TextBlock): string => `${path}:${line}`;
const listed = (items: readonly string[]): string => items.map((item) => `\`${item}\``).join(', ');

const MOST_SHOWN = 40;
const shortened = (words: string): string => (words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN).trimEnd()} …` : words);
