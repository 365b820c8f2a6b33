import sharp from 'sharp';
import { type EncodedImage, readable } from './encode-image.ts';

/** Dots of print in a CSS px, and from one dot of the screen to the next, in dots of print: 384 dpi, and a screen of 34 lines an inch that any copier keeps. */
const DOTS = 4;
const CELL = 8;
/** Of full black: what is darker fills up, what is lighter drops out. */
const TONES = { shadow: 0.94, light: 0.05 };

/**
 * A photograph as black dots on white, which grow with what is dark: one ink, no grey, and nothing that a copier could make blotches of. Cut to the middle of
 * the box (in CSS px). The dots stand at 45°, where the eye sees them least. The same bytes give the same result.
 */
export async function halftone(bytes: Uint8Array, box: { width: number; height: number }): Promise<EncodedImage | { refused: string }> {
  const opened = await readable(bytes);
  if ('refused' in opened) return opened;
  const width = Math.round(box.width * DOTS);
  const height = Math.round(box.height * DOTS);
  try {
    const { data } = await opened.image
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize({ width, height, fit: 'cover' })
      .greyscale()
      .normalise({ lower: 1, upper: 99 })
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const screened = screen(data, width, height);
    const encoded = await sharp(screened, { raw: { width, height, channels: 1 } })
      .toColourspace('b-w')
      .png({ compressionLevel: 9, palette: false })
      .toBuffer();
    return { type: 'image/png', bytes: encoded, width, height };
  } catch {
    return { refused: 'damaged data' };
  }
}

/** Black where the tone is darker than the screen's threshold there: a cosine hill for every cell, turned by 45°. */
function screen(grey: Uint8Array, width: number, height: number): Buffer {
  const out = Buffer.alloc(width * height);
  const wave = Array.from({ length: 2 * CELL }, (_, i) => Math.cos((Math.PI * i) / CELL));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const threshold = 0.5 + (wave[(x + y) % (2 * CELL)] ?? 0) / 4 + (wave[(x - y + 2 * CELL * height) % (2 * CELL)] ?? 0) / 4;
      const dark = 1 - (grey[y * width + x] ?? 255) / 255;
      const isBlack = dark > TONES.shadow || (dark > TONES.light && dark > threshold);
      out[y * width + x] = isBlack ? 0 : 255;
    }
  }
  return out;
}
