import { MATTER } from '../../config/design-schema.ts';
import type { Config } from '../../config/schema.ts';
import type { ConfigChange } from '../../config/set-in-config.ts';
import type { Design } from '../../layout/resolve-design.ts';
import type { PageGeometry } from '../../model/geometry.ts';
import { type Mm, pxToPt } from '../../units/length.ts';

/** What a typographer would try: fields of publication.yml, and how much a reader notices of it. */
export interface Trial {
  changes: readonly ConfigChange[];
  /** In few words: `chapters begin on any page; text 9.8 on 13.1 pt`. */
  words: string;
  /** The less the better; 0: nothing is changed. */
  notice: number;
}

/** As far as a text may go without being another book: 9.4 to 10.8 pt on A5. */
const SIZES = { least: 0.93, most: 1.07 };
const MARGIN_STEPS = [1, 2];

/**
 * One change at a time, in steps; then the sizes and margins together with chapters that begin on any page, which takes away the blanks that they would only
 * move about. In the order of how little a reader notices. `larger`: type may grow, where pages are to be filled.
 */
export function fitTrials(config: Config, design: Design, geometry: PageGeometry, larger: boolean): Trial[] {
  const structure = structures(config, design);
  const sizes = sizesFrom(config, geometry, larger);
  const margins = MARGIN_STEPS.map((by) => marginsBy(config, larger ? by : -by));
  const nothing: Trial = { changes: [], words: 'as it is', notice: 0 };
  const together = structure
    .slice(0, 1)
    .flatMap((base) =>
      [...sizes, ...margins, ...margins.slice(-1).flatMap((margin) => sizes.map((size) => both(margin, size)))].map((each) => both(base, each)),
    );
  const inMargins = margins.slice(-1).flatMap((margin) => sizes.map((size) => both(margin, size)));
  return [nothing, ...[...structure, ...sizes, ...margins, ...inMargins, ...together].toSorted((a, b) => a.notice - b.notice)];
}

const both = (a: Trial, b: Trial): Trial => ({ changes: [...a.changes, ...b.changes], words: `${a.words}; ${b.words}`, notice: a.notice + b.notice });

function structures({ design: { parts } }: Config, design: Design): Trial[] {
  const begin = (value: 'any' | 'run-on', words: string, notice: number): Trial => ({
    changes: [{ group: 'design', field: 'openings', value }],
    words,
    notice,
  });
  const kept = (parts === 'auto' ? MATTER : parts).filter((part) => design.parts.has(part) && part !== 'half-title');
  const plain: Trial = { changes: [{ group: 'design', field: 'parts', value: `[${kept.join(', ')}]` }], words: 'no half title', notice: 2 };
  const openings = design.openings === 'recto' ? [begin('any', 'chapters begin on any page', 2)] : [];
  const halfTitle = design.parts.has('half-title') ? [plain] : [];
  // What a reader notices most: chapters lose their pages.
  const runOn = design.openings === 'run-on' ? [] : [begin('run-on', 'chapters begin below one another', 8)];
  return [...openings, ...halfTitle, ...openings.flatMap((a) => halfTitle.map((b) => both(a, b))), ...runOn];
}

/** Tenths of a point, the leading in proportion. */
function sizesFrom({ design: { size, leading } }: Config, geometry: PageGeometry, larger: boolean): Trial[] {
  const now = size ?? Math.round(pxToPt(geometry.size) * 10) / 10;
  const ratio = pxToPt(geometry.line) / pxToPt(geometry.size);
  const step = larger ? 0.1 : -0.1;
  const trials: Trial[] = [];
  for (let at = tenth(now + step); at >= tenth(now * SIZES.least) && at <= tenth(now * SIZES.most); at = tenth(at + step)) {
    const lines = tenth(at * ratio);
    const changes: ConfigChange[] = [{ group: 'design', field: 'size', value: `${at}pt` }];
    if (leading !== undefined || size !== undefined) changes.push({ group: 'design', field: 'leading', value: `${lines}pt` });
    trials.push({ changes, words: `text ${at} on ${lines} pt`, notice: 1 + Math.round(Math.abs(at - now) * 10) });
  }
  return trials;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Outer and lower margin; the inner one is for the fold. */
function marginsBy({ margins }: Config, by: number): Trial {
  const to = (margin: Mm): string => `${Number((margin + by).toFixed(3))}mm`;
  return {
    changes: (['outer', 'foot'] as const).map((field) => ({ group: 'margins', field, value: to(margins[field]) })),
    words: `outer and lower margin ${Math.abs(by)} mm ${by < 0 ? 'less' : 'more'}`,
    notice: 1 + 2 * Math.abs(by),
  };
}
