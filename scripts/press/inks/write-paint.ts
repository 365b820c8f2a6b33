import { writeNumber } from '../content/write-operations.ts';
import type { Colour } from './colour.ts';
import type { Paint, PaintState } from './paint-state.ts';
import type { Painted, Space } from './target.ts';

/** What colours are turned into, and names in the resources for what they refer to, put there when first asked for. */
export interface PaintSurroundings {
  paint(colour: Colour, use: 'text' | 'area'): Painted;
  /** `isPattern`: for the space of uncoloured patterns that are painted in it. */
  useSpace(space: Space, isPattern: boolean): string;
  /** A pattern that paints nothing. */
  useNothing(): string;
  /** The graphics state that sets both overprints; undefined where nothing overprints. */
  useOverprint: ((fill: boolean, stroke: boolean) => string) | undefined;
}

/** The operators that set what fills or strokes are painted with, unless it is what they last set. */
export function writePaint(state: PaintState, which: 'fill' | 'stroke', use: 'text' | 'area', around: PaintSurroundings): string {
  const side = state[which];
  const { paint } = side;
  if (paint.kind === 'inherited' || (side.writtenFor?.paint === paint && side.writtenFor.use === use)) return '';
  side.writtenFor = { paint, use };
  const painted = paint.colour && around.paint(paint.colour, use);
  const lower = paintOperators(paint, painted, around);
  const written = which === 'stroke' ? lower.replace(/\b(?:g|k|cs|scn)$/gm, (operator) => operator.toUpperCase()) : lower;
  const set = written === side.written ? '' : written;
  side.written = written;
  const overprint = paint.kind === 'colour' && typeof painted === 'object' && painted.overprint;
  return set + writeOverprint(state, which, overprint, around);
}

function paintOperators(paint: Paint, painted: Painted | undefined, around: PaintSurroundings): string {
  if (paint.kind === 'pattern') {
    if (painted === undefined) return `/Pattern cs\n${paint.name} scn\n`;
    if (painted !== 'nothing') return `/${around.useSpace(painted.space, true)} cs\n${painted.components.map(writeNumber).join(' ')} ${paint.name} scn\n`;
  }
  if (painted === undefined || painted === 'nothing') return `/Pattern cs\n/${around.useNothing()} scn\n`;
  const components = painted.components.map(writeNumber).join(' ');
  if ('device' in painted.space) return `${components} ${painted.space.device === 'DeviceGray' ? 'g' : 'k'}\n`;
  return `/${around.useSpace(painted.space, false)} cs\n${components} scn\n`;
}

function writeOverprint(state: PaintState, which: 'fill' | 'stroke', overprint: boolean, { useOverprint }: PaintSurroundings): string {
  if (useOverprint === undefined || state.overprint?.[which] === overprint) return '';
  const former = state.overprint ?? { fill: false, stroke: false };
  state.overprint = which === 'fill' ? { ...former, fill: overprint } : { ...former, stroke: overprint };
  return `/${useOverprint(state.overprint.fill, state.overprint.stroke)} gs\n`;
}
