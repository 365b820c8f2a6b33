import { createRequire } from 'node:module';
import type { MultiLineString } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { remember } from '../../memo/remember.ts';
import type { PageGeometry } from '../../model/geometry.ts';
import type { Setting } from '../part.ts';
import { placeName } from '../place-name.ts';
import { homeCountry } from './home-country.ts';
import { type Label, placeLabels } from './place-labels.ts';
import { type LonLat, type Projection, projectOnto } from './project-onto.ts';
import type { Segment } from './rectangles.ts';
import { round } from './round.ts';

/** The places that events name, on the outlines of the countries around them. In px. */
export interface PlacesMap {
  width: number;
  height: number;
  borders: string;
  dots: { x: number; y: number; r: number }[];
  labels: Label[];
}

type Atlas = Topology<{ countries: GeometryCollection }>;

const require = createRequire(import.meta.url);
/** One place has no map. */
const LEAST_PLACES = 2;
const DOT = { least: 1.8, most: 5 };

/** The map of `config.places`, if the publication wants one and its events name enough of them. */
export function drawMap(setting: Setting): PlacesMap | null {
  const { config, publication, geometry } = setting;
  if (!config.map) return null;
  const used = new Map<string, number>();
  for (const id of publication.chronology.entries.flatMap(({ tellings }) => [...new Set(tellings.flatMap(({ places }) => places))]))
    used.set(id, (used.get(id) ?? 0) + 1);
  const places = [...used].flatMap(([id, events]) => {
    const { at, within } = config.places[id] ?? {};
    // A square in a city would only cover the city's dot.
    const covered = within !== undefined && used.has(within) && config.places[within]?.at !== undefined;
    return at && !covered ? [{ name: placeName(setting, id), at: [...at] as LonLat, events }] : [];
  });
  return places.length < LEAST_PLACES ? null : drawPlaces(places, geometry);
}

interface EventPlace {
  name: string;
  at: LonLat;
  events: number;
}

/** Half of the work of a whole layout, and the same as long as no place is another. */
const drawPlaces = remember(placesMap, { by: (places, { text, line }) => [JSON.stringify(places), text.width, text.height, line], most: 4 });

function placesMap(places: readonly EventPlace[], geometry: Pick<PageGeometry, 'text' | 'line'>): PlacesMap {
  const atlas = require('world-atlas/countries-50m.json') as Atlas;
  const points = places.map(({ at }) => at);
  const projection = projectOnto([...points, ...homeCountry(feature(atlas, atlas.objects.countries).features, points)], {
    width: geometry.text.width,
    most: geometry.text.height * 0.55,
    line: geometry.line,
  });
  const busiest = Math.max(...places.map(({ events }) => events));
  // The busiest first: if labels are in each other's way, the others give way.
  const dots = places
    .toSorted((a, b) => b.events - a.events || (a.name < b.name ? -1 : 1))
    .map(({ name, at, events }) => {
      const { x, y } = projection.project(at);
      return { name, x: round(x), y: round(y), r: round(DOT.least + (DOT.most - DOT.least) * Math.sqrt(events / busiest)) };
    });
  const { width, height } = projection;
  const drawn = borders(atlas, projection);
  const labels = placeLabels(dots, { width, height, size: geometry.line * 0.593, lines: drawn.segments });
  return { width, height, borders: drawn.path, dots: dots.map(({ x, y, r }) => ({ x, y, r })), labels };
}

/** The borders of all countries in view, each line once. Natural Earth 1:50m, public domain. */
function borders(atlas: Atlas, projection: Projection): { path: string; segments: Segment[] } {
  const lines: MultiLineString = mesh(atlas, atlas.objects.countries);
  const runs = lines.coordinates.flatMap((line) => visibleRuns(line, projection));
  const path = runs.map((run) => run.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('')).join('');
  const segments = runs.flatMap((run) => run.slice(1).map(({ x, y }, i) => ({ x1: run[i]?.x ?? x, y1: run[i]?.y ?? y, x2: x, y2: y })));
  return { path, segments };
}

/** The parts of a line that are in view, in tenths of a px. */
function visibleRuns(line: readonly number[][], { project, sees, width, height }: Projection): { x: number; y: number }[][] {
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  const inView = ({ x, y }: { x: number; y: number }) => x > -width * 0.1 && x < width * 1.1 && y > -height * 0.1 && y < height * 1.1;
  const runs: { x: number; y: number }[][] = [[]];
  for (const [longitude = 0, latitude = 0] of line) {
    const at: LonLat = [longitude, latitude];
    const point = sees(at) ? project(at) : undefined;
    const run = runs.at(-1) ?? [];
    if (!point || !inView(point)) {
      if (run.length > 0) runs.push([]);
      continue;
    }
    const [x, y] = [tenth(point.x), tenth(point.y)];
    if (run.at(-1)?.x !== x || run.at(-1)?.y !== y) run.push({ x, y });
  }
  return runs.filter((run) => run.length > 0);
}
