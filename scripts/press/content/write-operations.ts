import type { Operand, Operation } from './operation.ts';

/** Digits behind the point: a hundred-thousandth of a point is far below what any device resolves. */
const DIGITS = 5;

/** Writes operations as a content stream, one a line. */
export const writeOperations = (operations: Iterable<Operation>): string => {
  let content = '';
  for (const operation of operations) content += `${writeOperation(operation)}\n`;
  return content;
};

export const writeOperation = ({ operator, operands }: Operation): string => {
  const written = operands.map(writeOperand).join(' ');
  if (operator === 'BI') return written;
  return written === '' ? operator : `${written} ${operator}`;
};

const writeOperand = (operand: Operand): string => (typeof operand === 'number' ? writeNumber(operand) : operand.raw);

/** PDF knows no exponents (ISO 32000-2, 7.3.3). */
export const writeNumber = (value: number): string => (Number.isInteger(value) ? String(value) : String(Number(value.toFixed(DIGITS))).replace(/e.*$/, ''));
