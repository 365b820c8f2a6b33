import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';

const STYLES = ['em', 'strong'];

/** Runs of one style side by side become one: word processors begin a new run wherever somebody has typed, and `**a****b**` is no emphasis. */
export function joinRuns(tree: Root): void {
  visit(tree, 'element', (parent) => {
    const joined: ElementContent[] = [];
    for (const child of parent.children) {
      const last = joined.at(-1);
      if (last?.type === 'text' && child.type === 'text') last.value += child.value;
      else if (isStyle(last) && isStyle(child) && last.tagName === child.tagName) last.children.push(...child.children);
      else joined.push(child);
    }
    parent.children = joined;
  });
}

const isStyle = (node: ElementContent | undefined): node is Element => node?.type === 'element' && STYLES.includes(node.tagName);
