import type { Element } from 'hast';
import type { Table, TableRow } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { State } from '../chapter-context.ts';
import { block, element } from '../element.ts';

const NUMBER = /^[~<>≈±+−–-]?\s?\p{Sc}?\s?\d[\d\s.,'’]*(?:\s?[–-]\s?\d[\d\s.,'’]*)?\s?(?:%|‰|\+|\p{Sc})?$/u;
const EMPTY = /^[–—-]?$/u;

/** A table with its first row as head. Rows with more cells than the head keep them (elsewhere they are dropped), and shorter ones are filled up. */
export function table(state: State, node: Table): Element {
  const columns = Math.max(...node.children.map((row) => row.children.length));
  const [head, ...body] = node.children;
  const numeric = Array.from({ length: columns }, (_, column) => holdsNumbers(body, column));
  const row = (source: TableRow, cell: 'th' | 'td'): Element => {
    const cells = numeric.map((isNumeric, column) => {
      const from = source.children[column];
      const align = node.align?.[column];
      const properties = { ...(isNumeric ? { className: ['num'] } : {}), ...(cell === 'th' ? { scope: 'col' } : {}), ...(align ? { align } : {}) };
      return element(from ?? source, cell, properties, from ? state.all(from) : []);
    });
    return block(source, 'tr', {}, cells);
  };
  const parts = head ? [element(head, 'thead', {}, [row(head, 'th')])] : [];
  const [first] = body;
  if (first)
    parts.push(
      element(
        first,
        'tbody',
        {},
        body.map((source) => row(source, 'td')),
      ),
    );
  return block(node, 'table', {}, parts);
}

function holdsNumbers(rows: readonly TableRow[], column: number): boolean {
  const cells = rows.map((row) => plainText(row.children[column] ?? { type: 'text', value: '' }).trim()).filter((cell) => !EMPTY.test(cell));
  return cells.length > 0 && cells.every((cell) => NUMBER.test(cell));
}
