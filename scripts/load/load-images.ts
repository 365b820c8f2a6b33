import { problem } from '../diagnostics/problem.ts';
import type { ImageUse } from '../model/chapter.ts';
import type { Folder } from '../model/folder.ts';
import type { Checked, Problem } from '../model/problem.ts';
import type { EncodedImage } from './encode-image.ts';

/** An image ready for the page: its bytes as a `data:` URI and its size in pixels. */
export interface LoadedImage {
  dataUri: string;
  width: number;
  height: number;
}

/** Of all images together: 160 photographs of a telephone. Decoding takes a second for each 50 million. */
const MAX_PIXELS = 2_000_000_000;
/** No fewer images can have so many: each may have 50 million. */
const FEW = 40;

type Encode = (bytes: Uint8Array) => Promise<EncodedImage | { refused: string }>;

/** Largest image file in bytes. */
const MAX_IMAGE_BYTES = 30_000_000;

/**
 * Reads the images that the chapters use, by their `src` (relative to `chapters/`), and encodes each anew: no byte of the file itself
 * gets into the booklet, and none of its metadata.
 *
 * @param encode how, if not as pictures in a text are
 *
 * @throws MachineError where the machine does not let us read a file
 */
export async function loadImages(folder: Folder, uses: readonly ImageUse[], encode?: Encode): Promise<Checked<Map<string, LoadedImage>>> {
  const value = new Map<string, LoadedImage>();
  const problems: Problem[] = [];
  if (uses.length === 0) return { value, problems };
  // The image library takes longer to load than the texts of a publication without images take to check.
  const encodeImage = encode ?? (await import('./encode-image.ts')).encodeImage;
  const excess = await tooManyPixels(folder, uses);
  if (excess !== undefined) return { value, problems: [excess] };
  const known = new Map<string, ReturnType<typeof loadImage>>();
  // One after the other: an image of 50 megapixels takes 200 MB while it is encoded.
  for (const use of uses) {
    const loading = known.get(use.src) ?? loadImage(folder, use, encodeImage);
    const isFirst = !known.has(use.src);
    known.set(use.src, loading);
    const result = await loading;
    if ('dataUri' in result) value.set(use.src, result);
    else if (isFirst) problems.push(result);
  }
  return { value, problems };
}

/** Counted from the heads of the files, before one is decoded. */
async function tooManyPixels(folder: Folder, uses: readonly ImageUse[]): Promise<Problem | undefined> {
  const first = new Map(uses.toReversed().map((use) => [use.src, use]));
  if (first.size <= FEW) return undefined;
  const { readable } = await import('./encode-image.ts');
  let pixels = 0;
  for (const { src, place } of first.values()) {
    const { bytes } = isBelowChapters(src) ? await folder.read(`chapters/${src}`, MAX_IMAGE_BYTES) : {};
    const opened = bytes && (await readable(bytes));
    if (opened && 'metadata' in opened) pixels += opened.metadata.width * opened.metadata.height;
    if (pixels > MAX_PIXELS) {
      const message = `Unexpected images of more than ${MAX_PIXELS / 1e6} megapixels in all, expected fewer`;
      return problem('image-format', place, message, 'Save them with fewer pixels: 2500 on the longer side fill a page.');
    }
  }
  return undefined;
}

async function loadImage(folder: Folder, { src, place }: ImageUse, encode: Encode): Promise<LoadedImage | Problem> {
  const path = `chapters/${src}`;
  const { bytes, refusal } = isBelowChapters(src) ? await folder.read(path, MAX_IMAGE_BYTES) : { refusal: 'outside' as const };
  switch (refusal) {
    case 'missing':
      return problem('image-missing', place, `Unexpected image \`${src}\`, expected a file \`${path}\``, 'Put the image there, or correct its name.');
    case 'outside':
      return problem(
        'file-outside',
        place,
        `Unexpected image \`${src}\` outside the publication, expected a file in \`chapters/\``,
        'Put the image itself into `chapters/images/`.',
      );
    case 'irregular':
      return problem('image-format', place, `Unexpected directory or device \`${src}\`, expected an image`, 'Put an image there.');
    case 'ambiguous':
      return problem(
        'file-twice',
        place,
        `Unexpected image \`${src}\` beside a name that differs in upper and lower case only, expected one of them`,
        'Rename one of the two, or take it away: other systems take them for the same.',
      );
    case 'too-large':
      return problem(
        'image-format',
        place,
        `Unexpected file of more than ${MAX_IMAGE_BYTES / 1e6} MB at \`${src}\`, expected a smaller image`,
        'Save it with fewer pixels.',
      );
  }
  const encoded = await encode(bytes ?? new Uint8Array());
  if ('refused' in encoded)
    return problem(
      'image-format',
      place,
      `Unexpected ${encoded.refused} in \`${src}\`, expected ${encoded.refused.startsWith('size') ? 'at most 50 megapixels' : 'a JPEG, PNG or WebP image'}`,
      encoded.refused.startsWith('size') ? 'Save it with fewer pixels.' : 'Save the image anew as PNG or JPEG.',
    );
  const { type, width, height } = encoded;
  return { dataUri: `data:${type};base64,${Buffer.from(encoded.bytes).toString('base64')}`, width, height };
}

/** The texts are refused such a path before; here it must not depend on them. */
const isBelowChapters = (src: string): boolean => !src.split(/[/\\]/).includes('..') && !src.startsWith('/');
