import type { Paragraph } from './install-boxes.ts';

/** What the lines of a paragraph must heed. */
export interface Demand {
  /** Numbers of lines, from 1, that end a page: no word is divided there. */
  whole?: ReadonlySet<number>;
  /** The number of lines that is wanted; absent: as many as are best. */
  count?: number;
  /** Added to every letter, in em. */
  spacing?: number;
  /** Lines with holes are better than none. */
  isLoose?: boolean;
}

/** The lines of a paragraph as they were chosen. */
export interface Breaks {
  /** Of each line, the box that begins the next. */
  ends: number[];
  /** The less the better: below 100,000 there is no hole, no ladder, no short last line. */
  cost: number;
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
  /** Spaces in em: none is narrower; wider ones cost more and more; those are holes; such lines are only taken where there are no others. A hole is what `zine look` counts, less what rounding adds. */
  const NARROWEST = 0.17;
  const WIDE = 0.4;
  const HOLE = 0.445;
  const TOO_WIDE = 0.59;
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
    before: State | undefined;
  }
  /** What a search looks up. Sums are of all boxes before each, with the spaces behind them. */
  interface Search {
    paragraph: Paragraph;
    demand: Demand;
    /** Lines with wider spaces are left out, in em. */
    widest: number;
    widths: Float64Array;
    gaps: Int32Array;
    letters: Int32Array;
  }
  const searchOf = (paragraph: Paragraph, demand: Demand, widest: number): Search => {
    const { boxes, size } = paragraph;
    const widths = new Float64Array(boxes.length + 1);
    const gaps = new Int32Array(boxes.length + 1);
    const letters = new Int32Array(boxes.length + 1);
    for (const [at, box] of boxes.entries()) {
      const isSpace = box.end === 'space';
      widths[at + 1] = (widths[at] ?? 0) + box.width + (demand.spacing ?? 0) * size * box.letters + (isSpace ? box.space : 0);
      gaps[at + 1] = (gaps[at] ?? 0) + box.gaps + (isSpace ? 1 : 0);
      letters[at + 1] = (letters[at] ?? 0) + box.letters;
    }
    return { paragraph, demand, widest, widths, gaps, letters };
  };
  /** What spaces of so many em cost. */
  const spaceCost = (paragraph: Paragraph, set: number): number => {
    const natural = paragraph.space / paragraph.size;
    const ratio = set < natural ? (natural - set) / shrinkOf(paragraph) : (set - natural) / Math.max(0.08, WIDE - natural);
    return (1 + 100 * ratio ** 3) ** 2 / 10 + (set > HOLE ? COSTS.hole * (1 + (set - HOLE) * 20) : 0);
  };
  const HYPHENS = [0, COSTS.hyphen, COSTS.hyphen + COSTS.twoHyphens, COSTS.ladder];

  /** The best states that lines of one number end in, by box and hyphens. */
  type Layer = Map<number, State>;
  const keep = (layer: Layer, state: State): void => {
    const key = state.box * 3 + Math.min(state.hyphens, 2);
    const known = layer.get(key);
    if (!known || state.cost < known.cost) layer.set(key, state);
  };
  interface Line {
    number: number;
    width: number;
    gaps: number;
    /** What is left of its room at its natural width, in CSS px. */
    spare: number;
  }
  /** A line that ends the paragraph. */
  const lastState = ({ paragraph, letters }: Search, from: State, line: Line): State => {
    const { boxes, size, space } = paragraph;
    const left = (letters[boxes.length] ?? 0) - (letters[from.box] ?? 0);
    const short = from.box === 0 ? 0 : left <= SHORT ? COSTS.shortLast : line.width < SYLLABLE * size ? COSTS.syllableLast : 0;
    const divided = boxes[from.box - 1]?.end === 'soft' ? COSTS.dividedLast / (line.gaps + 1) : 0;
    const tight = line.spare < 0 && line.gaps > 0 ? spaceCost(paragraph, (space + line.spare / line.gaps) / size) : 0;
    return { box: boxes.length, hyphens: 0, cost: from.cost + short + divided + tight, before: from };
  };
  /** A line that ends behind a box; undefined where it may not. */
  const lineState = ({ paragraph, demand, widest }: Search, from: State, at: number, { number, gaps, spare }: Line): State | undefined => {
    const { boxes, size, space } = paragraph;
    const { end } = boxes[at] as Paragraph['boxes'][number];
    if (end === 'soft' && demand.whole?.has(number)) return undefined;
    const set = gaps > 0 ? (space + (spare + TOLERANCE) / gaps) / size : spare > 2 ? 1 : space / size;
    if (set > widest) return undefined;
    const hyphens = end === 'space' ? 0 : Math.min(from.hyphens + 1, 3);
    return { box: at + 1, hyphens, cost: from.cost + spaceCost(paragraph, set) + (HYPHENS[hyphens] ?? 0), before: from };
  };
  const measured = ({ paragraph, widths, gaps }: Search, from: number, at: number, number: number): Line => {
    const { boxes, measure, indent, hyphen } = paragraph;
    const box = boxes[at] as Paragraph['boxes'][number];
    const width = (widths[at + 1] ?? 0) - (widths[from] ?? 0) - (box.end === 'space' ? box.space : 0) + (box.end === 'soft' ? hyphen : 0);
    const spaces = (gaps[at + 1] ?? 0) - (gaps[from] ?? 0) - (box.end === 'space' ? 1 : 0);
    return { number, width, gaps: spaces, spare: measure - (number === 1 ? indent : 0) - TOLERANCE - width };
  };
  /** The first box behind which a line may be full with the widest spaces: none before that need be tried. */
  const firstEnd = ({ paragraph: { boxes, measure, indent, size, space }, widest, widths, gaps }: Search, from: number, number: number): number => {
    if (!Number.isFinite(widest)) return from;
    const room = measure - (number === 1 ? indent : 0) - 2 * TOLERANCE - size;
    const stretch = widest * size - space;
    let at = from;
    while (at < boxes.length - 1 && (widths[at + 1] ?? 0) - (widths[from] ?? 0) + ((gaps[at + 1] ?? 0) - (gaps[from] ?? 0)) * stretch < room) at++;
    return at;
  };
  /** All ways in which a line may go on from a state. */
  const goOn = (search: Search, next: Layer, from: State, number: number): void => {
    const { boxes, size } = search.paragraph;
    const shrink = shrinkOf(search.paragraph) * size;
    for (let at = firstEnd(search, from.box, number); at < boxes.length; at++) {
      const line = measured(search, from.box, at, number);
      const end = boxes[at]?.end;
      // A word that is wider than a line stands on one of its own.
      const isTooLong = line.spare + line.gaps * shrink < 0 && at > from.box;
      if (isTooLong && end !== 'soft') return;
      if (isTooLong) continue;
      const state = end === 'end' ? lastState(search, from, line) : lineState(search, from, at, line);
      if (state) keep(next, state);
    }
  };
  const layerAfter = (search: Search, layer: readonly State[], number: number): Layer => {
    const next: Layer = new Map();
    for (const from of layer) goOn(search, next, from, number);
    return next;
  };
  const bestEnd = (paragraph: Paragraph, demand: Demand, widest: number): State | undefined => {
    const search = searchOf(paragraph, demand, widest);
    const { length } = paragraph.boxes;
    let layer: State[] = [{ box: 0, hyphens: 0, cost: 0, before: undefined }];
    let best: State | undefined;
    for (let number = 1; layer.length > 0 && number <= (demand.count ?? length); number++) {
      const next = layerAfter(search, layer, number);
      const last = next.get(length * 3);
      if (last && (demand.count ?? number) === number && !(best && best.cost <= last.cost)) best = last;
      // Costs only grow.
      const most = best?.cost ?? Number.POSITIVE_INFINITY;
      layer = [...next.values()].filter(({ box, cost }) => box < length && cost < most);
    }
    return best;
  };

  const bestBreaks: LineBreaking['bestBreaks'] = (paragraph, demand = {}) => {
    const best = bestEnd(paragraph, demand, demand.isLoose ? Number.POSITIVE_INFINITY : TOO_WIDE);
    if (!best) return undefined;
    const ends: number[] = [];
    for (let state: State | undefined = best; state?.before; state = state.before) ends.unshift(state.box);
    return { ends, cost: best.cost };
  };
  Object.assign(window.zine, { shrinkOf, bestBreaks });
}
