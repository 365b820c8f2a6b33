import type { Config } from '../config/schema.ts';
import type { Summary } from '../model/build.ts';
import type { Layout, PageMap } from '../model/layout.ts';
import type { Unpublished } from './publish.ts';

/** Two pages on either side. */
const PAGES_A_SHEET = 4;

/** What the manifest says of single pages, before they have a checksum. */
export function pageArtifact(config: Pick<Config, 'id'>, layout: Layout, edition: string, bytes: Uint8Array, pages: number, content: string): Unpublished {
  const { geometry, locale } = layout;
  return {
    path: pathOf(config, locale, edition),
    bytes,
    locale,
    edition,
    pages,
    sheets: Math.ceil(pages / PAGES_A_SHEET),
    trimMm: [geometry.trim.width, geometry.trim.height],
    bleedMm: geometry.bleed,
    content,
  };
}

/** Where a file of an edition lies in the output. */
export const pathOf = ({ id }: Pick<Config, 'id'>, locale: string, edition: string): string => `${locale}/${id}-${locale}-${edition}.pdf`;

/** What the closing table says of it. */
export function summariseEdition({ locale, edition, path, pages, sheets, bytes }: Unpublished, map: PageMap, seconds: number): Summary {
  const back = map.sections.at(-1);
  const blanksBeforeBack = back?.start === 'back' ? back.blanksBefore : 0;
  return {
    locale,
    edition,
    path,
    contentPages: pages - map.blanks.length,
    pages,
    sheets,
    blanks: map.blanks.length,
    blanksBeforeBack,
    bytes: bytes.length,
    seconds,
  };
}
