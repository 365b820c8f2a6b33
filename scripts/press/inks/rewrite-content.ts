import { nameOf, type Operand, type Operation } from '../content/operation.ts';
import { readSources } from '../content/read-operations.ts';
import { withoutMarks } from '../content/without-marks.ts';
import { CMYK, type ColourSpace, GRAY, RGB } from './colour-space.ts';
import { copyState, initialState, type Paint, type PaintState, type Side } from './paint-state.ts';
import { type PaintSurroundings, writePaint } from './write-paint.ts';

/** What content refers to outside itself, and what it asks for. */
export interface Surroundings extends PaintSurroundings {
  /** A colour space by its name in the resources; undefined and reported where it cannot be read. */
  space(name: string): ColourSpace | undefined;
  /** What is written in place of an inline image. */
  inlineImage(raw: string): string;
}

const BLANK = { kind: 'colour', colour: undefined } as const;
const DEVICES: ReadonlyMap<string, ColourSpace> = new Map(Object.entries({ g: GRAY, G: GRAY, rg: RGB, RG: RGB, k: CMYK, K: CMYK }));
const SPACES = new Set(['cs', 'CS']);
const COLOURS = new Set(['sc', 'SC', 'scn', 'SCN']);
const BUILDS_PATH = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're', 'W', 'W*']);
/** Operators that paint a path, and what of it: `f` fills, `s` strokes. */
const PAINTS_PATH = new Map(Object.entries({ f: 'f', F: 'f', 'f*': 'f', S: 's', s: 's', B: 'fs', 'B*': 'fs', b: 'fs', 'b*': 'fs', n: '' }));
const SHOWS_TEXT = new Set(['Tj', 'TJ', "'", '"']);
/** What of text is painted, by its mode; from 4 on the same with clipping. */
const TEXT_MODES = ['f', 's', 'fs', ''];

/**
 * Rewrites the colours of a content stream and nothing else, but for the marks of tags, which no file in inks keeps. A colour is written when something is painted with it, since text and areas may differ, and not
 * between the parts of a path, where it may not stand.
 *
 * @param options `isInherited`: forms and glyphs begin with the colours of their caller; `isUncoloured`: glyphs and patterns that may not set colours
 * (ISO 32000-2, 8.7.3.3 and 9.6.4), whose colours are dropped
 */
export function rewriteContent(
  content: string,
  around: Surroundings,
  { isInherited, isUncoloured = false }: { isInherited: boolean; isUncoloured?: boolean },
): string {
  const stack: PaintState[] = [];
  let state = initialState(isInherited || isUncoloured);
  let path = '';
  let out = '';
  for (const operation of withoutMarks(readSources(content))) {
    const { operator } = operation;
    if (BUILDS_PATH.has(operator)) {
      path += `${operation.source}\n`;
    } else if (!setsColour(operator)) {
      out += `${writeColours(operator, state, around)}${path}${operator === 'BI' ? around.inlineImage(operation.source) : operation.source}\n`;
      path = '';
      state = nextState(operation, state, stack);
    } else if (!isUncoloured) {
      setColour(state, operation, around);
    }
  }
  return out + path;
}

const setsColour = (operator: string): boolean => DEVICES.has(operator) || SPACES.has(operator) || COLOURS.has(operator);

function writeColours(operator: string, state: PaintState, around: Surroundings): string {
  const parts = paintedBy(operator, state);
  const use = SHOWS_TEXT.has(operator) ? 'text' : 'area';
  return (parts.includes('f') ? writePaint(state, 'fill', use, around) : '') + (parts.includes('s') ? writePaint(state, 'stroke', use, around) : '');
}

function nextState({ operator, operands }: Operation, state: PaintState, stack: PaintState[]): PaintState {
  if (operator === 'q') stack.push(copyState(state));
  if (operator === 'Tr') state.textMode = Number(operands[0]);
  return operator === 'Q' ? (stack.pop() ?? state) : state;
}

/** A form is drawn with the colours that are set, a stencil with the fill. */
function paintedBy(operator: string, { textMode }: PaintState): string {
  if (SHOWS_TEXT.has(operator)) return TEXT_MODES[textMode % 4] ?? '';
  if (operator === 'Do') return 'fs';
  return operator === 'BI' ? 'f' : (PAINTS_PATH.get(operator) ?? '');
}

function setColour(state: PaintState, { operator, operands }: Operation, around: Surroundings): void {
  const side = operator === operator.toUpperCase() ? state.stroke : state.fill;
  const device = DEVICES.get(operator);
  const values = operands.filter((each) => typeof each === 'number');
  if (device !== undefined) {
    [side.space, side.paint] = [device, { kind: 'colour', colour: device.colour(values) }];
  } else if (SPACES.has(operator)) {
    const space = around.space(nameOf(operands[0]) ?? '');
    [side.space, side.paint] = space ? [space, { kind: 'colour', colour: space.colour(space.initial) }] : [GRAY, BLANK];
  } else {
    side.paint = readPaint(side, operands.at(-1), values);
  }
}

function readPaint({ space }: Side, last: Operand | undefined, values: readonly number[]): Paint {
  if (space.family !== 'pattern') return { kind: 'colour', colour: space.colour(values) };
  return { kind: 'pattern', name: last !== undefined && typeof last !== 'number' ? last.raw : '', ...(space.base && { colour: space.base.colour(values) }) };
}
