import type { ElementContent } from 'hast';
import type { List, ListItem } from 'mdast';
import type { State } from '../chapter-context.ts';
import { block } from '../element.ts';

/** A list; in a tight one, items hold their words without a paragraph. (The standard handler asks every item anew whether the list is tight.) */
export function list(state: State, node: List): ElementContent {
  const isLoose = node.spread === true || node.children.some((item) => item.spread === true);
  const start = node.ordered && typeof node.start === 'number' && node.start !== 1 ? { start: node.start } : {};
  return block(
    node,
    node.ordered ? 'ol' : 'ul',
    start,
    node.children.map((item) => listItem(state, item, isLoose)),
  );
}

function listItem(state: State, node: ListItem, isLoose: boolean): ElementContent {
  const children = state.all(node);
  return block(
    node,
    'li',
    {},
    isLoose ? children : children.flatMap((child) => (child.type === 'element' && child.tagName === 'p' ? child.children : [child])),
  );
}
