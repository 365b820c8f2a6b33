/** Pages in the order in which they are read, runs taken together: `1–17, 2 blank, 18`. */
export function formatReading(pages: readonly (number | undefined)[]): string {
  const runs: { first: number | undefined; count: number }[] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    const continues = last && (last.first === undefined ? page === undefined : page === last.first + last.count);
    if (continues) last.count += 1;
    else runs.push({ first: page, count: 1 });
  }
  return runs
    .map(({ first, count }) => {
      if (first === undefined) return `${count} blank`;
      return count === 1 ? String(first) : `${first}–${first + count - 1}`;
    })
    .join(', ');
}
