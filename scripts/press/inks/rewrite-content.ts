import { nameOf, type Operand, type Operation } from '../content/operation.ts';
import { readSources } from '../content/read-operations.ts';
import { withoutMarks } from '../content/without-marks.ts';
import { COLOUR_OPERATORS, PATH_BUILDERS, PATH_PAINTERS, type Painting, paintingOfText, TEXT_PAINTERS } from '../graphics/painting.ts';
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
const DEVICES = { gray: GRAY, rgb: RGB, cmyk: CMYK } as const;

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
    if (PATH_BUILDERS.has(operator)) {
      path += `${operation.source}\n`;
    } else if (!COLOUR_OPERATORS.has(operator)) {
      out += `${writeColours(operator, state, around)}${path}${operator === 'BI' ? around.inlineImage(operation.source) : operation.source}\n`;
      path = '';
      state = nextState(operation, state, stack);
    } else if (!isUncoloured) {
      setColour(state, operation, around);
    }
  }
  return out + path;
}

function writeColours(operator: string, state: PaintState, around: Surroundings): string {
  const { fills, strokes } = paintedBy(operator, state);
  const use = TEXT_PAINTERS.has(operator) ? 'text' : 'area';
  return (fills ? writePaint(state, 'fill', use, around) : '') + (strokes ? writePaint(state, 'stroke', use, around) : '');
}

function nextState({ operator, operands }: Operation, state: PaintState, stack: PaintState[]): PaintState {
  if (operator === 'q') stack.push(copyState(state));
  if (operator === 'Tr') state.textMode = Number(operands[0]);
  return operator === 'Q' ? (stack.pop() ?? state) : state;
}

/** A form is drawn with the colours that are set, a stencil with the fill. */
function paintedBy(operator: string, { textMode }: PaintState): Painting {
  if (TEXT_PAINTERS.has(operator)) return paintingOfText(textMode);
  if (operator === 'Do') return { fills: true, strokes: true };
  return PATH_PAINTERS.get(operator) ?? { fills: operator === 'BI', strokes: false };
}

function setColour(state: PaintState, { operator, operands }: Operation, around: Surroundings): void {
  const { side: name, by } = COLOUR_OPERATORS.get(operator) ?? { side: 'fill', by: 'values' };
  const side = state[name];
  const values = operands.filter((each) => typeof each === 'number');
  if (by === 'values') {
    side.paint = readPaint(side, operands.at(-1), values);
  } else if (by === 'space') {
    const space = around.space(nameOf(operands[0]) ?? '');
    [side.space, side.paint] = space ? [space, { kind: 'colour', colour: space.colour(space.initial) }] : [GRAY, BLANK];
  } else {
    [side.space, side.paint] = [DEVICES[by], { kind: 'colour', colour: DEVICES[by].colour(values) }];
  }
}

function readPaint({ space }: Side, last: Operand | undefined, values: readonly number[]): Paint {
  if (space.family !== 'pattern') return { kind: 'colour', colour: space.colour(values) };
  return { kind: 'pattern', name: last !== undefined && typeof last !== 'number' ? last.raw : '', ...(space.base && { colour: space.base.colour(values) }) };
}
