import type { Operand, Operation } from './operation.ts';

/** Digits behind the point: a hundred-thousandth of a point is far below what any device resolves. */
const SCALE = 1e5;

/** Writes operations as a content stream, one a line. */
export const writeOperations = (operations: Iterable<Operation>): string => {
  let content = '';
  for (const operation of operations) content += `${writeOperation(operation)}\n`;
  return content;
};

export const writeOperation = ({ operator, operands }: Operation): string => {
  let written = '';
  for (const operand of operands) written += `${writeOperand(operand)} `;
  return operator === 'BI' ? written.slice(0, -1) : written + operator;
};

const writeOperand = (operand: Operand): string => (typeof operand === 'number' ? writeNumber(operand) : operand.raw);

/** PDF knows no exponents (ISO 32000-2, 7.3.3). */
export function writeNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const rounded = Math.round(value * SCALE) / SCALE;
  // The shortest form of what has at most five digits behind the point; only the very small and the very large have an exponent.
  const written = String(rounded);
  return written.includes('e') ? rounded.toFixed(5).replace(/\.?0+$/, '') : written === '-0' ? '0' : written;
}
