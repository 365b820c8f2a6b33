/** A vowel as it is written: `ու` is one. */
const NUCLEUS = /ու|[աեէըիոօև]/gu;

/**
 * Divides an Armenian word into parts that a line break may separate: of the consonants between two vowels, the last begins the next line (`փետր-վար`), and one before `յ`
 * goes with it (`տու-թյուն`). Vowels side by side stay together, and so do consonants between which a vowel is spoken that is not written: nothing is divided there without
 * writing it.
 */
export function syllabifyArmenian(word: string): string[] {
  const nuclei = Array.from(word.matchAll(NUCLEUS), ({ index, 0: { length } }) => ({ start: index, end: index + length }));
  const parts: string[] = [];
  let from = 0;
  for (const [i, { end }] of nuclei.entries()) {
    const next = nuclei[i + 1];
    if (next === undefined || next.start === end) continue;
    const isSoft = word[next.start - 1] === 'յ' && next.start - 2 >= end;
    const at = next.start - (isSoft ? 2 : 1);
    parts.push(word.slice(from, at));
    from = at;
  }
  return [...parts, word.slice(from)];
}
