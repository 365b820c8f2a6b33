import type { Setting } from '../part.ts';

export interface PlacesMap {
  width: number;
  height: number;
}

export function drawMap(_: Setting): PlacesMap | null {
  return null;
}
