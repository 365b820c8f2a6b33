/** Numbers that look random and are the same for the same seed, on every machine (mulberry32, public domain). */
export interface Random {
  /** A number from 0 up to, but not including, 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** One of the list. */
  pick<T>(list: readonly T[]): T;
  /** One of the list, like a card of a shuffled pack: each comes once before any comes again. */
  deal<T>(list: readonly T[]): T;
}

/** @param seed any whole number; other seeds give other texts */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  /** For each list, the indices not yet dealt. */
  const packs = new Map<readonly unknown[], number[]>();
  const at = <T>(list: readonly T[], index: number | undefined): T => {
    const found = index === undefined ? undefined : list[index];
    if (found === undefined) throw new RangeError('nothing to pick from');
    return found;
  };
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (list) => at(list, Math.floor(next() * list.length)),
    deal: (list) => {
      const left = packs.get(list)?.length ? (packs.get(list) ?? []) : [...list.keys()];
      packs.set(list, left);
      return at(list, left.splice(Math.floor(next() * left.length), 1)[0]);
    },
  };
}
