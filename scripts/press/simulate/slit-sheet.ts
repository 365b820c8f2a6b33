import type { Face, Layer, Pile } from './paper.ts';

/**
 * A sheet of two rows of four, folded lengthwise with its print outwards, slit between the inner columns and pushed together: four leaves, each of two
 * pieces back to back, stand around one axis, the lower row on its feet, the upper one, folded down behind it, turned around. Hands close that ring so
 * that the cover, the side with the lowest page, lies outside.
 * @throws RangeError for another sheet
 */
export function slitSheet(layer: Layer): Pile {
  const [top = [], bottom = []] = layer;
  if (layer.length !== 2 || top.length !== 4) throw new RangeError('Unexpected slit, expected a sheet of two rows of four pages');
  const lower = bottom.map(({ up }) => up);
  const upper = top.map(({ up }): Face => ({ ...up, turn: up.turn === 0 ? 180 : 0 }));
  // Once around the axis; the first and the last face are the two sides of one leaf.
  const [last, ...faces] = [...lower, ...upper.toReversed()];
  const around = [...(upper[0] && last ? [upper[0], last] : []), ...faces.slice(0, -1)];
  const leaves = [0, 2, 4, 6].flatMap((i): Layer[] => {
    const [up, down] = [around[i], around[i + 1]];
    return up && down ? [[[{ up, down }]]] : [];
  });
  return { layers: close(leaves), spine: 'left', isShut: false };
}

/** A cover that looks up comes to lie on top of the ring, one that looks down comes to lie below it. */
function close(ring: Layer[]): Layer[] {
  const page = (leaf: Layer | undefined, face: 'up' | 'down') => leaf?.[0]?.[0]?.[face].print?.cell.page ?? Number.POSITIVE_INFINITY;
  const sides = ring.flatMap((leaf, i) => [
    { at: i, page: page(leaf, 'up') },
    { at: i + 1, page: page(leaf, 'down') },
  ]);
  const { at } = sides.reduce((a, b) => (b.page < a.page ? b : a));
  return [...ring.slice(at), ...ring.slice(0, at)];
}
