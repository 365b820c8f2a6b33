import type { Config } from '../config/schema.ts';
import type { PageGeometry } from '../model/geometry.ts';

/** The measurements that styles may use (docs/architecture.md), in px, and the two inks. */
export function rootProperties({ text, line, size, sheet, bleedPx, trimPx, topOffset }: PageGeometry, { inks }: Pick<Config, 'inks'>): string {
  const lengths = {
    'text-width': text.width,
    'text-height': text.height,
    line,
    text: size,
    'sheet-width': sheet.width,
    'sheet-height': sheet.height,
    bleed: bleedPx,
    'trim-width': trimPx.width,
    'trim-height': trimPx.height,
    'top-offset': topOffset,
  };
  const properties = Object.entries(lengths).map(([name, length]) => `--${name}:${Number(length.toFixed(4))}px`);
  return `:root{${[...properties, `--ink:${inks.text}`, `--accent:${inks.accent}`].join(';')}}`;
}
