/** Pages that stand behind each other in the file as they do in the booklet. */
export interface PageRun {
  first: number;
  last: number;
}

/** The runs of a sequence of pages, in the order of the file. */
export function pageRuns(sequence: readonly number[]): PageRun[] {
  const runs: PageRun[] = [];
  for (const page of sequence) {
    const run = runs.at(-1);
    if (run?.last === page - 1) run.last = page;
    else runs.push({ first: page, last: page });
  }
  return runs;
}

/** Indexes of the runs in reading order. */
export const readingOrder = (runs: readonly PageRun[]): number[] => runs.map((_, i) => i).toSorted((a, b) => (runs[a]?.first ?? 0) - (runs[b]?.first ?? 0));
