/**
 * Does a work for each of a list, no more than `most` at the same time, begun in order.
 * @returns what each gave, in the order of the list; rejects with the first error, when those begun have ended
 */
export async function atOnce<T, R>(list: readonly T[], most: number, work: (each: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = list.entries();
  const errors: unknown[] = [];
  const goOn = async (): Promise<void> => {
    // One iterator for all: whoever is free takes the next.
    for (const [index, each] of queue) {
      try {
        results[index] = await work(each);
      } catch (error) {
        errors.push(error);
      }
      if (errors.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(most, list.length)) }, goOn));
  if (errors.length > 0) throw errors[0];
  return results;
}
