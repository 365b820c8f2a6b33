import { localize } from '../../config/localize.ts';
import type { Setting } from '../part.ts';
import type { LonLat } from './project-onto.ts';

/** Told of in the chronology, only known to publication.yml, or a lake or sea. */
export type PlaceKind = 'told' | 'other' | 'water';

export interface MapPlace {
  name: string;
  at: LonLat;
  /** Entries of the chronology that name it. */
  events: number;
  kind: PlaceKind;
}

/** One place has no map. */
const LEAST_PLACES = 2;
const ORDER: readonly PlaceKind[] = ['told', 'water', 'other'];

/** What the map shows, the busiest first: if names are in each other's way, the others give way. Nothing where there is no map. */
export function placesOnMap({ config, publication }: Setting): MapPlace[] {
  if (!config.map) return [];
  const used = new Map<string, number>();
  for (const id of publication.chronology.entries.flatMap(({ tellings }) => [...new Set(tellings.flatMap(({ places }) => places))]))
    used.set(id, (used.get(id) ?? 0) + 1);
  const places = Object.entries(config.places).flatMap(([id, { at, within, label, water }]): MapPlace[] => {
    const name = publication.terms.find((term) => term.id === id)?.term ?? (label && localize(label, publication.locale, config));
    const events = used.get(id) ?? 0;
    // A square in a city would only cover the city's dot.
    const isCovered = within !== undefined && config.places[within]?.at !== undefined && (events === 0 || used.has(within));
    if (!at || isCovered || (name === undefined && events === 0)) return [];
    return [{ name: name ?? id.replaceAll('-', ' '), at: [...at] as LonLat, events, kind: water ? 'water' : events > 0 ? 'told' : 'other' }];
  });
  if (places.filter(({ kind }) => kind === 'told').length < LEAST_PLACES) return [];
  return places.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.events - a.events || (a.name < b.name ? -1 : 1));
}
