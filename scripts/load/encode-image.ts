import sharp, { type Metadata, type Sharp } from 'sharp';

/** A new image made from an old one's pixels. */
export interface EncodedImage {
  type: 'image/png' | 'image/jpeg';
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** About 8,600 × 5,800 pixels: more than any camera that people own, and 200 MB while it is decoded. */
const MAX_PIXELS = 50_000_000;
/** The longer side of A5 at 300 dpi, rounded up. */
const MAX_SIDE = 2500;
const JPEG_QUALITY = 85;
/** Seconds for one image; decoding a large one takes three. */
const TIMEOUT = 60;

type Format = 'jpeg' | 'png' | 'webp';

// Only these decoders may run, whatever a file is. The library has others (SVG, PDF, TIFF, HEIF …) that read files or have had more holes.
sharp.cache(false);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] });

/**
 * Encodes an image anew, upright and in sRGB (greys stay greys, so that they are printed with black ink only), without metadata, and not
 * larger than print can show. The same bytes give the same result. `refused` says in words what it is instead of an image.
 */
export async function encodeImage(bytes: Uint8Array): Promise<EncodedImage | { refused: string }> {
  const opened = await readable(bytes);
  if ('refused' in opened) return opened;
  try {
    return await encode(opened.image, opened.format, opened.metadata);
  } catch {
    return { refused: 'damaged data' };
  }
}

/** An image that may be decoded: one of the formats, and not too large. */
export async function readable(bytes: Uint8Array): Promise<{ image: Sharp; format: Format; metadata: Metadata } | { refused: string }> {
  const format = formatOf(bytes);
  if (format === undefined) return { refused: 'content' };
  const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true }).timeout({ seconds: TIMEOUT });
  try {
    // The size stands at the head of the file: it is told before anything is decoded, and without the limit, which would only say "no".
    const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
    const { width, height } = metadata;
    if (metadata.format !== format) return { refused: `${metadata.format} data` };
    if (width * height > MAX_PIXELS) return { refused: `size of ${width} × ${height} pixels` };
    return { image, format, metadata };
  } catch {
    return { refused: 'damaged data' };
  }
}

async function encode(image: Sharp, format: Format, metadata: Metadata): Promise<EncodedImage> {
  const isGrey = metadata.space === 'b-w' || metadata.space === 'grey16';
  const prepared = image
    .autoOrient()
    .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace(isGrey ? 'b-w' : 'srgb');
  const asPng = format === 'png' || (format === 'webp' && metadata.hasAlpha);
  const encoded = asPng
    ? prepared.png({ compressionLevel: 9, adaptiveFiltering: true })
    : prepared.jpeg({ quality: JPEG_QUALITY, chromaSubsampling: '4:4:4', mozjpeg: false });
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  return { type: asPng ? 'image/png' : 'image/jpeg', bytes: data, width: info.width, height: info.height };
}

/** By the file's first bytes, since its name proves nothing. */
function formatOf(bytes: Uint8Array): Format | undefined {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (start.startsWith('\xFF\xD8\xFF')) return 'jpeg';
  if (start.startsWith('\x89PNG\r\n\x1A\n')) return 'png';
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'webp';
  return undefined;
}
