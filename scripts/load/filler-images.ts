import { placeInConfig } from '../config/load-config.ts';
import type { Config } from '../config/schema.ts';
import type { ImageUse } from '../model/chapter.ts';
import type { Folder } from '../model/folder.ts';

/** The images that publication.yml names for whole pages in place of blanks, for `loadImages`; each with its place there. */
export async function fillerImages(folder: Folder, { press }: Pick<Config, 'press'>): Promise<ImageUse[]> {
  const uses: ImageUse[] = [];
  for (const [index, filler] of press.fillers.entries()) {
    if (filler === 'notes') continue;
    const src = typeof filler === 'string' ? filler : filler.image;
    uses.push({ src, place: await placeInConfig(folder, ['press', 'fillers', index]) });
  }
  return uses;
}
