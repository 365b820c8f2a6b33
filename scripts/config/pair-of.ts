/** Two locales that are printed beside each other. */
export interface LocalePair {
  left: string;
  right: string;
}

/** Reads `en+ru`; undefined for one locale. */
export function pairOf(name: string): LocalePair | undefined {
  const [left, right, ...others] = name.split('+');
  return left === undefined || right === undefined || others.length > 0 ? undefined : { left, right };
}

/** The locales that a name stands for: itself, or both. */
export const localesOf = (name: string): string[] => name.split('+');

/** Whether a name stands for one of the locales, or for two of them. */
export function isPrintable(name: string, locales: readonly string[]): boolean {
  const all = localesOf(name);
  return all.length <= 2 && new Set(all).size === all.length && all.every((tag) => locales.includes(tag));
}
