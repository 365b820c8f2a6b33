import sharp from 'sharp';
import { dotScreen } from '../model/dot-screen.ts';
import { parseHex } from '../model/hex-colour.ts';
import { type EncodedImage, readable } from './encode-image.ts';

/** Dots of print in a CSS px, and from one dot of the screen to the next, in dots of print: 384 dpi, and a screen of 34 lines an inch that any copier keeps. */
const DOTS = 4;
const PITCH = 8 * Math.SQRT2;
/** The grid lies a little off that of the px, or many of them would have the same height in their dot, and a tone would jump. */
const OFF = { x: 0.3, y: 0.1 };
/** Of full black: what is darker fills up, what is lighter drops out. */
const TONES = { shadow: 0.94, light: 0.05 };
/** Of full black: from where the first ink takes part in the dots of a second, and from where it prints them alone. */
const FIRST_INK = { from: 0.4, alone: 0.9 };

/** The inks of a publication, `#rrggbb`. */
export interface PhotoInks {
  text: string;
  accent: string;
}

/**
 * A photograph as dots on white, which grow with what is dark: no grey, and nothing that a copier could make blotches of. Cut to the middle of the box (in CSS
 * px). The dots stand at 45°, where the eye sees them least. Where there are two inks, they share the dots out by a second screen: lights are of the second
 * ink, shadows of the first, and every spot is of one alone, so that sheets that lie a little off in the press lose nothing, and black alone prints the same
 * dots. The same bytes give the same result.
 */
export async function halftone(bytes: Uint8Array, box: { width: number; height: number }, inks: PhotoInks): Promise<EncodedImage | { refused: string }> {
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
    return { type: 'image/png', bytes: await encode(screen(data, width, height), width, height, inks), width, height };
  } catch {
    return { refused: 'damaged data' };
  }
}

/** What a spot is. */
const [PAPER, FIRST, SECOND] = [0, 1, 2];

/** Inked where the tone is darker than the threshold of a screen at 45°; which ink it is says another at 75°, so that no pattern shows. */
function screen(grey: Uint8Array, width: number, height: number): Uint8Array {
  const spots = new Uint8Array(width * height).fill(PAPER);
  const [dots, shares] = [dotScreen(PITCH, 45), dotScreen(PITCH, 75)];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const dark = 1 - (grey[y * width + x] ?? 255) / 255;
      const isInked = dark > TONES.shadow || (dark > TONES.light && dark > dots(x + OFF.x, y + OFF.y));
      const share = (dark - FIRST_INK.from) / (FIRST_INK.alone - FIRST_INK.from);
      if (isInked) spots[y * width + x] = share > shares(x, y) ? FIRST : SECOND;
    }
  }
  return spots;
}

function encode(spots: Uint8Array, width: number, height: number, { text, accent }: PhotoInks): Promise<Buffer> {
  const palette = ['#ffffff', text, accent].map((hex) => (parseHex(hex) ?? [0, 0, 0]).map((value) => Math.round(value * 255)));
  const isBlack = palette.every((colour) => new Set(colour).size === 1);
  const pixels = Buffer.alloc(spots.length * 3);
  for (let index = 0; index < pixels.length; index++) pixels[index] = palette[spots[Math.floor(index / 3)] ?? PAPER]?.[index % 3] ?? 0;
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .toColourspace(isBlack ? 'b-w' : 'srgb')
    .png({ compressionLevel: 6 })
    .toBuffer();
}
