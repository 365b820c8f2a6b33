import { expect, test } from 'vitest';
import { drawPlaces } from '../../../scripts/layout/drawings/draw-places.ts';
import { hatchWater } from '../../../scripts/layout/drawings/hatch-water.ts';
import { countriesOf, edgesOf, linesOf, readAtlas } from '../../../scripts/layout/drawings/map-land.ts';
import { placesOnMap } from '../../../scripts/layout/drawings/map-places.ts';
import { nameCountries } from '../../../scripts/layout/drawings/name-countries.ts';
import { projectOnto } from '../../../scripts/layout/drawings/project-onto.ts';
import { crosses, outside, type Segment } from '../../../scripts/layout/drawings/rectangles.ts';
import { px } from '../../../scripts/units/length.ts';

const square = (left: number, top: number, right: number, bottom: number): Segment[] => [
  { x1: left, y1: top, x2: right, y2: top },
  { x1: right, y1: top, x2: right, y2: bottom },
  { x1: right, y1: bottom, x2: left, y2: bottom },
  { x1: left, y1: bottom, x2: left, y2: top },
];
const FRAME = { width: 100, height: 100 };

test('water is hatched, land and the room of a name are not', () => {
  const name = { left: 5, right: 15, top: 40, bottom: 60 };
  const strokes = hatchWater(square(20, -10, 80, 110), FRAME, [name]);
  const reached = strokes.flatMap(({ x1, x2 }) => [x1, x2]);
  expect(strokes.length).toBeGreaterThan(60);
  expect(reached.filter((x) => x > 20 && x < 80)).toEqual([]);
  expect(Math.min(...reached)).toBe(0);
  expect(Math.max(...reached)).toBe(100);
  expect(strokes.filter((stroke) => crosses(stroke, { left: 6, right: 14, top: 41, bottom: 59 }))).toEqual([]);
});

test('two countries that share a border are one land, and a lake in it is water', () => {
  const land = [...square(0, 0, 50, 100), ...square(50, 0, 100, 100), ...square(10, 40, 30, 60)];
  const strokes = hatchWater(land, FRAME, []);
  expect(strokes.length).toBeGreaterThan(3);
  for (const { x1, x2, y1 } of strokes) expect([x1, x2, y1 > 40 && y1 < 60]).toEqual([10, 30, true]);
});

test('a line stops before a name and goes on behind it', () => {
  const line = { x1: 0, y1: 50, x2: 100, y2: 50 };
  const boxes = [
    { left: 20, right: 40, top: 45, bottom: 55 },
    { left: 30, right: 60, top: 49, bottom: 70 },
  ];
  expect(outside(line, boxes)).toEqual([
    { x1: 0, y1: 50, x2: 20, y2: 50 },
    { x1: 60, y1: 50, x2: 100, y2: 50 },
  ]);
});

test('a country is named inside its borders, clear of other names, or not at all', () => {
  const border = { x1: 50, y1: 0, x2: 50, y2: 100 };
  const taken = [{ left: 0, right: 50, top: 0, bottom: 70 }];
  const names = nameCountries(
    [
      { name: 'Left', edges: square(0, 0, 50, 100) },
      { name: 'A name too long', edges: square(50, 0, 100, 100) },
    ],
    { ...FRAME, size: 5, lines: [border], taken },
  );
  expect(names.map(({ text }) => text)).toEqual(['Left']);
  expect(names[0]?.box.top).toBeGreaterThan(70);
  expect(names[0]?.box.right).toBeLessThan(50);
});

test('coast, border of the country and borders of its neighbours are told apart, on both sides of the date line too', () => {
  const atlas = readAtlas();
  const countries = countriesOf(atlas);
  const fiji = countries.find(({ id }) => id === '242');
  const lesotho = countries.find(({ id }) => id === '426');
  if (!fiji || !lesotho) throw new Error('expected both in the atlas');
  const pacific = projectOnto([[176, -19], [179.5, -16]], { width: 300, most: 300, line: 18 }); // biome-ignore format: two points
  const inFiji = linesOf(atlas, [fiji], fiji, pacific);
  expect([inFiji.home, inFiji.borders]).toEqual([[], []]);
  // Taveuni lies on the 180th meridian.
  const eastern = edgesOf(fiji, pacific);
  expect(Math.max(...eastern.map(({ x1 }) => x1)) - Math.min(...eastern.map(({ x1 }) => x1))).toBeLessThan(600);
  const south = countries.filter(({ id }) => id === '710' || id === '426');
  const inside = linesOf(atlas, south, lesotho, projectOnto([[27, -30.6], [29.4, -28.6]], { width: 300, most: 300, line: 18 })); // biome-ignore format: two points
  expect(inside.coast).toEqual([]);
  expect(inside.home.length).toBeGreaterThan(10);
});

test('the map has the places that entries name, the others that have a position, and seas; a square in a city is in its dot', () => {
  const telling = (...places: string[]) => ({ tellings: [{ places }] });
  const setting = {
    config: {
      map: true,
      translations: {},
      locales: ['en', 'ru'],
      places: {
        port: { at: [10, 50] },
        square: { at: [10.01, 50.01], within: 'port' },
        mine: { at: [11, 51] },
        village: { at: [12, 52] },
        nameless: { at: [13, 53] },
        lake: { at: [14, 54], water: true, label: { en: 'The Lake', ru: 'Озеро' } },
        region: {},
      },
    },
    publication: {
      locale: 'ru',
      terms: ['port', 'square', 'mine', 'village', 'region'].map((id) => ({ id, term: id.toUpperCase() })),
      chronology: { entries: [telling('port', 'square'), telling('port'), telling('mine', 'region')] },
    },
  };
  const places = placesOnMap(setting as unknown as Parameters<typeof placesOnMap>[0]);
  expect(places.map(({ name, kind, events }) => [name, kind, events])).toEqual([
    ['PORT', 'told', 2],
    ['MINE', 'told', 1],
    ['Озеро', 'water', 0],
    ['VILLAGE', 'other', 0],
  ]);
});

test('letters are smaller where the map is narrow to its type, and names keep clear of each other', () => {
  const at: [name: string, x: number, y: number][] = [
    ['Zhanaozen', 52.86, 43.34],
    ['Aktau', 51.16, 43.65],
    ['Aktobe', 57.17, 50.28],
    ['Nur-Sultan', 71.45, 51.17],
    ['Karaganda', 73.1, 49.8],
    ['Almaty', 76.93, 43.25],
  ];
  const places = at.map(([name, x, y]) => ({ name, at: [x, y] as const, events: 2, kind: 'told' as const }));
  const messages = { tag: 'en', regionName: (code: string) => code };
  const drawn = (width: number, height: number, line: number) =>
    drawPlaces(places as never, { text: { width: px(width), height: px(height) } as never, line: px(line) }, messages);
  expect(drawn(412, 635, 19).letter).toBeNull();
  const phone = drawn(287, 506, 24);
  expect(phone.letter).toBeLessThan(24 * 0.5);
  const boxes = phone.labels.map(({ x, anchor, lines }) => {
    const width = Math.max(...lines.map(({ text }) => text.length)) * 0.55 * (phone.letter ?? 0);
    const left = x - { start: 0, middle: width / 2, end: width }[anchor];
    return { left, right: left + width, top: (lines[0]?.y ?? 0) - 0.7 * (phone.letter ?? 0), bottom: lines.at(-1)?.y ?? 0 };
  });
  const meet = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom));
  expect(meet).toEqual([]);
});
