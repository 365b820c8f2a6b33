import { nameOf, type Operand } from './operation.ts';
import { readSources, type SourceOperation } from './read-operations.ts';

/** A number that an element of the structure tree knows a piece of content by, and nothing else (ISO 32000-2, 14.6 and 14.7.5). */
const MARK = /^<<\s*\/MCID\s+\d+\s*>>$/;
const isMark = ([tag, properties]: readonly Operand[]): boolean =>
  (properties === undefined && nameOf(tag) === 'Artifact') || (typeof properties === 'object' && MARK.test(properties.raw));

/** Operations without the marks of a structure tree that does not come along, nor those of what is in none; layers and texts that replace others stay. */
export function* withoutMarks<T extends Pick<SourceOperation, 'operator' | 'operands'>>(operations: Iterable<T>): Generator<T> {
  const open: boolean[] = [];
  for (const operation of operations) {
    const { operator, operands } = operation;
    const begins = operator === 'BDC' || operator === 'BMC';
    if (begins) open.push(isMark(operands));
    const isDropped = begins ? open.at(-1) : operator === 'EMC' && open.pop();
    if (!isDropped) yield operation;
  }
}

/** The same of a whole content stream. */
export const dropMarks = (content: string): string =>
  content.includes('/MCID') || content.includes('/Artifact') ? Array.from(withoutMarks(readSources(content)), ({ source }) => source).join('\n') : content;
