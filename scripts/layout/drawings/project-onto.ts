/** Degrees. */
export type LonLat = readonly [number, number];

export interface Projection {
  width: number;
  height: number;
  /** Length of a kilometre along a meridian. */
  kilometre: number;
  project(at: LonLat): { x: number; y: number };
  /** Whether a point is near enough to be projected at all. */
  sees(at: LonLat): boolean;
}

const RADIANS = Math.PI / 180;
/** Mean radius of the earth in kilometres (IUGG). */
const EARTH = 6371.0088;
/** Farther round the earth nothing is drawn true; what goes on there is kept away from the view. */
const FARTHEST = 120;
/** Room around the outermost places, as a share of what they span, more above and below, where names of neighbours stand level; and at least so many degrees. */
const MARGIN = { across: 0.06, up: 0.12 };
const LEAST_SPAN = 2;
/** Chosen so that two standard parallels cut the map at a sixth from its edges (the usual rule for the equidistant conic). */
const SIXTH = 1 / 6;

/**
 * An equidistant conic projection (Snyder, Map Projections, USGS 1987, p. 111) that brings places onto a map as wide as `width`, as high as
 * they need up to `most`, in whole lines.
 */
export function projectOnto(places: readonly LonLat[], { width, most, line }: { width: number; most: number; line: number }): Projection {
  const west = Math.min(...places.map(([lon]) => lon));
  const east = Math.max(...places.map(([lon]) => lon));
  const south = Math.min(...places.map(([, lat]) => lat));
  const north = Math.max(...places.map(([, lat]) => lat));
  const middle = (west + east) / 2;
  const raw = conic(south, north, middle);
  // The edges of a conic map are bent: the box is taken around points along them.
  const frame = [west, middle, east].flatMap((lon) => [south, (south + north) / 2, north].map((lat) => raw([lon, lat])));
  const spanOf = (values: number[]) => ({ low: Math.min(...values), high: Math.max(...values) });
  const xs = spanOf(frame.map(([x]) => x));
  const ys = spanOf(frame.map(([, y]) => y));
  const least = LEAST_SPAN * RADIANS;
  const wide = Math.max(xs.high - xs.low, least) * (1 + 2 * MARGIN.across);
  const tall = Math.max(ys.high - ys.low, least, wide * 0.3) * (1 + 2 * MARGIN.up);
  const scale = Math.min(width / wide, most / tall);
  const height = Math.max(6, Math.round((tall * scale) / line)) * line;
  const center = { x: (xs.low + xs.high) / 2, y: (ys.low + ys.high) / 2 };
  return {
    width,
    height,
    kilometre: scale / EARTH,
    project(at) {
      const [x, y] = raw(at);
      return { x: width / 2 + (x - center.x) * scale, y: height / 2 - (y - center.y) * scale };
    },
    sees: ([lon, lat]) => Math.abs(eastOf(middle, lon)) < 90 && Math.abs(lat - (south + north) / 2) < 50,
  };
}

function conic(south: number, north: number, middle: number): (at: LonLat) => readonly [number, number] {
  const span = Math.max(north - south, LEAST_SPAN);
  const first = ((south + north) / 2 - span * (0.5 - SIXTH)) * RADIANS;
  const second = ((south + north) / 2 + span * (0.5 - SIXTH)) * RADIANS;
  const n = (Math.cos(first) - Math.cos(second)) / (second - first);
  // On the equator the cone is a cylinder.
  if (Math.abs(n) < 1e-3) return ([lon, lat]) => [eastOf(middle, lon) * RADIANS, lat * RADIANS];
  const g = Math.cos(first) / n + first;
  return ([lon, lat]) => {
    const radius = g - lat * RADIANS;
    const angle = n * eastOf(middle, lon) * RADIANS;
    return [radius * Math.sin(angle), -radius * Math.cos(angle)];
  };
}

/** Degrees from one meridian to another the short way, so that a country on both sides of the date line stays whole. */
const eastOf = (middle: number, lon: number): number => Math.min(FARTHEST, Math.max(-FARTHEST, ((lon - middle + 540) % 360) - 180));
