/** A function of PDF (ISO 32000-2, 7.10). */
export type Calculate = (inputs: readonly number[]) => number[];
