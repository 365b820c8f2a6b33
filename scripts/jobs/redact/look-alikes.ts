import { problem } from '../../diagnostics/problem.ts';
import type { Problem } from '../../model/problem.ts';
import { IGNORED } from './name-pattern.ts';
import type { HiddenName } from './read-names.ts';

const WORDS = new RegExp(`\\p{Lu}[\\p{L}\\p{M}${IGNORED}]+`, 'gu');
const [SHORTEST, MOST] = [3, 20];

/** Words that are left and look like a part or another form of a name: whether they are, a person has to say. */
export function lookAlikes(texts: ReadonlyMap<string, string>, names: readonly HiddenName[]): Problem[] {
  const stems = new Set(names.flatMap(({ forms }) => forms.flatMap((form) => form.split(/\s+/).map(stemOf))).filter((stem) => stem.length >= SHORTEST));
  const allowed = new Set(names.flatMap(({ replacement }) => replacement.match(WORDS) ?? []));
  const found: Problem[] = [];
  const told = new Set<string>();
  for (const [path, text] of texts) {
    for (const [index, line] of text.split('\n').entries()) {
      for (const match of line.matchAll(WORDS)) {
        const word = plain(match[0]);
        if (told.has(word) || allowed.has(match[0]) || ![...stems].some((stem) => word.startsWith(stem) && word.length - stem.length <= SHORTEST)) continue;
        told.add(word);
        const place = { path, line: index + 1, column: match.index + 1 };
        found.push(problem('redact-hint', place, `Unexpected \`${match[0]}\`, which may be a form of a name, expected none`, 'If it is one, add it to the list, or write `*` for the endings.'));
      }
    }
  }
  return found.slice(0, MOST);
} // biome-ignore format: one thought

const plain = (word: string): string => word.normalize('NFD').toLowerCase().replace(new RegExp(`[${IGNORED}]`, 'g'), ''); // biome-ignore format: one line

/** Without what an ending may change. */
function stemOf(word: string): string {
  const letters = plain(word.replace(/\*$/, ''));
  return letters.length > SHORTEST ? letters.replace(/[aeiouyаеиоуыэюяіәөү]$/u, '') : letters;
}
