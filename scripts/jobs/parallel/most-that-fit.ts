/**
 * The most things that fit, of so many, where more never fit if fewer do not; 0 where not even one does.
 * @param guess where to begin: near the right number hardly anything is tried
 */
export async function mostThatFit(count: number, guess: number, fits: (count: number) => Promise<boolean>): Promise<number> {
  let [good, bad, step] = [0, count + 1, 1];
  let at = Math.max(1, Math.min(count, guess));
  while (good + 1 < bad) {
    if (await fits(at)) good = at;
    else bad = at;
    const isBetween = good > 0 && bad <= count;
    at = isBetween ? (good + bad) >> 1 : good > 0 ? Math.min(good + step, count) : Math.max(bad - step, 1);
    step *= 2;
  }
  return good;
}
