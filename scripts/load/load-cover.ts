import { placeInConfig } from '../config/load-config.ts';
import { localize } from '../config/localize.ts';
import type { Config } from '../config/schema.ts';
import type { Folder } from '../model/folder.ts';
import type { PageGeometry } from '../model/geometry.ts';
import type { Checked } from '../model/problem.ts';
import { loadImages } from './load-images.ts';

/** Share of the sheet's height that a photograph takes, from its foot; the words stand above it. */
export const PHOTO_HEIGHT = 0.54;

/** The photograph of the cover as dots of its inks, if it has one; `src` holds it. */
export async function loadCover(
  folder: Folder,
  config: Config,
  locale: string,
  { sheet }: Pick<PageGeometry, 'sheet'>,
): Promise<Checked<{ src: string; alt: string } | undefined>> {
  const { cover, inks } = config;
  if (typeof cover === 'string') return { value: undefined, problems: [] };
  const use = { src: cover.image, place: await placeInConfig(folder, ['cover', 'image']) };
  const { halftone } = await import('./halftone.ts');
  const { value, problems } = await loadImages(folder, [use], (bytes) => halftone(bytes, { width: sheet.width, height: sheet.height * PHOTO_HEIGHT }, inks));
  const loaded = value.get(cover.image);
  return { value: loaded && { src: loaded.dataUri, alt: cover.alt === undefined ? '' : localize(cover.alt, locale, config) }, problems };
}
