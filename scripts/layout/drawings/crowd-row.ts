/** How the people of one row stand. Lengths in the drawing's units. */
export interface Row {
  /** Where they stand. */
  y: number;
  left: number;
  right: number;
  /** From one to the next, on average. */
  step: number;
  /** Of a body without its head. */
  height: number;
  stroke: number;
}

/** People of one row as strokes with a dot above, in one path: each is drawn by a pen of the row's width with round ends. */
export function crowdRow({ y, left, right, step, height, stroke }: Row, random: () => number): string {
  const people: string[] = [];
  for (let x = left + step * random(); x < right; x += step * (0.7 + 0.6 * random())) {
    const tall = height * (0.75 + 0.5 * random());
    const lean = stroke * (random() - 0.5);
    const foot = y + stroke * (random() - 0.5);
    people.push(`M${round(x)} ${round(foot)}l${round(lean)} ${round(-tall)}m0 ${round(-1.7 * stroke)}v0`);
  }
  return people.join('');
}

/** Hundredths of a unit are finer than any press prints. */
export const round = (length: number): number => Math.round(length * 100) / 100;
