import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Nodes, Paragraph, PhrasingContent, RootContent, Table, TableCell, TableRow } from 'mdast';
import type { Options } from 'rehype-remark';

type Handle = NonNullable<NonNullable<Options['handlers']>[string]>;
type State = Parameters<Handle>[0];

/** What stands in a cell of a layout, not of a table. */
const NOT_IN_CELLS = /^(?:h[1-6]|table|pre|blockquote|ul|ol|dl|figure|form|hr|section|article|aside|nav|header|footer|main)$/;
const PARTS = /^(?:thead|tbody|tfoot)$/;
/** Characters of the longest cell that is still read as a cell; what is longer is prose in columns. */
const LONGEST_CELL = 400;
/** Columns or rows that a cell may reach over; more is a mistake of the page. */
const MOST_SPANNED = 100;

/**
 * A table that has rows and columns becomes one; on the web, as many only lay a page out: of those, every cell is a block. The first row is the head, as Markdown
 * has no table without one.
 */
export const table: Handle = (state, node) => {
  const rows = rowsOf(node);
  if (!isData(node, rows)) return state.toFlow(state.all(node));
  const cells = gridOf(state, rows);
  const width = Math.max(...cells.map(({ length }) => length));
  const content = cells.map((line): TableRow => ({ type: 'tableRow', children: Array.from({ length: width }, (_, i) => line[i] ?? cell([])) }));
  const captions = elementsOf(node).filter(({ tagName }) => tagName === 'caption');
  return [...captions.flatMap((caption) => state.toFlow(state.all(caption)) as RootContent[]), { type: 'table', children: content } satisfies Table] as never;
};

const elementsOf = ({ children }: Element): Element[] => children.filter((child) => child.type === 'element');
const rowsOf = (node: Element): Element[] =>
  elementsOf(node).flatMap((child) =>
    child.tagName === 'tr' ? [child] : PARTS.test(child.tagName) ? elementsOf(child).filter(({ tagName }) => tagName === 'tr') : [],
  );
const cellsOf = (row: Element): Element[] => elementsOf(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');

/** At least two rows of two cells, short ones, with nothing in them that a cell of Markdown cannot hold. */
function isData(node: Element, rows: readonly Element[]): boolean {
  if (/^(?:presentation|none)$/.test(String(node.properties.role ?? ''))) return false;
  const wide = rows.filter((row) => cellsOf(row).filter((each) => textOf(each).trim() !== '').length >= 2);
  return wide.length >= 2 && rows.flatMap(cellsOf).every((each) => !holdsBlocks(each) && textOf(each).length <= LONGEST_CELL);
}

const holdsBlocks = (element: Element): boolean => elementsOf(element).some((child) => NOT_IN_CELLS.test(child.tagName) || holdsBlocks(child));

/** The cells by row and column; a cell that reaches over several stands in the first of them. */
function gridOf(state: State, rows: readonly Element[]): TableCell[][] {
  const grid: TableCell[][] = rows.map(() => []);
  for (const [i, row] of rows.entries()) {
    let column = 0;
    for (const element of cellsOf(row)) {
      while (grid[i]?.[column] !== undefined) column++;
      const [columns, down] = [spanOf(element.properties.colSpan), spanOf(element.properties.rowSpan)];
      for (let y = i; y < Math.min(grid.length, i + down); y++) {
        for (let x = column; x < column + columns; x++) (grid[y] as TableCell[])[x] = cell(y === i && x === column ? contentOf(state, element) : []);
      }
      column += columns;
    }
  }
  return grid.map((line) => Array.from(line, (each) => each ?? cell([])));
}

const spanOf = (value: unknown): number => Math.min(MOST_SPANNED, Math.max(1, Math.trunc(Number(value)) || 1));
const cell = (children: PhrasingContent[]): TableCell => ({ type: 'tableCell', children });

/** What a cell holds; where a paragraph or a line ends in it, `<br>` breaks the line. */
function contentOf(state: State, element: Element): PhrasingContent[] {
  const content: PhrasingContent[] = [];
  for (const block of state.toFlow(state.all(element)) as Nodes[]) {
    const { children } = block.type === 'paragraph' ? block : ({ children: [block] } as Paragraph);
    if (content.length > 0) content.push({ type: 'html', value: '<br>' });
    for (const child of children) content.push(...withBreaks(child));
  }
  return content;
}

function withBreaks(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'break') return [{ type: 'html', value: '<br>' }];
  return ['children' in node ? ({ ...node, children: node.children.flatMap(withBreaks) } as PhrasingContent) : node];
}
