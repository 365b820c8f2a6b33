/** So many stretches of pages are named one by one. */
const STRETCHES = 4;

/** `7`, `3, 5–9`, or from the first to the last where there are many stretches; empty for none. Numbers ascend. */
export function pageStretches(numbers: readonly number[]): string {
  const pages = [...new Set(numbers)];
  const stretches: [number, number][] = [];
  for (const page of pages) {
    const stretch = stretches.at(-1);
    if (stretch?.[1] === page - 1) stretch[1] = page;
    else stretches.push([page, page]);
  }
  if (stretches.length > STRETCHES) return `${pages[0]}–${pages.at(-1)}`;
  return stretches.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
