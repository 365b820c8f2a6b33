/** Numbers that are the same in every run (a linear congruential generator; Numerical Recipes, 7.1). Gives one below `most`. */
export function numbers(seed: number): (most: number) => number {
  let state = seed >>> 0;
  const next = (most: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  // Seeds that follow each other give first numbers that are nearly the same.
  for (let i = 0; i < 3; i++) next(1);
  return next;
}
