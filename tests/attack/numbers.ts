/** Numbers that are the same in every run (a linear congruential generator; Numerical Recipes, 7.1). Gives one below `most`. */
export function numbers(seed: number): (most: number) => number {
  let state = seed >>> 0;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}
