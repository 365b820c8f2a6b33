/**
 * The name that was probably meant: the nearest by edits, if it is near enough to be a slip of the hand. Undefined where none is.
 *
 * A neighbouring pair typed in the wrong order counts as one edit (optimal string alignment distance).
 */
export function nearest(word: string, names: Iterable<string>): string | undefined {
  // Of one or two letters, any other would do.
  const least = word.length < 3 ? 0 : Math.floor(word.length / 3);
  let best: { name: string; edits: number } | undefined;
  for (const name of names) {
    if (Math.abs(name.length - word.length) > least) continue;
    const edits = editsBetween(word.toLowerCase(), name.toLowerCase());
    if (edits <= least && (best === undefined || edits < best.edits)) best = { name, edits };
  }
  return best?.name;
}

/** "Did you mean …?" where something is near enough, else `otherwise`. */
export function didYouMean(word: string, names: Iterable<string>, otherwise: string): string {
  const name = nearest(word, names);
  return name === undefined ? otherwise : `Did you mean \`${name}\`?`;
}

function editsBetween(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(at(i, j), at(i - 2, j - 2) + 1);
    }
  }
  return at(a.length, b.length);
}
