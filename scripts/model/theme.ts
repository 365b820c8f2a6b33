import type { Mm, Pt } from '../units/length.ts';

/** Themes that come with zine: each a folder in `templates/themes/`. */
export const THEMES = ['pamphlet', 'broadside', 'quarterly'] as const;

/** What a typeface is chosen for: running text, heads, and what is set small around them (dates, captions, numbers). */
export const FACE_ROLES = ['text', 'heading', 'label'] as const;
export type FaceRole = (typeof FACE_ROLES)[number];

/** Typefaces that come with zine, have Latin and Cyrillic letters, and may be chosen for a role. */
export const FACE_NAMES = ['Literata', 'Spectral', 'Oswald', 'Gentium Book Plus'] as const;
export type FaceName = (typeof FACE_NAMES)[number];
export type Faces = Partial<Record<FaceRole, FaceName | undefined>>;

/** A margin: a length, or a share of the page's width (inner and outer) or height (top and foot). */
export type Margin = { mm: Mm } | { share: number };

/** The type of a page of A5; other pages have it in proportion. */
export interface ThemeType {
  /** Distance of two lines. */
  leading: Pt;
  size: Pt;
}

/** How publications look that choose it. */
export interface Theme {
  /** Its folder, and before it the folders of what it is built on: `templates/themes/<name>`, or a path within the publication. */
  chain: readonly ThemePlace[];
  margins: Record<'inner' | 'outer' | 'top' | 'foot', Margin>;
  type: ThemeType;
  faces: Faces;
}

/** Where a theme lies. */
export interface ThemePlace {
  /** Last part of its path. */
  name: string;
  /** For messages, and within the publication where it is one's own. */
  path: string;
  isOurs: boolean;
}
