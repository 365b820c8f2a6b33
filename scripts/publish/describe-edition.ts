import type { Config } from '../config/schema.ts';
import type { EditionReport, Summary } from '../model/build.ts';
import { type Layout, type PageMap, textName } from '../model/layout.ts';
import type { Unpublished } from './publish.ts';

/** Two pages on either side. */
const PAGES_A_SHEET = 4;

/** What artifacts are made of, as far as it is to be told. */
interface Printed {
  layout: Pick<Layout, 'geometry' | 'locale' | 'pair'>;
  map: Pick<PageMap, 'pages'>;
  content: string;
}

/** What the manifest says of single pages, before they have a checksum. `file`: where an edition has several, the name of this one. */
export function pageArtifact(config: Pick<Config, 'id'>, { layout, map, content }: Printed, edition: string, bytes: Uint8Array, file = edition): Unpublished {
  const { geometry } = layout;
  const locale = textName(layout);
  return {
    path: pathOf(config, locale, file),
    bytes,
    locale,
    edition,
    pages: map.pages,
    sheets: Math.ceil(map.pages / PAGES_A_SHEET),
    trimMm: [geometry.trim.width, geometry.trim.height],
    bleedMm: geometry.bleed,
    content,
  };
}

/** What the manifest says of a file of sheets. Nothing is cut off them unless somebody wants the edge even. */
export function sheetArtifact(
  config: Pick<Config, 'id'>,
  printed: Printed,
  edition: string,
  { suffix, bytes, sides, sheets }: { suffix: string; bytes: Uint8Array; sides: number; sheets: number },
): Unpublished {
  return { ...pageArtifact(config, printed, edition, bytes, `${edition}${suffix}`), pages: sides, sheets, bleedMm: 0 };
}

/** What the manifest says of a file without pages. `pages`: those of the print that it names, so that a place can be found in both. */
export function readingArtifact(
  { layout, content }: Omit<Printed, 'map'>,
  edition: string,
  file: { path: string; bytes: Uint8Array; pages: number },
): Unpublished {
  return { ...file, locale: textName(layout), edition, sheets: 0, trimMm: [0, 0], bleedMm: 0, content };
}

/** Where a file of an edition lies in the output. */
export const pathOf = ({ id }: Pick<Config, 'id'>, locale: string, edition: string, extension = 'pdf'): string =>
  `${locale}/${id}-${locale}-${edition}.${extension}`;

/** What the closing table says of it. */
export const summariseEdition = ({ locale, edition, path, bytes }: Unpublished, report: EditionReport, seconds: number): Summary => ({
  locale,
  edition,
  path,
  ...report,
  bytes: bytes.length,
  seconds,
});
