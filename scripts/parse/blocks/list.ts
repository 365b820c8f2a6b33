import type { ElementContent } from 'hast';
import type { List, ListItem } from 'mdast';
import { contextOf, offsetOf, report, type State } from '../chapter-context.ts';
import { block, element, text } from '../element.ts';
import type { ParseContext } from '../parse-context.ts';

/** A list that begins above it is rather a sentence that begins with a year. */
const LARGEST_START = 1000;

/**
 * A list; in a tight one, items hold their words without a paragraph. (The standard handler asks every item anew whether the list is tight.) Items keep
 * the numbers that their author gave them; where all have the same one, they are counted. The class `digits-N` tells the styles how wide the widest is.
 */
export function list(state: State, node: List): ElementContent {
  const context = contextOf(state);
  const isLoose = node.spread === true || node.children.some((item) => item.spread === true);
  const numbers = node.ordered ? numbersOf(context, node) : [];
  const start = numbers[0] ?? 1;
  if (start > LARGEST_START) askAboutStart(context, node, start);
  const isCounted = numbers.every((number, i) => number === start + i);
  const digits = String(Math.max(0, ...numbers.map(Math.abs))).length;
  const properties = node.ordered ? { ...(start === 1 ? {} : { start }), ...(digits > 1 ? { className: [`digits-${digits}`] } : {}) } : {};
  const items = node.children.map((item, i) => listItem(state, item, isLoose, isCounted ? undefined : numbers[i]));
  return block(node, node.ordered ? 'ol' : 'ul', properties, items);
}

function numbersOf(context: ParseContext, node: List): number[] {
  const first = node.start ?? 1;
  const written = node.children.map((item, i) => Number(/^\d+/u.exec(context.text.source.slice(offsetOf(item), offsetOf(item) + 10))?.[0] ?? first + i));
  return written.length > 1 && written.every((number) => number === first) ? written.map((_, i) => first + i) : written;
}

function askAboutStart(context: ParseContext, node: List, start: number): void {
  report(
    context,
    'list-number',
    node,
    `Unexpected list that begins at ${start}, expected a smaller number`,
    `Where a sentence begins with this number, write \`${start}\\.\`; a list is printed with its numbers.`,
  );
}

function listItem(state: State, node: ListItem, isLoose: boolean, value: number | undefined): ElementContent {
  const children = state.all(node);
  const content = isLoose ? children : children.flatMap((child) => (child.type === 'element' && child.tagName === 'p' ? child.children : [child]));
  const done = takeTask(content);
  const properties = { ...(value === undefined ? {} : { value: String(value) }), ...(done === undefined ? {} : { className: ['task'] }) };
  if (done === undefined) return block(node, 'li', properties, content);
  const box = element(node, 'span', { className: ['task-box'] }, [text(done ? '☑' : '☐')]);
  return block(node, 'li', properties, [box, text(' '), ...content]);
}

/** `[ ]` and `[x]` at the beginning of an item are boxes, as on GitHub; takes them off the words and says whether the box is ticked. */
function takeTask(content: readonly ElementContent[]): boolean | undefined {
  const [first] = content;
  if (first?.type === 'element' && first.tagName === 'p') return takeTask(first.children);
  const [mark, tick] = (first?.type === 'text' ? /^\[([ xX])\]\s+(?=\S)/u.exec(first.value) : null) ?? [];
  if (first?.type !== 'text' || mark === undefined) return undefined;
  first.value = first.value.slice(mark.length);
  return tick !== ' ';
}
