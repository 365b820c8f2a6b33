import type { GivenFile } from './given-file.ts';
import { titleOf } from './slug-of.ts';

/** Photographs at their places. */
export interface Pictures {
  /** Path below `chapters/` of the one on the cover. */
  cover?: string;
  /** Of chapters, by their slug: what stands at their end. */
  figures: Map<string, string>;
  files: { path: string; content: Uint8Array }[];
}

/** The first photograph is the cover, each other one a figure at the end of the text that was named before it. */
export function placePictures(files: readonly GivenFile[]): Pictures {
  const value: Pictures = { figures: new Map(), files: [] };
  let text = files.find(({ kind }) => kind === 'text')?.slug ?? '';
  for (const file of files) {
    const { name, slug } = file;
    if (file.kind === 'text') {
      text = slug;
      continue;
    }
    const path = `images/${slug}.${file.image.type === 'image/png' ? 'png' : 'jpg'}`;
    value.files.push({ path: `chapters/${path}`, content: file.image.bytes });
    if (value.cover === undefined) value.cover = path;
    else value.figures.set(text, `${value.figures.get(text) ?? ''}\n:::figure{#${slug}}\n![${altOf(name)}](${path})\n:::\n`);
  }
  return value;
}

/** Until somebody says what is to be seen, which `zine check` asks for. */
const altOf = (name: string): string => titleOf(name).replace(/[[\]\\]/g, '');
