/** Hundredths of a unit are finer than any press prints. */
export const round = (length: number): number => Math.round(length * 100) / 100;
