import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { LonLat } from './project-onto.ts';

/** The outline of the country in which most of the places lie, as its outermost points; nothing where no country holds half of them. */
export function homeCountry(countries: readonly Feature[], places: readonly LonLat[]): LonLat[] {
  const found = countries
    .flatMap(({ geometry }) => (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? [geometry] : []))
    .map((geometry) => ({ geometry, inside: places.filter((place) => contains(geometry, place)).length }))
    .sort((a, b) => b.inside - a.inside)[0];
  if (!found || found.inside * 2 < places.length) return [];
  const points = ringsOf(found.geometry).flat();
  const extremes = [(a: Position, b: Position) => (a[0] ?? 0) - (b[0] ?? 0), (a: Position, b: Position) => (a[1] ?? 0) - (b[1] ?? 0)].flatMap((order) => {
    const sorted = points.toSorted(order);
    return [sorted[0], sorted.at(-1)];
  });
  return extremes.flatMap((point) => (point ? [[point[0] ?? 0, point[1] ?? 0] as const] : []));
}

const ringsOf = (geometry: Polygon | MultiPolygon): Position[][] => (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat());

/** Even-odd rule: a point is inside where a ray from it crosses the outline an odd number of times. */
function contains(geometry: Polygon | MultiPolygon, [lon, lat]: LonLat): boolean {
  let inside = false;
  for (const ring of ringsOf(geometry)) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax = 0, ay = 0] = ring[i] ?? [];
      const [bx = 0, by = 0] = ring[j] ?? [];
      if (ay > lat !== by > lat && lon < ((bx - ax) * (lat - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}
