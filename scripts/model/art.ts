/** A drawing that belongs to a publication, as it is written: a template of an SVG. */
export interface ArtSource {
  /** From the publication's directory, for messages. */
  path: string;
  source: string;
}

/** Drawings by what they are for: `cover`, `motif`, or the slug of a chapter. */
export type Art = ReadonlyMap<string, ArtSource>;
