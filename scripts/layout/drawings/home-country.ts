import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { LonLat } from './project-onto.ts';

/** A country by the number that ISO 3166-1 gives it, where it has one; in degrees. */
export interface Country {
  id: string | undefined;
  geometry: Polygon | MultiPolygon;
}

/** The country in which most of the places lie; none where no country holds half of them. */
export function homeCountry<T extends Country>(countries: readonly T[], places: readonly LonLat[]): T | undefined {
  const found = countries
    .map((country) => ({ country, inside: places.filter((place) => contains(country.geometry, place)).length }))
    .sort((a, b) => b.inside - a.inside)[0];
  return found && found.inside * 2 >= places.length ? found.country : undefined;
}

/** The points of a country that lie farthest west, east, south and north. */
export function outermost({ geometry }: Country): LonLat[] {
  const points = ringsOf(geometry).flat();
  const extremes = [(a: Position, b: Position) => (a[0] ?? 0) - (b[0] ?? 0), (a: Position, b: Position) => (a[1] ?? 0) - (b[1] ?? 0)].flatMap((order) => {
    const sorted = points.toSorted(order);
    return [sorted[0], sorted.at(-1)];
  });
  return extremes.flatMap((point) => (point ? [[point[0] ?? 0, point[1] ?? 0] as const] : []));
}

export const ringsOf = (geometry: Polygon | MultiPolygon): Position[][] => (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat());

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
