import type { Figure } from '../../model/quantity.ts';
import type { Setting } from '../part.ts';
import { extentOf, type PlotExtent } from './plot-extent.ts';
import { type PlotScale, plotScale } from './plot-scale.ts';
import { round } from './round.ts';

/** Figures that accounts give for the same thing, on one scale: a strip for each of them below one axis. In px; as the script runs. */
export interface DotPlot {
  width: number;
  height: number;
  /** Where the axis and the lines of the strips begin and end. */
  from: number;
  to: number;
  middle: number;
  ticks: { x: number; y1: number; y2: number }[];
  labels: { x: number; y: number; text: string }[];
  /** What stands for the drawing. */
  caption: string;
  isLogarithmic: boolean;
  strips: PlotMarks[];
}

/** What stands in one strip. */
export interface PlotMarks {
  circles: { x: number; y: number; r: number; form: 'dot' | 'ring' }[];
  bars: { x: number; y: number; width: number; height: number; form: 'bar' | 'word' }[];
  arrows: { d: string }[];
}

/** One figure or several that somebody gives, and how they are printed. */
export interface PlotRow {
  value: string;
  figures: readonly Figure[];
}

/** Of the text's width. */
const SHARE = 0.25;
/** The height of a strip in lines of text: that of a line of the chronology. */
const STRIP = 7 / 9;
const RADIUS = 2.6;
const ARROW = 8;
const BAR = { height: 4.5, least: 2.5 };
/** Beside the axis, in sizes of the text: for an arrow and half of the usual number, so that plots are alike. */
const ROOM = { before: 0.4, behind: 0.95 };
/** Width of a digit of the labels, in sizes of the text, and the room between two of them. */
const DIGIT = 0.42;
const APART = 6;
/** Two numbers are compared in reading; from the third on a drawing is quicker. Those that lie nearer than this would lie on one another. */
const LEAST = { different: 3, spread: 1.5 };

/** The figures on one scale, where a drawing tells more than the words beside it; else null. */
export function drawDotPlot({ messages, geometry }: Setting, label: string, rows: readonly PlotRow[]): DotPlot | null {
  const figures = rows.flatMap((row) => row.figures);
  const extents = rows.map((row) => row.figures.map(({ quantity }) => extentOf(quantity)));
  // What is counted in tenge and what in tenge a litre have no scale in common.
  if (new Set(figures.map(({ unit }) => unit)).size > 1 || !isWorthDrawing(extents.flat())) return null;
  const scale = plotScale(extents.flat());
  const textOf = (value: number) => messages.formatQuantity({ name: '', quantity: { kind: 'count', qualifier: 'exact', value }, raw: '' });
  const widthOf = (value: number) => textOf(value).length * DIGIT * geometry.size;
  const [least = 0, greatest = 0] = [scale.ticks[0], scale.ticks.at(-1)];
  const width = round(geometry.text.width * SHARE);
  // What begins outside the text area counts as of another page.
  const [before, behind] = [geometry.size * ROOM.before, Math.max(geometry.size * ROOM.behind, widthOf(greatest) / 2)];
  const isMirrored = messages.dir === 'rtl';
  const place = (value: number) => {
    const x = before + scale.at(value) * (width - before - behind);
    return round(isMirrored ? width - x : x);
  };
  const height = round(geometry.line * STRIP);
  const middle = round(height / 2);
  return {
    ...{ width, height, middle, from: place(least), to: place(greatest) },
    ticks: scale.ticks.map((value) => ({ x: place(value), y1: round(middle - 2), y2: round(middle + 2) })),
    labels: labelled(scale, (width - before - behind) / (scale.ticks.length - 1), widthOf).map((value) => ({
      x: place(value),
      y: round(height * 0.62),
      text: textOf(value),
    })),
    caption: messages.t('plot-caption', { label, low: textOf(least), high: textOf(greatest), values: messages.list(rows.map(({ value }) => value)) }),
    isLogarithmic: scale.isLogarithmic,
    strips: extents.map((each) => drawMarks(each, place, middle, isMirrored)),
  };
}

/** Whether enough figures are different, and far enough from each other. */
function isWorthDrawing(extents: readonly PlotExtent[]): boolean {
  const different = new Set(extents.map((extent) => JSON.stringify(extent))).size;
  const greatest = Math.max(...extents.map(({ high }) => high));
  return different >= LEAST.different && greatest > 0 && greatest >= LEAST.spread * Math.min(...extents.map(({ low }) => low));
}

/** The ticks that have room for their number: every one, every second, … and always both ends. */
function labelled({ ticks }: PlotScale, pitch: number, widthOf: (value: number) => number): number[] {
  const last = ticks.length - 1;
  const widest = Math.max(...ticks.map(widthOf)) + APART;
  const every = Array.from({ length: last }, (_, i) => i + 1).find((count) => last % count === 0 && count * pitch >= widest) ?? last;
  return ticks.filter((_, i) => i % every === 0);
}

/** The marks of figures that stand beside each other; also for the key. */
export function drawMarks(extents: readonly PlotExtent[], place: (value: number) => number, middle: number, isMirrored: boolean): PlotMarks {
  const marks: PlotMarks = { circles: [], bars: [], arrows: [] };
  for (const { low, high, form, open } of extents) {
    const [a, b] = [place(low), place(high)];
    if (form === 'dot' || form === 'ring') marks.circles.push({ x: a, y: middle, r: RADIUS, form });
    else marks.bars.push({ ...spanned(a, b), y: round(middle - BAR.height / 2), height: BAR.height, form });
    if (open === null) continue;
    const side = (open === 'up') === isMirrored ? -1 : 1;
    const head = round(side * 2.5);
    marks.arrows.push({ d: `M${round(a + side * RADIUS)} ${middle}h${side * ARROW}m${-head} -2.5l${head} 2.5l${-head} 2.5` });
  }
  return marks;
}

/** What is too narrow to be seen is drawn a little wider, about its middle. */
function spanned(a: number, b: number): { x: number; width: number } {
  const width = Math.max(BAR.least, Math.abs(b - a));
  return { x: round((a + b - width) / 2), width: round(width) };
}
