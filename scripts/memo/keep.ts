/**
 * Keeps what a pure work gave, one result for each name: made again only where something of `key` is another thing, or another text. Nobody may change a result.
 * Who does a work once hands on `forget`.
 */
export type Keep = <T>(name: string, key: readonly unknown[], make: () => T) => T;

export const forget: Keep = (_, __, make) => make();

/** Keeps results for as long as it is held itself. */
export function keeper(): Keep {
  const kept = new Map<string, { key: readonly unknown[]; value: unknown }>();
  return <T>(name: string, key: readonly unknown[], make: () => T): T => {
    const known = kept.get(name);
    if (known?.key.length === key.length && known.key.every((part, i) => Object.is(part, key[i]))) return known.value as T;
    const value = make();
    kept.set(name, { key, value });
    return value;
  };
}
