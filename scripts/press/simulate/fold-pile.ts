import { type Edge, type Layer, type Pile, turnAround, turnOver } from './paper.ts';

/** Turns one half of the pile over onto the other. @throws RangeError where the middle is not between two pages */
export function foldPile({ layers, spine, isShut }: Pile, move: Edge): Pile {
  const isUpright = move === 'left' || move === 'right';
  const size = isUpright ? layers[0]?.[0]?.length : layers[0]?.length;
  if (size === undefined || size % 2 === 1)
    throw new RangeError(`Unexpected fold through the middle of a page, expected an even number of ${isUpright ? 'columns' : 'rows'}`);
  const half = (part: 'first' | 'last'): Layer[] => {
    const [from, to] = part === 'first' ? [0, size / 2] : [size / 2, size];
    return layers.map((layer) => (isUpright ? layer.map((row) => row.slice(from, to)) : layer.slice(from, to)));
  };
  const isFirst = move === 'left' || move === 'top';
  const moved = turnOver(half(isFirst ? 'first' : 'last'));
  const still = half(isFirst ? 'last' : 'first');
  // About a horizontal line is about a vertical one and then around.
  return { layers: [...(isUpright ? moved : turnAround(moved)), ...still], spine: move, isShut: isShut || spine !== undefined };
}
