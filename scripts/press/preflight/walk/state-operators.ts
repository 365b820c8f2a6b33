import { nameOf, numbersOf } from '../../content/operation.ts';
import { multiply, toMatrix } from '../../graphics/matrix.ts';
import type { Operator } from './walk.ts';

/** Deeper than any content needs; what only says `q` must not fill the memory. */
const STACK = 1000;

export const STATE_OPERATORS: Record<string, Operator> = {
  q: (walk) => {
    if (walk.stack.length < STACK) walk.stack.push(walk.state);
  },
  Q: (walk) => {
    walk.state = walk.stack.pop() ?? walk.state;
  },
  cm: (walk, operation) => {
    walk.state = { ...walk.state, ctm: multiply(toMatrix(numbersOf(operation)), walk.state.ctm) };
  },
  w: (walk, operation) => {
    walk.state = { ...walk.state, lineWidth: numbersOf(operation)[0] ?? walk.state.lineWidth };
  },
  gs: (walk, { operands }) => {
    walk.state = { ...walk.state, ...walk.resources.parameters(walk.dict, nameOf(operands[0]) ?? '') };
  },
};
