/** What of the arguments of a work decides about its result, and how many results are kept. */
export interface Memory<A extends readonly unknown[]> {
  /** Two calls with the same of these, one by one, give the same: texts by what they say, everything else by being the same thing. */
  by(...args: A): readonly unknown[];
  /** The oldest is forgotten first. */
  most: number;
}

/**
 * A pure work that is not done twice: what went in last and what came out is kept. Nobody may change what comes out.
 */
export function remember<A extends readonly unknown[], R>(work: (...args: A) => R, { by, most }: Memory<A>): (...args: A) => R {
  const known: { key: readonly unknown[]; result: R }[] = [];
  return (...args) => {
    const key = by(...args);
    const at = known.findIndex((each) => each.key.length === key.length && each.key.every((part, i) => Object.is(part, key[i])));
    const entry = known.splice(at, at < 0 ? 0 : 1)[0] ?? { key, result: work(...args) };
    known.push(entry);
    if (known.length > most) known.shift();
    return entry.result;
  };
}
