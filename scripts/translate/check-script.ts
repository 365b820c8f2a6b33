import { problem } from '../diagnostics/problem.ts';
import type { TextBlock } from '../model/block.ts';
import type { Problem } from '../model/problem.ts';
import { scriptPattern } from '../model/script.ts';
import type { BlockPair } from './pair-blocks.ts';

/** In letters: below this, a text may be names and figures. */
const LEAST_LETTERS = 40;
/** A longer piece in the very words of its source has been forgotten. */
const MOST_WORDS_ALIKE = 5;
/** What stands as it was in every language. */
const UNTOUCHED = /^(?:code|source |credit|by$|document by)/;

/** Latin letters that look like Cyrillic ones, in a word with Cyrillic letters: nobody finds such a word. */
const MIXED = /(?<![\p{L}\p{M}])(?=\p{L}*[aceiopxyABCEHIKMOPTXY])(?=\p{L}*\p{Script=Cyrillic})[\p{Script=Cyrillic}aceiopxyABCEHIKMOPTXY]+(?![\p{L}\p{M}])/u;

/** Pieces that are not translated, a text in another script than its language is written in, and words of mixed letters. */
export function checkScript(pairs: readonly BlockPair[], { from, to, path }: { from: string; to: string; path: string }): Problem[] {
  const [source, target] = [new Intl.Locale(from), new Intl.Locale(to)];
  const blocks = pairs.flatMap(({ b }) => (b === undefined ? [] : [b]));
  const copies =
    source.language === target.language ? [] : pairs.flatMap(({ a, b }) => (a !== undefined && b !== undefined && isCopy(a, b) ? [untranslated(a, b)] : []));
  return [...copies, ...(copies.length === 0 ? wrongScript(blocks, to, path) : []), ...blocks.flatMap(mixedWords)];
}

const isCopy = (source: TextBlock, translation: TextBlock): boolean =>
  !translation.differs &&
  !UNTOUCHED.test(source.kind) &&
  source.words === translation.words &&
  (source.words.match(/\p{L}{2,}/gu)?.length ?? 0) > MOST_WORDS_ALIKE;

function untranslated({ place: { path, line } }: TextBlock, { kind, place }: TextBlock): Problem {
  const message = `Unexpected ${kind} in the very words of ${path}:${line}, expected a translation`;
  return problem('words-untranslated', place, message, 'Translate it; if it is meant to stay, write `<!-- differs: why -->` on a line before it.');
}

function wrongScript(blocks: readonly TextBlock[], to: string, path: string): Problem[] {
  const script = new Intl.Locale(to).maximize().script ?? 'Latn';
  const own = scriptPattern(script);
  const letters = blocks.map(({ words }) => words).join(' ').match(/\p{L}/gu) ?? []; // biome-ignore format: one line
  const fitting = letters.filter((letter) => own?.test(letter)).length;
  if (own === undefined || letters.length < LEAST_LETTERS || fitting * 2 >= letters.length) return [];
  const name = new Intl.DisplayNames('en', { type: 'script' }).of(script) ?? script;
  const message = `Unexpected text of which ${Math.round(100 - (100 * fitting) / letters.length)} % is in another script, expected \`${to}\` in ${name} script`;
  return [
    problem(
      'translation-script',
      { path, line: 1 },
      message,
      'Put the text into the folder of its own locale, such as `kk-Arab` or `kk-Latn` for Kazakh in another script.',
    ),
  ];
}

function mixedWords({ words, place }: TextBlock): Problem[] {
  const [word] = MIXED.exec(words) ?? [];
  if (word === undefined) return [];
  const message = `Unexpected word \`${word}\` of Cyrillic and Latin letters, expected letters of one script`;
  return [problem('text-mixed', place, message, 'Type the word anew: `a`, `c`, `e`, `o`, `p`, `x` look alike in both, and it is neither found nor divided.')];
}
