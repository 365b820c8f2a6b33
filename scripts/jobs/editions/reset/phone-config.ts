import { MATTER, type Matter } from '../../../config/design-schema.ts';
import type { Config } from '../../../config/schema.ts';
import type { Layout } from '../../../model/layout.ts';
import { mm, pt } from '../../../units/length.ts';

/** As wide and high as most screens are, and as a page that fills one is read at three quarters of its size: type that is ten points large then. */
const PAGE = { trim: { width: mm(90), height: mm(160) }, margins: { inner: mm(7), outer: mm(7), top: mm(13), foot: mm(13) }, bleed: mm(0) };
const TYPE = { size: pt(13), leading: pt(18) };
/** Parts that a hand turns past, and what stands on the back cover in their place. */
const LEFT_OUT: readonly Matter[] = ['half-title', 'title-page', 'imprint'];

/** publication.yml as it would be for the screen of a phone; `booklet`: as it is set on paper. */
export function phoneConfig(config: Config, booklet: Pick<Layout, 'design'>): Config {
  const kept = (part: Matter): boolean => booklet.design?.parts.includes(part) ?? true;
  // Where a booklet is leafed through, a screen is touched.
  const isIn = (part: Matter): boolean => (part === 'contents' ? config.chapters.length > 1 : kept(part)) && !LEFT_OUT.includes(part);
  return {
    ...config,
    ...PAGE,
    design: { ...config.design, ...TYPE, openings: 'any', parts: MATTER.filter(isIn) },
    press: { ...config.press, fillers: [] },
  };
}
