/**
 * Keeps what a pure work gave, one result for each name: made again only where something of `key` is another thing, or another text. Nobody may change a result.
 * Who does a work once hands on `forget`.
 */
export type Keep = <T>(name: string, key: readonly unknown[], make: () => T) => T;

export const forget: Keep = (_, __, make) => make();

/** Keeps results for as long as it is held itself and they are asked for. */
export interface Keeper {
  keep: Keep;
  /** Begins another round: what nobody asked for in the last is forgotten, or names that are no more would hold what was made for them. */
  turn(): void;
}

export function keeper(): Keeper {
  let kept = new Map<string, { key: readonly unknown[]; value: unknown }>();
  let former: typeof kept = new Map();
  return {
    keep<T>(name: string, key: readonly unknown[], make: () => T): T {
      const known = kept.get(name) ?? former.get(name);
      const isSame = known?.key.length === key.length && known.key.every((part, i) => Object.is(part, key[i]));
      const entry = isSame ? known : { key, value: make() };
      kept.set(name, entry);
      return entry.value as T;
    },
    turn() {
      former = kept;
      kept = new Map();
    },
  };
}
