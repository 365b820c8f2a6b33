import type { ElementContent } from 'hast';
import type { Nodes, Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { State } from '../chapter-context.ts';
import { block } from '../element.ts';

/** Terms with their definitions, as Pandoc and PHP Markdown Extra write them: `Term`, below it `: definition`. */
export interface DefinitionList {
  type: 'definitionList';
  children: Paragraph[];
  /** Of every child, whether it is a term or a definition. */
  parts: ('term' | 'definition')[];
  position: Nodes['position'] | undefined;
}

const MARK = /^:[ \t]+/u;

/** Finds the definition lists of a tree: to CommonMark they are paragraphs in which lines begin with a colon. */
export function findDefinitionLists(tree: Root, source: string): void {
  visit(tree, (node) => {
    if (!('children' in node) || !['root', 'blockquote', 'listItem', 'footnoteDefinition', 'containerDirective'].includes(node.type)) return;
    const parent = node as Parents;
    if (!parent.children.some(isDefining)) return;
    parent.children = joined(parent.children as RootContent[], source) as typeof parent.children;
  });
}

const isDefining = (node: Nodes): boolean =>
  node.type === 'paragraph' &&
  node.children.some((child, i) => child.type === 'text' && (/\n:[ \t]+\S/u.test(child.value) || (i === 0 && MARK.test(child.value))));

function joined(children: readonly RootContent[], source: string): (RootContent | DefinitionList)[] {
  const made: (RootContent | DefinitionList)[] = [];
  for (const node of children) {
    if (node.type === 'paragraph' && isDefining(node)) define(node, made, source);
    else made.push(node);
  }
  return made;
}

/** Puts the terms and definitions of a paragraph into the list before it, or into a new one. */
function define(node: Paragraph, made: (RootContent | DefinitionList)[], source: string): void {
  const parts = partsOf(node, linesOf(node), linePositions(node, source));
  const before = made.at(-1);
  if (parts[0]?.part === 'definition' && before?.type !== 'definitionList') {
    // A definition behind a blank line belongs to the line before it; without one, a colon begins a sentence.
    if (before?.type !== 'paragraph' || linesOf(before).length > 1) {
      made.push(node);
      return;
    }
    made.pop();
    parts.unshift({ part: 'term', paragraph: before });
  }
  const last = made.at(-1);
  const list: DefinitionList = last?.type === 'definitionList' ? last : { type: 'definitionList', children: [], parts: [], position: node.position };
  if (list !== last) made.push(list);
  for (const { part, paragraph } of parts) {
    list.children.push(paragraph);
    list.parts.push(part);
  }
}

/** The content of a paragraph by source lines. */
function linesOf({ children }: Paragraph): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of children) {
    if (child.type !== 'text') {
      lines.at(-1)?.push(child);
      continue;
    }
    for (const [i, value] of child.value.split('\n').entries()) {
      if (i > 0) lines.push([]);
      if (value !== '') lines.at(-1)?.push({ ...child, value });
    }
  }
  return lines;
}

/** Where each line of a paragraph is written; a hard break goes on in its line. */
function linePositions({ children, position }: Paragraph, source: string): NonNullable<Paragraph['position']>[] {
  const from = position?.start.offset ?? 0;
  const written = source.slice(from, position?.end.offset ?? from).split('\n');
  const breaks = children.flatMap((child) => (child.type === 'break' ? [(child.position?.start.line ?? 0) - (position?.start.line ?? 0)] : []));
  let offset = from;
  const lines = written.map((text, i) => {
    const start = { line: (position?.start.line ?? 1) + i, column: i === 0 ? (position?.start.column ?? 1) : 1, offset };
    offset += text.length + 1;
    return { start, end: { line: start.line, column: start.column + text.length, offset: offset - 1 } };
  });
  for (const i of breaks.toReversed()) {
    const [line, next] = [lines[i], lines[i + 1]];
    if (line !== undefined && next !== undefined) lines.splice(i, 2, { start: line.start, end: next.end });
  }
  return lines;
}

/** Lines before the first colon are terms, one each; a line without a colon goes on with the definition above. */
function partsOf(
  node: Paragraph,
  lines: readonly PhrasingContent[][],
  positions: readonly NonNullable<Paragraph['position']>[],
): { part: 'term' | 'definition'; paragraph: Paragraph }[] {
  const parts: { part: 'term' | 'definition'; paragraph: Paragraph }[] = [];
  for (const [i, line] of lines.entries()) {
    const [first, ...rest] = line;
    const position = positions[i] ?? node.position;
    const at = { ...node, ...(position === undefined ? {} : { position }) };
    const last = parts.at(-1);
    if (first?.type === 'text' && MARK.test(first.value)) {
      parts.push({ part: 'definition', paragraph: { ...at, children: [{ ...first, value: first.value.replace(MARK, '') }, ...rest] } });
    } else if (last?.part === 'definition') {
      last.paragraph.children.push({ type: 'text', value: '\n' }, ...line);
      if (last.paragraph.position !== undefined && position !== undefined)
        last.paragraph.position = { start: last.paragraph.position.start, end: position.end };
    } else parts.push({ part: 'term', paragraph: { ...at, children: [...line] } });
  }
  return parts;
}

/** A definition list as HTML. */
export function definitionList(state: State, node: DefinitionList): ElementContent {
  return block(
    node as unknown as Nodes,
    'dl',
    {},
    node.children.map((child, i) => block(child, node.parts[i] === 'term' ? 'dt' : 'dd', {}, state.all(child))),
  );
}
