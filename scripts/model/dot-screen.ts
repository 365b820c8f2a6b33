/** Steps in which a cell is ranked. */
const RANKS = 64;
/** Steps of a wave and of the height of a dot. */
const STEPS = 1024;
const WAVE = Float64Array.from({ length: STEPS }, (_, step) => Math.cos((2 * Math.PI * step) / STEPS) / 4);

/**
 * Round dots on a turned grid, like those of a printing plate; at half tone they meet like the squares of a chessboard.
 * @param pitch from one dot to the next, in px
 * @param angle in degrees
 * @returns for each px how dark a tone must be to ink it, from 0 to 1; as a rank, so that a tone of a third covers a third
 */
export function dotScreen(pitch: number, angle: number): (x: number, y: number) => number {
  const turn = (angle / 180) * Math.PI;
  const [cos, sin] = [(Math.cos(turn) / pitch) * STEPS, (Math.sin(turn) / pitch) * STEPS];
  // The number of a step, also of one below 0.
  const wave = (at: number): number => WAVE[Math.round(at) & (STEPS - 1)] ?? 0;
  return (x, y) => HEIGHTS[Math.round((0.5 + wave(x * cos + y * sin) + wave(y * cos - x * sin)) * STEPS)] ?? 0;
}

/** For the height of a dot at a spot the share of its cell that is higher. */
const HEIGHTS = ((): Float64Array => {
  const wave = (step: number): number => Math.cos((2 * Math.PI * step) / RANKS) / 4;
  const cell = Array.from({ length: RANKS ** 2 }, (_, index) => 0.5 + wave(index % RANKS) + wave(Math.floor(index / RANKS))).sort((a, b) => a - b);
  return Float64Array.from({ length: STEPS + 1 }, (_, step) => 1 - cell.findIndex((each) => each >= step / STEPS) / cell.length);
})();
