import type { Rgb } from '../../model/hex-colour.ts';

/** The nodes of the cube of colours, blue fastest. */
export const nodes = (edge: number): Rgb[] =>
  Array.from({ length: edge ** 3 }, (_, index) => {
    const [red, green, blue] = [Math.floor(index / edge ** 2), Math.floor(index / edge) % edge, index % edge];
    return [red / (edge - 1), green / (edge - 1), blue / (edge - 1)];
  });

/**
 * Between the nodes of a cube of colours, by tetrahedra, so that greys lie between greys.
 * @param table `outputs` values a node, in the order of `nodes(edge)`
 */
export function interpolate(table: ArrayLike<number>, edge: number, outputs: number, rgb: Rgb): number[] {
  const places = rgb.map((value) => value * (edge - 1));
  const floors = places.map((place) => Math.min(Math.floor(place), edge - 2));
  const strides = [edge ** 2, edge, 1];
  const axes = [0, 1, 2].map((axis) => ({ part: (places[axis] ?? 0) - (floors[axis] ?? 0), stride: strides[axis] ?? 0 })).sort((a, b) => b.part - a.part);
  let node = floors.reduce((sum, floor, axis) => sum + floor * (strides[axis] ?? 0), 0);
  const result = new Array<number>(outputs).fill(0);
  const add = (weight: number) => {
    if (weight > 0) for (let output = 0; output < outputs; output++) result[output] = (result[output] ?? 0) + weight * (table[node * outputs + output] ?? 0);
  };
  add(1 - (axes[0]?.part ?? 0));
  for (const [index, { part, stride }] of axes.entries()) {
    node += stride;
    add(part - (axes[index + 1]?.part ?? 0));
  }
  return result;
}
