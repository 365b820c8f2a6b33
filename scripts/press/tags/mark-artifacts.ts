import { nameOf } from '../content/operation.ts';
import { readSources, type SourceOperation } from '../content/read-operations.ts';
import { PATH_BUILDERS, PATH_PAINTERS, TEXT_PAINTERS } from '../graphics/painting.ts';

/**
 * Says of what is painted between no marks that it is an artifact (ISO 14289-1, 7.1): running heads, folios, rules, grounds, ornaments.
 * @param content a stretch that no mark of the structure begins or ends in
 * @param holdsMarks whether a form of this name holds marked content, which must not be in an artifact
 */
export function markArtifacts(content: string, holdsMarks: (name: string) => boolean): string {
  const units = unitsOf([...readSources(content)]);
  const paints = units.map((unit) => unit.some((operation) => isPainting(operation, holdsMarks)));
  const [from, to] = [paints.indexOf(true), paints.lastIndexOf(true)];
  if (to < 0) return content;
  const sources = (some: readonly SourceOperation[][]): string[] => some.flat().map(({ source }) => source);
  return `\n${[...sources(units.slice(0, from)), '/Artifact BMC', ...sources(units.slice(from, to + 1)), 'EMC', ...sources(units.slice(to + 1))].join('\n')}\n`;
}

/** Operations between which a mark may stand: not within a path nor a text object (ISO 32000-1, 8.2 and 14.6). */
function unitsOf(operations: readonly SourceOperation[]): SourceOperation[][] {
  const units: SourceOperation[][] = [];
  let isOpen = false;
  for (const operation of operations) {
    if (isOpen) units.at(-1)?.push(operation);
    else units.push([operation]);
    const { operator } = operation;
    if (operator === 'BT' || PATH_BUILDERS.has(operator)) isOpen = true;
    else if (operator === 'ET' || PATH_PAINTERS.has(operator)) isOpen = false;
  }
  return units;
}

function isPainting({ operator, operands }: SourceOperation, holdsMarks: (name: string) => boolean): boolean {
  const path = PATH_PAINTERS.get(operator);
  if (path) return path.fills || path.strokes;
  if (operator === 'Do') return !holdsMarks(nameOf(operands[0]) ?? '');
  return TEXT_PAINTERS.has(operator) || operator === 'sh' || operator === 'BI';
}
