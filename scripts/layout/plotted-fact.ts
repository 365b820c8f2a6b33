import { type DotPlot, drawDotPlot, type PlotMarks } from './drawings/draw-dot-plot.ts';
import type { FactView, GivenValue } from './entry-facts.ts';
import type { Setting } from './part.ts';
import type { TellerView } from './tellers.ts';

/** What accounts say differently, as a line of words; where `plot` is drawn, as a row of it for each value. */
export interface PlottedFact extends FactView {
  plot: PlotView | null;
}

export interface PlotView extends Omit<DotPlot, 'strips'> {
  rows: (GivenValue & { tellers: TellerView[]; marks: PlotMarks })[];
}

/** A difference with its drawing, where figures lie so far apart that one helps, and the publication wants it. */
export function plottedFact(setting: Setting, fact: FactView): PlottedFact {
  const rows = fact.positions.flatMap(({ values, tellers }) => values.map((given) => ({ ...given, tellers })));
  if (!setting.config.plots || rows.some(({ figures }) => figures.length === 0)) return { ...fact, plot: null };
  const plot = drawDotPlot(setting, fact.label, rows);
  if (plot === null) return { ...fact, plot };
  const { strips, ...drawn } = plot;
  return { ...fact, plot: { ...drawn, rows: strips.flatMap((marks, i) => (rows[i] ? [{ ...rows[i], marks }] : [])) } };
}
