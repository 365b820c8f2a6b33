import type { Config } from '../config/schema.ts';
import type { Summary } from '../model/build.ts';
import type { Layout, PageMap } from '../model/layout.ts';
import type { Unpublished } from './publish.ts';

/** Two pages on either side. */
const PAGES_A_SHEET = 4;

/** What the manifest says of a printed edition, before it has a checksum. */
export function pageArtifact(config: Config, { geometry, locale }: Layout, edition: string, bytes: Uint8Array, map: PageMap): Unpublished {
  const { trim, bleed } = geometry;
  const path = `${locale}/${config.id}-${locale}-${edition}.pdf`;
  return { path, bytes, locale, edition, pages: map.pages, sheets: Math.ceil(map.pages / PAGES_A_SHEET), trimMm: [trim.width, trim.height], bleedMm: bleed };
}

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
