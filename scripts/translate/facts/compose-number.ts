import type { NumberWord } from '../../locale/number-words/number-table.ts';

/** A number as far as it is read: what is multiplied already, what is not, and what the next word must be below. */
interface Sum {
  total: number;
  part: number;
  below: number;
}

/** The value of number words that follow each other, and how many of them make one number: `two hundred and six thousand` is one, `two, three` are two. */
export function compose(words: readonly NumberWord[]): { value: number; count: number } {
  let sum: Sum = { total: 0, part: 0, below: Infinity };
  let count = 0;
  for (const word of words) {
    const next = add(sum, word);
    if (next === undefined) break;
    sum = next;
    count++;
  }
  return { value: sum.total + sum.part, count };
}

function add({ total, part, below }: Sum, { value, kind }: NumberWord): Sum | undefined {
  if (kind === 'multiplier') return total > 0 && value >= total ? undefined : { total: total + Math.max(1, part) * value, part: 0, below: value };
  if (kind === 'hundred') return part < 100 ? { total, part: Math.max(1, part) * 100, below: 100 } : undefined;
  if (value >= below) return undefined;
  // Behind a hundred comes a ten, behind a ten a unit, behind `fifteen` nothing.
  const next = value >= 100 ? 100 : kind === 'tens' ? 10 : value < 1 ? 0 : 1;
  return { total, part: part + value, below: next };
}
