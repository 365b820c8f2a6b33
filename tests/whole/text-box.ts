import type { Config } from '../../scripts/config/schema.ts';
import { trimSize } from '../../scripts/config/trim-size.ts';
import { mm, mmToPt } from '../../scripts/units/length.ts';
import type { PdfPage } from './read-pdf.ts';

/** As far as a letter may reach out of its line, in points: an overhang, a hyphen. */
const OVER = 2;

interface Limits {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** Where text may stand: between the margins of its page, heads and page numbers above and below; on covers anywhere on the cut page. In points, from the corner of the bleed. */
export function boxOf(config: Config, index: number, isCover: boolean, locale: string): Limits {
  const { width, height } = trimSize(config);
  const { inner, outer } = config.margins;
  // Page 1 lies on the right, or on the left where pages are turned the other way.
  const isLeft = (index % 2 === 1) !== (locale === 'fa');
  const [left, right] = isCover ? [0, 0] : isLeft ? [outer, inner] : [inner, outer];
  const at = (length: number): number => mmToPt(mm(length + config.bleed));
  return { left: at(left) - OVER, right: at(width - right) + OVER, bottom: at(0), top: at(height) };
}

/** Words that stand beyond their box, and where. */
export const outside = ({ items }: PdfPage, { left, right, bottom, top }: Limits): string[] =>
  items
    .filter(({ x, y, width }) => x < left || x + width > right || y < bottom || y > top)
    .map(({ text, x, y, width }) => `${text} ${[x, x + width, y].map(Math.round)}`);
