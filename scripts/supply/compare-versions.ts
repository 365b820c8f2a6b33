/** Order of two versions, as https://semver.org has it (11): a pre-release stands before its release, numbers in it by their size. */
export function compareVersions(a: string, b: string): number {
  const [[coreA, preA], [coreB, preB]] = [parted(a), parted(b)];
  const core = compareParts(coreA, coreB);
  if (core !== 0) return core;
  if (preA.length === 0 || preB.length === 0) return preB.length - preA.length;
  return compareParts(preA, preB);
}

/** What stands behind `+` says nothing of the order. */
function parted(version: string): [core: string[], preRelease: string[]] {
  const [, core = '', preRelease] = /^v?([\d.]+)(?:-([^+]+))?/.exec(version) ?? [];
  return [core.split('.'), preRelease?.split('.') ?? []];
}

function compareParts(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, i) => part !== b[i]);
  const [one, other] = at < 0 ? [undefined, b[a.length]] : [a[at], b[at]];
  // More parts come later.
  if (one === undefined || other === undefined) return one === other ? 0 : one === undefined ? -1 : 1;
  const [isNumber, isOtherNumber] = [/^\d+$/.test(one), /^\d+$/.test(other)];
  if (isNumber && isOtherNumber) return Number(one) - Number(other);
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
  return one < other ? -1 : 1;
}
