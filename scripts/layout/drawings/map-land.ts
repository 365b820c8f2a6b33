import { createRequire } from 'node:module';
import type { MultiLineString } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { type Country, ringsOf } from './home-country.ts';
import type { Projection } from './project-onto.ts';
import type { Segment } from './rectangles.ts';

type Atlas = Topology<{ countries: GeometryCollection }>;

/** Lines on a map, in px: where land meets water, the borders of one country, those of the others. */
export interface MapLines {
  coast: Segment[];
  home: Segment[];
  borders: Segment[];
}

const require = createRequire(import.meta.url);
/** Finer than this no line is drawn, in px. */
const FINEST = 0.3;

/** Natural Earth 1:50m, public domain. */
export const readAtlas = (): Atlas => require('world-atlas/countries-50m.json') as Atlas;

/** A country as it lies in the atlas, where neighbours share their border. */
export interface AtlasCountry extends Country {
  shared: GeometryObject;
}

export function countriesOf(atlas: Atlas): AtlasCountry[] {
  const { geometries } = atlas.objects.countries;
  return feature(atlas, atlas.objects.countries).features.flatMap(({ id, geometry }, i) => {
    const shared = geometries[i];
    if (shared === undefined || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) return [];
    return [{ id: id === undefined ? undefined : String(id), geometry, shared }];
  });
}

/** The lines in view, each once, of the countries in view; the borders of `home` are told apart. */
export function linesOf(atlas: Atlas, countries: readonly AtlasCountry[], home: AtlasCountry | undefined, projection: Projection): MapLines {
  const isHome = (shared: GeometryObject) => shared === home?.shared;
  const collection: GeometryCollection = { type: 'GeometryCollection', geometries: countries.map(({ shared }) => shared) };
  const drawn = (filter: (a: GeometryObject, b: GeometryObject) => boolean) => segmentsOf(mesh(atlas, collection, filter), projection);
  return {
    coast: drawn((a, b) => a === b),
    home: drawn((a, b) => a !== b && (isHome(a) || isHome(b))),
    borders: drawn((a, b) => a !== b && !isHome(a) && !isHome(b)),
  };
}

/** Outlines as the edges of areas, whole, however far out of view they go: what lies inside is told by counting them. */
export function edgesOf({ geometry }: Country, { project, sees }: Projection): Segment[] {
  return ringsOf(geometry)
    .map((ring) => ring.map(([lon = 0, lat = 0]) => [lon, lat] as const))
    .filter((ring) => ring.some(sees))
    .flatMap((ring) => joined(ring.map(project)));
}

/** Whether some of a segment may show. */
export const isInView = ({ x1, y1, x2, y2 }: Segment, { width, height }: Projection): boolean =>
  Math.max(x1, x2) > 0 && Math.min(x1, x2) < width && Math.max(y1, y2) > 0 && Math.min(y1, y2) < height;

const joined = (points: readonly { x: number; y: number }[]): Segment[] =>
  points.slice(1).map(({ x, y }, i) => ({ x1: points[i]?.x ?? x, y1: points[i]?.y ?? y, x2: x, y2: y }));

function segmentsOf(lines: MultiLineString, projection: Projection): Segment[] {
  const { project, sees } = projection;
  return lines.coordinates.flatMap((line) => {
    const points = line.flatMap(([lon = 0, lat = 0]) => (sees([lon, lat]) ? [project([lon, lat])] : []));
    const kept: typeof points = [];
    for (const [i, point] of points.entries()) {
      const last = kept.at(-1);
      if (!last || i === points.length - 1 || Math.hypot(point.x - last.x, point.y - last.y) >= FINEST) kept.push(point);
    }
    return joined(kept).filter((segment) => isInView(segment, projection));
  });
}
