import type { Matter } from '../../../config/design-schema.ts';
import type { Config } from '../../../config/schema.ts';
import type { Paper } from '../../../model/editions.ts';
import { mm, pt } from '../../../units/length.ts';

/** An eighth of the sheet. */
const TRIM = { a4: { width: mm(74), height: mm(105) }, letter: { width: mm(69.85), height: mm(107.95) } };
/** With what copiers leave unprinted at its edges. */
const PAGE = { margins: { inner: mm(6.5), outer: mm(6.5), top: mm(7), foot: mm(9.5) }, bleed: mm(0) };
/** As far as type in the hand may be small. */
const SIZES = [11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7];
const TIGHT = [7.5, 7, 6.5];
const LEADING = 1.3;

/** A way to set eight small pages. */
export interface MiniTrial {
  config: Config;
  /** Of the text, in points. */
  size: number;
}

/**
 * The chapters of a zine from one sheet, or the summary that publication.yml names, set in every way that a typographer would try: with front and back cover in
 * type as large as it goes, then smaller, then without the back.
 */
export function miniTrials(config: Config, paper: Paper): [MiniTrial, ...MiniTrial[]] {
  const trial = (size: number, parts: Matter[]): MiniTrial => ({ size, config: { ...miniConfig(config, size, parts), trim: TRIM[paper] } });
  const both = SIZES.map((size) => trial(size, ['cover', 'back-cover']));
  return [...both, ...TIGHT.map((size) => trial(size, ['cover']))] as [MiniTrial, ...MiniTrial[]];
}

function miniConfig({ blurb: _, ...config }: Config, size: number, parts: Matter[]): Config {
  return {
    ...config,
    ...PAGE,
    chapters: config.mini === undefined ? config.chapters : [config.mini],
    // What is compiled refers to all that there is.
    ...{ chronology: false, glossary: false },
    design: { ...config.design, parts, openings: 'run-on', size: pt(size), leading: pt(Math.round(size * LEADING * 10) / 10) },
  };
}
