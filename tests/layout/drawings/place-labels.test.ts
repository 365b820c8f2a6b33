import { expect, test } from 'vitest';
import { type Label, placeLabels } from '../../../scripts/layout/drawings/place-labels.ts';
import { areaOf, crosses, overlap, type Rectangle, type Segment } from '../../../scripts/layout/drawings/rectangles.ts';

const AREA = { width: 300, height: 200, size: 10 };
/** A cross of borders through the middle of the map. */
const LINES: Segment[] = [
  { x1: 0, y1: 100, x2: 300, y2: 100 },
  { x1: 150, y1: 0, x2: 150, y2: 200 },
];
const boxOf = ({ x, anchor, lines }: Label): Rectangle => {
  const width = Math.max(...lines.map(({ text }) => text.length)) * 5;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: (lines[0]?.y ?? 0) - 7, bottom: (lines.at(-1)?.y ?? 0) + 2 };
};

test('no name is crossed by a border, covered by another, or left out', () => {
  const dots = [
    { name: 'On the line', x: 150, y: 100, r: 4 },
    { name: 'Beside it', x: 156, y: 98, r: 2 },
    { name: 'Below', x: 148, y: 108, r: 2 },
    { name: 'In the very corner of the map', x: 298, y: 2, r: 3 },
    { name: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihstelle', x: 60, y: 150, r: 3 },
  ];
  const labels = placeLabels(dots, { ...AREA, lines: LINES }).map(({ label }) => label);
  const boxes = labels.map(boxOf);
  expect(
    labels.map(({ lines }) =>
      lines
        .map(({ text }) => text)
        .join('')
        .replaceAll(/[\s-]/g, ''),
    ),
  ).toEqual(dots.map(({ name }) => name.replaceAll(' ', '')));
  for (const [i, box] of boxes.entries()) {
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(300);
    expect(box.top).toBeGreaterThanOrEqual(0);
    for (const line of LINES) expect(crosses(line, box), labels[i]?.lines[0]?.text).toBe(false);
    for (const other of boxes.slice(i + 1)) expect(areaOf(overlap(box, other))).toBe(0);
    for (const { x, y, r } of dots) expect(areaOf(overlap(box, { left: x - r, right: x + r, top: y - r, bottom: y + r }))).toBe(0);
  }
});

test('where there is no room beside a dot, a line leads to its name', () => {
  const around = [80, 90, 100, 110, 120].flatMap((at): Segment[] => [
    { x1: 110, y1: at, x2: 190, y2: at },
    { x1: at + 50, y1: 70, x2: at + 50, y2: 130 },
  ]);
  const label = placeLabels([{ name: 'Ringed', x: 150, y: 100, r: 2 }], { ...AREA, lines: around })[0]?.label;
  expect(label?.leader).toMatchObject({ x1: 150, y1: 100 });
  for (const line of around) expect(crosses(line, boxOf(label as NonNullable<typeof label>))).toBe(false);
});

test('no line that leads to a name runs through another name or another leader', () => {
  const crowd = Array.from({ length: 8 }, (_, i) => ({ name: `Neighbour ${i}`, x: 140 + (i % 3) * 12, y: 90 + Math.floor(i / 3) * 12, r: 2 }));
  const labels = placeLabels(crowd, { ...AREA, lines: LINES }).map(({ label }) => label);
  const leaders = labels.flatMap(({ leader }) => leader ?? []);
  expect(leaders.length).toBeGreaterThan(2);
  for (const leader of leaders) expect(labels.filter((other) => other.leader !== leader && crosses(leader, boxOf(other)))).toEqual([]);
});

test('a sea is named where it lies, without a dot', () => {
  const [sea] = placeLabels([{ name: 'Sea', x: 150, y: 100, r: 0 }], { ...AREA, lines: LINES });
  expect(sea?.label).toMatchObject({ x: 150, anchor: 'middle', leader: null });
});
