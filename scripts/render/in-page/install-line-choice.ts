import type { Paragraph } from './install-boxes.ts';
import type { Breaks, Demand } from './install-breaks.ts';

/** The lines that were chosen of a paragraph, and the space that is added between letters for them, in em. */
export interface Choice {
  paragraph: Paragraph;
  breaks: Breaks;
  spacing: number;
}

export interface LineChoice {
  /** The best lines of a paragraph whose measure is so many CSS px less. */
  chooseLines(paragraph: Paragraph, demand: Demand, less: number): Choice | undefined;
  /** As many lines as are wanted, unless that costs twice as much as others. */
  chooseAgain(paragraph: Paragraph, demand: Demand, less: number): Choice | undefined;
  /** A line that fits as it is stays as it is. */
  isWorthIt(choice: Choice): boolean;
  /** By how much all spaces can be wider, in CSS px: the tightest line says it. */
  addedSpace(choice: Choice): number;
  /** Boxes at whose end no line may break: soft hyphens that are not wanted, and what would still find room on a line. */
  heldIn(choice: Choice, added: number): Set<number>;
}

/** Chooses lines by what they cost, and reckons what Chromium has to be told so that it breaks them there. */
export function installLineChoice(): void {
  const zine = window.zine;
  /** Widths that were measured beside other letters, in CSS px. */
  const TOLERANCE = 2.5;
  /** Letters are set apart by no more, in em, and only where a line would have holes, or three hyphens would stand below each other: the least that mends it. */
  const SPACINGS = [0, 0.005, -0.005, 0.01, -0.01, 0.015, -0.015, 0.02, -0.02];
  /** What lines without such cost at most. */
  const CLEAN = 1e5;
  /** What three hyphens below each other cost at least: holes are better. */
  const LADDER = 1e7;
  /** Letters are spaced more only where that takes away so much of the cost. */
  const WORTH = 0.9;
  /** So much wider than by nature the spaces of a last line may be, to look like those above, in em. */
  const MOST_LAST = 0.05;
  /** Spaces are widened in steps, in em: paragraphs of one width share what Chromium knows of their words, and are laid out and printed in half the time. */
  const STEP = 0.01;

  const chooseLines: LineChoice['chooseLines'] = (paragraph, demand, less) => {
    const narrower = { ...paragraph, measure: paragraph.measure - less };
    let best: Choice | undefined;
    const costOf = (choice: Choice | undefined): number => choice?.breaks.cost ?? Number.POSITIVE_INFINITY;
    for (const spacing of paragraph.joins ? [0] : SPACINGS) {
      const breaks = zine.bestBreaks(narrower, { ...demand, spacing });
      if (breaks && breaks.cost < WORTH * costOf(best)) best = { paragraph, breaks, spacing };
      if (costOf(best) < CLEAN) return best;
    }
    const breaks = costOf(best) < LADDER ? undefined : zine.bestBreaks(narrower, { ...demand, isLoose: true });
    return breaks && breaks.cost < costOf(best) ? { paragraph, breaks, spacing: 0 } : best;
  };
  const isWorthIt: LineChoice['isWorthIt'] = ({ breaks: { ends, cost }, spacing }) => ends.length > 1 || cost > 0 || spacing !== 0;
  const chooseAgain: LineChoice['chooseAgain'] = (paragraph, demand, less) => {
    const asked = chooseLines(paragraph, demand, less);
    if (asked && asked.breaks.cost < CLEAN) return asked;
    const { count: _, ...rest } = demand;
    const other = chooseLines(paragraph, rest, less);
    return asked && other && asked.breaks.cost <= 2 * other.breaks.cost ? asked : (other ?? asked);
  };

  /** Boxes behind a line that may still find room on it. */
  const MOST_BEHIND = 12;
  /** What fits of a line from a box on, with spaces wider by `by`: the width behind each box, as far as a few behind `end`. */
  function* widths(
    { boxes, size }: Paragraph,
    from: number,
    spacing: number,
    by: number,
    end = boxes.length,
  ): Generator<[at: number, width: number, gaps: number]> {
    let width = 0;
    let gaps = 0;
    for (let at = from; at < Math.min(boxes.length, end + MOST_BEHIND); at++) {
      const box = boxes[at] as Paragraph['boxes'][number];
      const before = boxes[at - 1];
      if (at > from && before?.end === 'space') {
        width += before.space + by;
        gaps++;
      }
      width += box.width + spacing * size * box.letters + box.gaps * by;
      gaps += box.gaps;
      yield [at, width, gaps];
    }
  }
  const roomOf = ({ measure, indent }: Paragraph, line: number): number => measure - (line === 0 ? indent : 0);
  const addedSpace: LineChoice['addedSpace'] = ({ paragraph, breaks: { ends }, spacing }) => {
    const least = -zine.shrinkOf(paragraph) * paragraph.size;
    let added = MOST_LAST * paragraph.size;
    ends.forEach((end, line) => {
      for (const [at, width, gaps] of widths(paragraph, ends[line - 1] ?? 0, spacing, 0)) {
        if (at < end - 1) continue;
        const hyphen = paragraph.boxes[at]?.end === 'soft' ? paragraph.hyphen : 0;
        if (gaps > 0) added = Math.min(added, (roomOf(paragraph, line) - TOLERANCE - hyphen - width) / gaps);
        break;
      }
    });
    return Math.max(least, Math.floor(added / (STEP * paragraph.size)) * STEP * paragraph.size);
  };

  const heldIn: LineChoice['heldIn'] = ({ paragraph, breaks: { ends }, spacing }, added) => {
    const isEnd = new Set(ends);
    const fitting = ends.slice(0, -1).flatMap((end, line) => {
      const room = roomOf(paragraph, line) + TOLERANCE;
      const behind = [...widths(paragraph, ends[line - 1] ?? 0, spacing, added, end)];
      return behind.slice(end - (ends[line - 1] ?? 0)).flatMap(([at, width]) => (width > room ? [] : [at]));
    });
    const soft = [...paragraph.boxes.keys()].filter((at) => paragraph.boxes[at]?.end === 'soft');
    return new Set([...soft, ...fitting].filter((at) => !isEnd.has(at + 1)));
  };
  Object.assign(zine, { chooseLines, chooseAgain, isWorthIt, addedSpace, heldIn });
}
