import type { Setting } from '../part.ts';
import { dotSize } from './dot-size.ts';
import { type DrawnPlaces, drawPlaces } from './draw-places.ts';
import { placesOnMap } from './map-places.ts';
import { round } from './round.ts';

/** The places of a publication on the land and water around them, with the key to it. In px. */
export interface PlacesMap extends DrawnPlaces {
  /** What the sizes of dots mean: from one entry to the most. */
  key: { r: number; size: number; label: string }[];
  hasOthers: boolean;
  /** The length of so many kilometres. */
  scale: { length: number; label: string };
}

/** Of the width, which the scale takes at most. */
const SCALE = 0.22;

/** The map of `config.places`, if the publication wants one and its events name enough of them. */
export function drawMap(setting: Setting): PlacesMap | null {
  const places = placesOnMap(setting);
  if (places.length === 0) return null;
  const { messages, geometry } = setting;
  const drawn = drawPlaces(places, geometry, messages);
  const busiest = Math.max(...places.map(({ events }) => events));
  const key = [...new Set([1, busiest])].map((count) => {
    const r = dotSize(count, busiest);
    return { r, size: 2 * r + 1, label: messages.t('map-entries', { count }) };
  });
  const length = roundLength((drawn.width * SCALE) / drawn.kilometre);
  const scale = { length: round(length * drawn.kilometre), label: messages.t('map-scale', { length }) };
  return { ...drawn, key, hasOthers: places.some(({ kind }) => kind === 'other'), scale };
}

/** The greatest of 1, 2, 5, 10, … that is no more. */
function roundLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return ([5, 2].find((times) => times * power <= most) ?? 1) * power;
}
