/** A name beside its dot. Coordinates of its baseline. */
export interface Label {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  name: string;
}

interface Dot {
  name: string;
  x: number;
  y: number;
  r: number;
}

interface Area {
  width: number;
  height: number;
  /** Of the letters. */
  size: number;
}

interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Width of an average letter in em. */
const LETTER = 0.64;
const GAP = 3;

/** Sets names beside their dots, one after the other, each where it covers no dot and no name; a name for which no side is free is left out. */
export function placeLabels(dots: readonly Dot[], area: Area): Label[] {
  const taken: Rectangle[] = dots.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  return dots.flatMap((dot) => {
    const free = sides(dot, area.size).find(({ box }) => isInside(box, area) && !taken.some((other) => overlap(box, other)));
    if (!free) return [];
    taken.push(free.box);
    return [free.label];
  });
}

/** Right, left, above, below, then the corners: as a cartographer tries them. */
function sides({ name, x, y, r }: Dot, size: number): { label: Label; box: Rectangle }[] {
  const width = [...name].length * LETTER * size;
  const at = (dx: number, dy: number, anchor: Label['anchor']) => {
    const left = x + dx - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
    const baseline = y + dy + size * 0.35;
    return {
      label: { x: x + dx, y: Math.round(baseline * 10) / 10, anchor, name },
      box: { left, right: left + width, top: baseline - size * 0.8, bottom: baseline + size * 0.25 },
    };
  };
  const side = r + GAP;
  const above = r + size * 0.6 + 1;
  return [
    at(side, 0, 'start'),
    at(-side, 0, 'end'),
    at(0, -above, 'middle'),
    at(0, above, 'middle'),
    at(side * 0.8, -above * 0.8, 'start'),
    at(side * 0.8, above * 0.8, 'start'),
    at(-side * 0.8, -above * 0.8, 'end'),
    at(-side * 0.8, above * 0.8, 'end'),
  ];
}

const isInside = (box: Rectangle, { width, height }: Area): boolean => box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
const overlap = (a: Rectangle, b: Rectangle): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
