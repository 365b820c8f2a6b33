import type { Paragraph } from './install-boxes.ts';

/** What the lines of a paragraph must heed. */
export interface Demand {
  /** Numbers of lines, from 1, that end a page: no word is divided there. */
  whole?: ReadonlySet<number>;
  /** The number of lines that is wanted; absent: as many as are best. */
  count?: number;
  /** Added to every letter, in em. */
  spacing?: number;
}

/** The lines of a paragraph as they were chosen. */
export interface Breaks {
  /** Of each line, the box that begins the next. */
  ends: number[];
  /** The less the better. */
  cost: number;
  /** The widest space that it has, in em. */
  widest: number;
}

export interface LineBreaking {
  /** By how much the spaces of a paragraph may be narrower than by nature, in em. */
  shrinkOf(paragraph: Paragraph): number;
  /** The best lines of a paragraph all together; undefined where none are as they are demanded. */
  bestBreaks(paragraph: Paragraph, demand?: Demand): Breaks | undefined;
}

/**
 * Chooses the lines of a paragraph all at once (Knuth and Plass, “Breaking Paragraphs into Lines”, 1981): of all ways to break it the one whose lines are the
 * least bad together. Chromium's own breaking fills one line after the other, and looks at the last four at most.
 */
export function installBreaks(): void {
  /** Spaces in em: none is narrower; wider ones cost more and more; those are holes; such lines are only taken where there are no others. */
  const NARROWEST = 0.17;
  const WIDE = 0.4;
  const HOLE = 0.48;
  const TOO_WIDE = 0.6;
  /** Costs beside those of the spaces. */
  const COSTS = { hyphen: 900, twoHyphens: 4_000, ladder: 1e7, dividedLast: 12_000, shortLast: 1e6, syllableLast: 3_000, hole: 1e5 };
  /** Characters that make no last line; em that make a good one. */
  const SHORT = 4;
  const SYLLABLE = 2.2;
  /** Rounding of the layout, and widths that were measured beside other letters, in CSS px. */
  const TOLERANCE = 1.2;

  const shrinkOf: LineBreaking['shrinkOf'] = ({ space, size }) => Math.min(0.055, Math.max(0.012, space / size - NARROWEST));

  interface State {
    box: number;
    hyphens: number;
    cost: number;
    widest: number;
    before: State | undefined;
  }
  /** Of all boxes before each, with the spaces behind them: their width, spaces and letters. */
  const sumsOf = ({ boxes, size }: Paragraph, spacing: number) => {
    const width = new Float64Array(boxes.length + 1);
    const gaps = new Int32Array(boxes.length + 1);
    boxes.forEach((box, at) => {
      const isSpace = box.end === 'space';
      width[at + 1] = (width[at] ?? 0) + box.width + spacing * size * box.letters + (isSpace ? box.space : 0);
      gaps[at + 1] = (gaps[at] ?? 0) + box.gaps + (isSpace ? 1 : 0);
    });
    return { width, gaps };
  };

  const search = (paragraph: Paragraph, { whole, count, spacing = 0 }: Demand, widest: number): State | undefined => {
    const { boxes, measure, indent, hyphen, size, space } = paragraph;
    const { width: widths, gaps: allGaps } = sumsOf(paragraph, spacing);
    const shrink = shrinkOf(paragraph) * size;
    const natural = space / size;
    const stretch = Math.max(0.08, WIDE - natural);
    const costOf = (set: number): number => {
      const ratio = set < natural ? ((natural - set) * size) / shrink : (set - natural) / stretch;
      return (1 + 100 * ratio ** 3) ** 2 / 10 + (set > HOLE ? COSTS.hole * (1 + (set - HOLE) * 20) : 0);
    };
    let layer: State[] = [{ box: 0, hyphens: 0, cost: 0, widest: 0, before: undefined }];
    let best: State | undefined;
    for (let number = 1; layer.length > 0 && number <= (count ?? boxes.length); number++) {
      const next = new Map<number, State>();
      const put = (box: number, hyphens: number, cost: number, set: number, before: State): void => {
        const key = box * 3 + Math.min(hyphens, 2);
        const known = next.get(key);
        if (!known || cost < known.cost) next.set(key, { box, hyphens, cost, widest: Math.max(set, before.widest), before });
      };
      const room = measure - (number === 1 ? indent : 0) - TOLERANCE;
      for (const from of layer) {
        const start = widths[from.box] ?? 0;
        let at = from.box;
        // A line is at least half full, as long as others are to be had.
        if (Number.isFinite(widest)) while (at < boxes.length - 1 && (widths[at + 1] ?? 0) - start < room * 0.5) at++;
        for (; at < boxes.length; at++) {
          const box = boxes[at] as Paragraph['boxes'][number];
          const isSpace = box.end === 'space';
          const isSoft = box.end === 'soft';
          const width = (widths[at + 1] ?? 0) - start - (isSpace ? box.space : 0) + (isSoft ? hyphen : 0);
          const gaps = (allGaps[at + 1] ?? 0) - (allGaps[from.box] ?? 0) - (isSpace ? 1 : 0);
          // A word that is wider than a line stands on one of its own.
          if (width - gaps * shrink > room && at > from.box) {
            if (isSoft) continue;
            break;
          }
          if (box.end === 'end') {
            const before = boxes[from.box - 1];
            const letters = boxes.slice(from.box).reduce((sum, each) => sum + each.letters, 0);
            const short = from.box === 0 ? 0 : letters <= SHORT ? COSTS.shortLast : width < SYLLABLE * size ? COSTS.syllableLast : 0;
            const divided = before?.end === 'soft' ? COSTS.dividedLast / (gaps + 1) : 0;
            const tight = width > room && gaps > 0 ? costOf(natural + (room - width) / gaps / size) : 0;
            put(boxes.length, 0, from.cost + short + divided + tight, 0, from);
            continue;
          }
          if (isSoft && whole?.has(number)) continue;
          const set = gaps > 0 ? natural + (room + TOLERANCE - width) / gaps / size : room - width > 2 ? 1 : natural;
          if (set > widest) continue;
          const hyphens = isSpace ? 0 : from.hyphens + 1;
          const penalty = hyphens === 0 ? 0 : hyphens === 1 ? COSTS.hyphen : hyphens === 2 ? COSTS.hyphen + COSTS.twoHyphens : COSTS.ladder;
          put(at + 1, hyphens, from.cost + costOf(set) + penalty, set, from);
        }
      }
      const last = next.get(boxes.length * 3);
      if (last && (count === undefined || count === number) && (!best || last.cost < best.cost)) best = last;
      // Costs only grow.
      layer = [...next.values()].filter(({ box, cost }) => box < boxes.length && (!best || cost < best.cost));
    }
    return best;
  };

  const bestBreaks: LineBreaking['bestBreaks'] = (paragraph, demand = {}) => {
    const best = search(paragraph, demand, TOO_WIDE) ?? search(paragraph, demand, Number.POSITIVE_INFINITY);
    if (!best) return undefined;
    const ends: number[] = [];
    for (let state: State | undefined = best; state?.before; state = state.before) ends.unshift(state.box);
    return { ends, cost: best.cost, widest: best.widest };
  };
  Object.assign(window.zine, { shrinkOf, bestBreaks });
}
