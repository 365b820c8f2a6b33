/** What of two lists has no partner in the other, each partner taken once. */
export function unmatched<T>(as: readonly T[], bs: readonly T[], isSame: (a: T, b: T) => boolean): { a: T[]; b: T[] } {
  const rest = [...bs];
  const a = as.filter((each) => {
    const at = rest.findIndex((other) => isSame(each, other));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return { a, b: rest };
}
