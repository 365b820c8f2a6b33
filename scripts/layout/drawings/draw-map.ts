import { iso31661NumericToAlpha2 } from 'iso-3166';
import { remember } from '../../memo/remember.ts';
import type { PageGeometry } from '../../model/geometry.ts';
import type { Setting } from '../part.ts';
import { hatchWater } from './hatch-water.ts';
import { homeCountry, outermost } from './home-country.ts';
import { countriesOf, edgesOf, isInView, linesOf, readAtlas } from './map-land.ts';
import { type MapPlace, type PlaceKind, placesOnMap } from './map-places.ts';
import { nameCountries } from './name-countries.ts';
import { type Label, placeLabels } from './place-labels.ts';
import { projectOnto } from './project-onto.ts';
import { outside, type Rectangle, type Segment } from './rectangles.ts';
import { round } from './round.ts';

/** The places of a publication on the land and water around them. In px. */
export interface PlacesMap {
  width: number;
  height: number;
  /** Paths of lines; none of them runs through a name. */
  water: string;
  coast: string;
  home: string;
  borders: string;
  dots: { x: number; y: number; r: number; kind: PlaceKind }[];
  labels: (Label & { kind: PlaceKind })[];
  countries: { text: string; x: number; y: number }[];
  /** What the sizes of dots mean: from one entry to the most. */
  key: { r: number; size: number; label: string }[];
  hasOthers: boolean;
  /** The length of so many kilometres. */
  scale: { length: number; label: string };
}

const DOT = { least: 1.8, most: 5, other: 1.6 };
/** Of the width, which the scale takes at most. */
const SCALE = 0.22;
/** Letters of countries, by those of places; so says the style of `.map .country`, too. */
const COUNTRY = 0.8;
/** Of a box's width at either side. */
const GUESSED = 0.06;

/** The map of `config.places`, if the publication wants one and its events name enough of them. */
export function drawMap(setting: Setting): PlacesMap | null {
  const places = placesOnMap(setting);
  if (places.length === 0) return null;
  const { messages, geometry } = setting;
  const drawn = drawPlaces(places, geometry, messages.tag, (code) => messages.regionName(code));
  const counts = [...new Set([1, drawn.busiest])];
  return {
    ...drawn,
    key: counts.map((count) => ({
      r: dotSize(count, drawn.busiest),
      size: 2 * dotSize(count, drawn.busiest) + 1,
      label: messages.t('map-entries', { count }),
    })),
    hasOthers: places.some(({ kind }) => kind === 'other'),
    scale: { length: round(drawn.kilometres * drawn.kilometre), label: messages.t('map-scale', { length: drawn.kilometres }) },
  };
}

const dotSize = (events: number, busiest: number): number => round(DOT.least + (DOT.most - DOT.least) * Math.sqrt((events - 1) / Math.max(1, busiest - 1)));

/** Half of the work of a whole layout, and the same as long as no place is another. */
const drawPlaces = remember(drawnPlaces, { by: (places, { text, line }, tag) => [JSON.stringify(places), text.width, text.height, line, tag], most: 4 });

function drawnPlaces(places: readonly MapPlace[], geometry: Pick<PageGeometry, 'text' | 'line'>, _tag: string, regionName: (code: string) => string) {
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
  const size = geometry.line * 0.593;
  const busiest = Math.max(...places.map(({ events }) => events));
  const dots = places.flatMap(({ name, at, events, kind }) => {
    const { x, y } = projection.project(at);
    const isShown = x > size && x < width - size && y > size && y < height - size;
    const r = kind === 'told' ? dotSize(events, busiest) : kind === 'other' ? DOT.other : 0;
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
    return code === undefined || edges.length === 0 ? [] : [{ name: regionName(code), edges }];
  });
  const names = nameCountries(areas, { width, height, size: size * COUNTRY, lines: drawn, taken });
  const free = [...taken, ...names.map(({ box }) => box)].map(clearing);
  const cut = (segments: readonly Segment[]) => pathOf(segments.flatMap((segment) => outside(segment, free)));
  return {
    width,
    height,
    kilometre,
    kilometres: roundLength((width * SCALE) / kilometre),
    busiest,
    water: pathOf(
      hatchWater(
        outlines.flatMap(({ edges }) => edges),
        projection,
        free,
      ),
    ),
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

/** The greatest of 1, 2, 5, 10, … that is no more. */
function roundLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return ([5, 2].find((times) => times * power <= most) ?? 1) * power;
}

/** Segments that follow each other are one stroke, in tenths of a px. */
function pathOf(segments: readonly Segment[]): string {
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  let at = '';
  return segments
    .map(({ x1, y1, x2, y2 }) => {
      const from = `${tenth(x1)} ${tenth(y1)}`;
      const to = `${tenth(x2)} ${tenth(y2)}`;
      const stroke = from === at ? `L${to}` : `M${from}L${to}`;
      if (from === to && from === at) return '';
      at = to;
      return stroke;
    })
    .join('');
}
