/** sRGB, each component from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** `#d1202f` for looking a colour up; Chromium writes components with four digits. */
export const hexOf = (rgb: Rgb): string => `#${rgb.map((value) => Math.round(value * 255).toString(16).padStart(2, '0')).join('')}`; // biome-ignore format: one number

/** `#rgb` or `#rrggbb`, without regard to case; undefined where it is neither. */
export function parseHex(text: string): Rgb | undefined {
  const [, digits] = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const wide = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const component = (at: number) => Number.parseInt(wide.slice(at, at + 2), 16) / 255;
  return [component(0), component(2), component(4)];
}
