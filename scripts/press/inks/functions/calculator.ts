import type { Calculate } from './calculate.ts';

type Instruction = number | string | Instruction[];
const number = (value: boolean | number): number => Number(value);
const degrees = 180 / Math.PI;

/** Operators of one and of two operands (ISO 32000-2, table 42); booleans are 0 and 1. */
const UNARY: Record<string, (a: number) => number> = {
  abs: Math.abs, neg: (a) => -a, ceiling: Math.ceil, floor: Math.floor, round: (a) => Math.floor(a + 0.5), truncate: Math.trunc,
  cvi: Math.trunc, cvr: (a) => a, sqrt: (a) => Math.sqrt(Math.max(0, a)), sin: (a) => Math.sin(a / degrees), cos: (a) => Math.cos(a / degrees),
  ln: Math.log, log: Math.log10, not: (a) => number(a === 0),
}; // biome-ignore format: a table
const BINARY: Record<string, (a: number, b: number) => number> = {
  add: (a, b) => a + b, sub: (a, b) => a - b, mul: (a, b) => a * b, div: (a, b) => (b === 0 ? 0 : a / b),
  idiv: (a, b) => (b === 0 ? 0 : Math.trunc(a / b)), mod: (a, b) => (b === 0 ? 0 : a % b), exp: (a, b) => a ** b,
  atan: (a, b) => (Math.atan2(a, b) * degrees + 360) % 360, eq: (a, b) => number(a === b), ne: (a, b) => number(a !== b),
  gt: (a, b) => number(a > b), ge: (a, b) => number(a >= b), lt: (a, b) => number(a < b), le: (a, b) => number(a <= b),
  and: (a, b) => a & b, or: (a, b) => a | b, xor: (a, b) => a ^ b, bitshift: (a, b) => (b >= 0 ? a << b : a >> -b),
}; // biome-ignore format: a table

/** Far more than any producer writes: the work is done for every colour of a picture. */
const [MOST_TOKENS, DEEPEST] = [5000, 32];
/** ISO 32000-2, table C.1, lets a reader stop there; `copy` doubles what is on it. */
const MOST_ON_STACK = 100;

/** A function written in the small language of PostScript (ISO 32000-2, 7.10.5); undefined where it is not that. */
export function calculator(source: string): Calculate | undefined {
  const tokens = source.replace(/%[^\r\n]*/g, ' ').match(/[{}]|[^\s{}]+/g) ?? [];
  if (tokens.length > MOST_TOKENS) return undefined;
  let [at, depth] = [0, 0];
  const block = (): Instruction[] => {
    depth++;
    const found: Instruction[] = [];
    for (; at < tokens.length; ) {
      const token = tokens[at++] ?? '';
      if (token === '}') break;
      if (token === '{') found.push(depth < DEEPEST ? block() : '{');
      else found.push(Number.isNaN(Number(token)) ? token : Number(token));
    }
    depth--;
    return found;
  };
  if (tokens[at++] !== '{') return undefined;
  const program = block();
  return isKnown(program) ? (inputs) => run(program, [...inputs]) : undefined;
}

const STACK = new Set(['pop', 'exch', 'dup', 'copy', 'index', 'roll', 'if', 'ifelse', 'true', 'false']);
const isKnown = (program: readonly Instruction[]): boolean =>
  program.every((each) =>
    Array.isArray(each) ? isKnown(each) : typeof each === 'number' || Object.hasOwn(UNARY, each) || Object.hasOwn(BINARY, each) || STACK.has(each),
  );

function run(program: readonly Instruction[], stack: number[]): number[] {
  for (const [index, each] of program.entries()) {
    if (typeof each === 'number') stack.push(each);
    else if (each === 'if' || each === 'ifelse') branch(program, index, each, stack);
    else if (typeof each === 'string') step(each, stack);
    if (stack.length > MOST_ON_STACK) stack.length = MOST_ON_STACK;
  }
  return stack;
}

function step(operator: string, stack: number[]): void {
  const [unary, binary] = [UNARY[operator], BINARY[operator]];
  if (unary !== undefined) {
    stack.push(unary(stack.pop() ?? 0));
  } else if (binary !== undefined) {
    const [second, first] = [stack.pop() ?? 0, stack.pop() ?? 0];
    stack.push(binary(first, second));
  } else {
    shuffle(operator, stack);
  }
}

function branch(program: readonly Instruction[], index: number, operator: 'if' | 'ifelse', stack: number[]): void {
  const isTrue = stack.pop() !== 0;
  const [first, second] = [program[index - 2], program[index - 1]];
  const chosen = operator === 'if' ? (isTrue ? second : []) : isTrue ? first : second;
  if (Array.isArray(chosen)) run(chosen, stack);
}

function shuffle(operator: string, stack: number[]): void {
  const pop = (): number => stack.pop() ?? 0;
  if (operator === 'true' || operator === 'false') stack.push(number(operator === 'true'));
  else if (operator === 'pop') stack.pop();
  else if (operator === 'exch') stack.push(...stack.splice(-2).reverse());
  else if (operator === 'dup') stack.push(stack.at(-1) ?? 0);
  else if (operator === 'index') stack.push(stack.at(-1 - pop()) ?? 0);
  else if (operator === 'copy') {
    const count = pop();
    if (count > 0) stack.push(...stack.slice(-count));
  } else {
    const [shift, count] = [pop(), pop()];
    if (count <= 0) return;
    const rolled = stack.splice(-count);
    const start = (((-shift % count) + count) % count) % count;
    stack.push(...rolled.slice(start), ...rolled.slice(0, start));
  }
}
