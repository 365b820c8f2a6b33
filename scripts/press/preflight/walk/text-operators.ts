import { nameOf, numbersOf, type Operand } from '../../content/operation.ts';
import { readOperations } from '../../content/read-operations.ts';
import { IDENTITY, toMatrix, translated } from '../../graphics/matrix.ts';
import type { GraphicsState } from './graphics-state.ts';
import { advance, showString } from './show-string.ts';
import type { Operator, Walk } from './walk.ts';

export const TEXT_OPERATORS: Record<string, Operator> = {
  BT: ({ text }) => {
    text.matrix = IDENTITY;
    text.line = IDENTITY;
  },
  Tf: (walk, operation) => {
    const font = walk.resources.font(walk.dict, nameOf(operation.operands[0]) ?? '');
    const [size = 0] = numbersOf(operation);
    // Told again by many producers for each line; a run goes on as long as the state is the same.
    if (font !== walk.state.font || size !== walk.state.size) walk.state = { ...walk.state, font, size };
  },
  Tc: set((charSpacing) => ({ charSpacing })),
  Tw: set((wordSpacing) => ({ wordSpacing })),
  Tz: set((percent) => ({ horizontalScale: percent / 100 })),
  TL: set((leading) => ({ leading })),
  Ts: set((rise) => ({ rise })),
  Tr: set((mode) => ({ mode })),
  Td: (walk, operation) => nextLine(walk, ...pair(numbersOf(operation))),
  TD: (walk, operation) => {
    const [x, y] = pair(numbersOf(operation));
    walk.state = { ...walk.state, leading: -y };
    nextLine(walk, x, y);
  },
  'T*': (walk) => nextLine(walk, 0, -walk.state.leading),
  Tm: ({ text }, operation) => {
    text.line = toMatrix(numbersOf(operation));
    text.matrix = text.line;
  },
  Tj: (walk, { operands }) => show(walk, operands),
  TJ: (walk, { operands: [array] }) => {
    if (typeof array !== 'object') return;
    for (const { operands } of readOperations(`${array.raw.slice(1, -1)} TJ`)) show(walk, operands);
  },
  "'": (walk, { operands }) => {
    nextLine(walk, 0, -walk.state.leading);
    show(walk, operands);
  },
  '"': (walk, { operands: [word, char, string] }) => {
    walk.state = { ...walk.state, wordSpacing: Number(word) || 0, charSpacing: Number(char) || 0 };
    nextLine(walk, 0, -walk.state.leading);
    show(walk, string === undefined ? [] : [string]);
  },
};

const pair = ([x = 0, y = 0]: readonly number[]): [number, number] => [x, y];

function set(change: (value: number) => Partial<GraphicsState>): Operator {
  return (walk, operation) => {
    const [value = 0] = numbersOf(operation);
    walk.state = { ...walk.state, ...change(value) };
  };
}

function nextLine({ text }: Walk, x: number, y: number): void {
  text.line = translated(text.line, x, y);
  text.matrix = text.line;
}

/** Strings, and between them numbers by which the next is set nearer, in thousandths of an em (ISO 32000-2, 9.4.3). */
function show(walk: Walk, operands: readonly Operand[]): void {
  const { font, size } = walk.state;
  if (font === undefined) return;
  for (const each of operands) {
    if (typeof each === 'number') advance(walk, font, (-each / 1000) * size);
    else showString(walk, font, each.raw);
  }
}
