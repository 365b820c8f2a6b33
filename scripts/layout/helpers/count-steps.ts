/** A booklet of a thousand pages takes some hundred thousand. */
const MOST_STEPS = 2_000_000;

/**
 * Counts what a template does while it is printed: partials that are called and rounds of `each`. Thirty partials that each call the next twice would take a
 * thousand million.
 * @returns `begin` for a new document; `count` throws where there is too much
 */
export function countSteps(most = MOST_STEPS): { begin: () => void; count: () => void } {
  let steps = 0;
  return {
    begin: () => {
      steps = 0;
    },
    count: () => {
      if (++steps > most) throw new Error(`Unexpected template that calls partials and repeats more than ${most} times, expected fewer`);
    },
  };
}
