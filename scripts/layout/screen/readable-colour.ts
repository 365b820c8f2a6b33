/** Least contrast of letters with their ground (WCAG 2.2, 1.4.3). */
const LEAST = 4.5;
const STEPS = 20;

/** A colour in which letters can be read on a ground: the given one, or as near to it as can be towards black or white. Both as `#rrggbb`. */
export function readableColour(colour: string, ground: string): string {
  const towards = luminance(ground) > 0.18 ? 0 : 255;
  const channels = channelsOf(colour);
  for (let step = 0; step <= STEPS; step++) {
    const mixed = hexOf(channels.map((channel) => channel + ((towards - channel) * step) / STEPS));
    if (contrast(mixed, ground) >= LEAST) return mixed;
  }
  return towards === 0 ? '#000000' : '#ffffff';
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channelsOf(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const channelsOf = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
const hexOf = (channels: readonly number[]): string => `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
