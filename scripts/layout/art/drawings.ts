import type { ShapeLine } from '../drawings/draw-line.ts';
import type { Rings } from '../drawings/draw-rings.ts';
import type { Markup } from './own-art.ts';

/** What is drawn on one publication's pages; exactly one of a picture's kinds is not null, or none is. */
export interface Drawings {
  cover: CoverPicture;
  motif: { own: Markup | null; line: ShapeLine | null };
  /** By slug of the chapter that they open. */
  chapters: ReadonlyMap<string, Markup>;
}

export interface CoverPicture {
  own: Markup | null;
  photo: { src: string; alt: string } | null;
  rings: Rings | null;
}
