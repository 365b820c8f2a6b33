import type { PrintedRun } from '../../model/printed-text.ts';
import { IDENTITY, type Matrix } from '../graphics/matrix.ts';
import type { Operands } from './scan-content.ts';
import type { TextFont, TextResources, TextSource } from './text-source.ts';

/** A rectangle in points on the page. */
export interface Area {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

/** The graphics state as far as it decides where text stands and whether it shows; never changed where `q` may have kept it. */
export interface TextState {
  ctm: Matrix;
  clip: Area;
  /** From 0, black, to 1, white. */
  lightness: number;
  opacity: number;
  font: TextFont | undefined;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
}

/** What was filled, in the order of painting: `at` is the number of runs before it. */
export interface Fill extends Area {
  at: number;
  lightness: number;
  /** Fills all of its box, and nothing shows through it. */
  isOpaque: boolean;
}

/** Where the reader of a page stands. */
export interface PageState {
  source: TextSource;
  resources: TextResources;
  state: TextState;
  stack: TextState[];
  /** Changed in place for every glyph; never the same array as `line`. */
  matrix: [number, number, number, number, number, number];
  line: [number, number, number, number, number, number];
  /** Marked content that is open: its number, and the text that stands for what it draws. */
  marks: { mark: number; actual: string | undefined }[];
  /** A text that stands for glyphs and is not set yet. */
  actual: string | undefined;
  run: PrintedRun | undefined;
  /** Whether an `ActualText` stands in `run`, whose text is not what is drawn. */
  differs: boolean;
  /** Where the baseline of `run` lies: a glyph elsewhere begins another run. */
  baseline: number;
  runs: PrintedRun[];
  fills: Fill[];
  path: { parts: Area[]; points: number[]; isPlain: boolean; clips: boolean };
  /** What an operator does: those that paint forms need it for what is in them. */
  tell: (page: PageState, operator: string, operands: Operands) => void;
  depth: number;
  /** Forms on the page so far, and the one that is read. */
  parts: number;
  part: number;
}

export const initialState = (clip: Area): TextState => ({
  ctm: IDENTITY,
  clip,
  lightness: 0,
  opacity: 1,
  font: undefined,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
});

export const emptyPath = (): PageState['path'] => ({ parts: [], points: [], isPlain: true, clips: false });

export const common = (a: Area, b: Area): Area => ({
  left: Math.max(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.min(a.right, b.right),
  top: Math.min(a.top, b.top),
});

export const around = (areas: readonly Area[]): Area => ({
  left: Math.min(...areas.map(({ left }) => left)),
  bottom: Math.min(...areas.map(({ bottom }) => bottom)),
  right: Math.max(...areas.map(({ right }) => right)),
  top: Math.max(...areas.map(({ top }) => top)),
});
