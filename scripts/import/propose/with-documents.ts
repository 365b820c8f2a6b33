import type { Block, PlainBlock } from '../../config/recipe-schema.ts';
import type { Commented } from '../../config/write-recipe.ts';
import { parseRange } from '../ranges.ts';
import type { Finding } from './finding.ts';
import { linesOf } from './group-passages.ts';

/** Puts the blocks of every document that was found into one of its own. Who wrote it, only a person can tell. */
export function withDocuments(blocks: readonly Commented<PlainBlock>[], findings: readonly Finding[]): Commented<Block>[] {
  const documents = findings.filter(({ kind }) => kind === 'document');
  const documentOf = ({ value }: Commented<PlainBlock>) => documents.find(({ from, to }) => firstLine(value) >= from && firstLine(value) <= to);
  const made: Commented<Block>[] = [];
  for (const [document, own] of groupRuns(blocks, documentOf)) {
    if (document === undefined) {
      made.push(...own);
      continue;
    }
    const [first] = own;
    const title = first && own.length > 1 && 'heading' in first.value ? first.value.heading : undefined;
    const text = (title === undefined ? own : own.slice(1)).map(({ value }) => ('question' in value ? { paragraphs: value.question } : value));
    const date = document.says ? { date: document.says } : {};
    made.push({
      value: { document: { ...(title === undefined ? {} : { title }), by: 'FILL IN', ...date }, text },
      comment: `${linesOf(document)}: ${document.why}`,
    });
  }
  return made;
}

function groupRuns<T, K>(items: readonly T[], keyOf: (item: T) => K): [K, T[]][] {
  const groups: [K, T[]][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && last[0] === keyOf(item)) last[1].push(item);
    else groups.push([keyOf(item), [item]]);
  }
  return groups;
}

function firstLine(block: PlainBlock): number {
  const [value] = Object.values(block) as [string | string[]];
  return parseRange(typeof value === 'string' ? value : (value[0] ?? '1')).from.line;
}
