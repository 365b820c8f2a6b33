import { iso31661NumericToAlpha2 } from 'iso-3166';
import type { Locale } from '../../locale/load-locale.ts';
import { remember } from '../../memo/remember.ts';
import type { PageGeometry } from '../../model/geometry.ts';
import { dotSize } from './dot-size.ts';
import { hatchWater } from './hatch-water.ts';
import { homeCountry, outermost } from './home-country.ts';
import { countriesOf, edgesOf, isInView, linesOf, readAtlas } from './map-land.ts';
import type { MapPlace, PlaceKind } from './map-places.ts';
import { nameCountries } from './name-countries.ts';
import { pathOf } from './path-of.ts';
import { type Label, placeLabels } from './place-labels.ts';
import { projectOnto } from './project-onto.ts';
import { outside, type Rectangle, type Segment } from './rectangles.ts';
import { round } from './round.ts';

/** Places on a map. Lengths in px. */
export interface DrawnPlaces {
  width: number;
  height: number;
  /** Of the letters, where they are smaller than those of notes: on a map that is narrow to its type. */
  letter: number | null;
  /** Length of a kilometre. */
  kilometre: number;
  /** Paths of lines; none of them runs through a name. */
  water: string;
  coast: string;
  home: string;
  borders: string;
  dots: { x: number; y: number; r: number; kind: PlaceKind }[];
  labels: (Label & { kind: PlaceKind })[];
  countries: { text: string; x: number; y: number }[];
}

/** Radius of the dot of a place that no entry names. */
const OTHER = 1.6;
/** Letters of countries, by those of places; so says the style of `.map .country`, too. */
const COUNTRY = 0.8;
/** Size of letters: of a line, and of the map's width at most. */
const LETTER = { line: 0.593, width: 0.034 };
/** Of a box's width at either side. */
const GUESSED = 0.06;

/** Half of the work of a whole layout, and the same as long as no place is another. */
export const drawPlaces = remember(drawnPlaces, {
  by: (places, { text, line }, { tag }) => [JSON.stringify(places), text.width, text.height, line, tag],
  most: 4,
});

function drawnPlaces(places: readonly MapPlace[], geometry: Pick<PageGeometry, 'text' | 'line'>, messages: Pick<Locale, 'tag' | 'regionName'>): DrawnPlaces {
  const atlas = readAtlas();
  const countries = countriesOf(atlas);
  const points = places.flatMap(({ kind, at }) => (kind === 'told' ? [at] : []));
  const home = homeCountry(countries, points);
  const projection = projectOnto([...points, ...(home ? outermost(home) : [])], {
    width: geometry.text.width,
    most: geometry.text.height * 0.55,
    line: geometry.line,
  });
  const { width, height, kilometre } = projection;
  const usual = geometry.line * LETTER.line;
  const size = Math.min(usual, width * LETTER.width);
  const busiest = Math.max(...places.map(({ events }) => events));
  const dots = places.flatMap(({ name, at, events, kind }) => {
    const { x, y } = projection.project(at);
    const isShown = x > size && x < width - size && y > size && y < height - size;
    const r = kind === 'told' ? dotSize(events, busiest) : kind === 'other' ? OTHER : 0;
    return isShown || kind === 'told' ? [{ name, kind, x: round(x), y: round(y), r }] : [];
  });
  const outlines = countries.map((country) => ({ country, edges: edgesOf(country, projection) }));
  const inView = outlines.filter(({ edges }) => edges.some((edge) => isInView(edge, projection)));
  const lines = linesOf(atlas, inView.map(({ country }) => country), home, projection); // biome-ignore format: one thought
  const drawn = [...lines.coast, ...lines.home, ...lines.borders];
  const placed = placeLabels(dots, { width, height, size, lines: drawn });
  const taken = [...placed.map(({ box }) => box), ...dots.flatMap(({ x, y, r }) => (r > 0 ? [{ left: x - r, right: x + r, top: y - r, bottom: y + r }] : []))];
  const areas = outlines.flatMap(({ country, edges }) => {
    const code = iso31661NumericToAlpha2[country.id ?? ''];
    return code === undefined || edges.length === 0 ? [] : [{ name: messages.regionName(code), edges }];
  });
  const names = nameCountries(areas, { width, height, size: size * COUNTRY, lines: drawn, taken });
  const free = [...taken, ...names.map(({ box }) => box)].map(clearing);
  const cut = (segments: readonly Segment[]) => pathOf(segments.flatMap((segment) => outside(segment, free)));
  return {
    ...{ width, height, kilometre },
    letter: size < usual ? round(size) : null,
    water: pathOf(hatchWater(outlines.flatMap(({ edges }) => edges), projection, free)), // biome-ignore format: one thought
    coast: cut(lines.coast),
    home: cut(lines.home),
    borders: cut(lines.borders),
    dots: dots.filter(({ r }) => r > 0).map(({ x, y, r, kind }) => ({ x, y, r, kind })),
    labels: placed.map(({ label }, i) => ({ ...label, kind: dots[i]?.kind ?? 'told' })),
    countries: names.map(({ text, x, y }) => ({ text, x: round(x), y: round(y) })),
  };
}

/** Where lines stop: at most names, since boxes are guessed as wide as they could be, nearer. */
function clearing({ left, right, top, bottom }: Rectangle): Rectangle {
  const less = (right - left) * GUESSED;
  return { left: left + less, right: right - less, top, bottom };
}
