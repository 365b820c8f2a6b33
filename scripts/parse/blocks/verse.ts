import type { Element, ElementContent } from 'hast';
import type { ContainerSpec } from '../directives/directive-spec.ts';
import { block, element } from '../element.ts';
import { attribution } from './attribution.ts';

/** Verse: every paragraph a stanza, every line a line. */
export const verse: ContainerSpec = {
  form: 'container',
  id: 'none',
  attributes: { by: 'optional' },
  holds: ['paragraph'],
  render(state, directive) {
    const stanzas = directive.node.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'paragraph') return [state.one(child, directive.node) ?? []].flat();
      const lines = splitLines(state.all(child)).filter((line) => line.length > 0);
      return [
        block(
          child,
          'p',
          { className: ['stanza'] },
          lines.map((line) => element(child, 'span', { className: ['line'] }, line)),
        ),
      ];
    });
    return block(directive.node, 'div', { className: ['verse'] }, [...stanzas, ...attribution(directive, 'by', 'by')]);
  },
};

/** Inline content line by line. An element that runs over several lines is divided; only its first part keeps the identity. */
export function splitLines(content: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const node of content) {
    const [first = [], ...rest] = node.type === 'element' ? splitElement(node) : splitText(node);
    lines.at(-1)?.push(...first);
    lines.push(...rest);
  }
  return lines;
}

function splitText(node: ElementContent): ElementContent[][] {
  if (node.type !== 'text' || !node.value.includes('\n')) return [[node]];
  return node.value.split('\n').map((value) => (value === '' ? [] : [{ ...node, value }]));
}

function splitElement(node: Element): ElementContent[][] {
  // A hard break is followed by a line ending of its own.
  if (node.tagName === 'br') return [[]];
  const [first = [], ...rest] = splitLines(node.children);
  const { id: _, dataEvent: __, dataTerm: ___, ...properties } = node.properties;
  return [[{ ...node, children: first }], ...rest.map((children) => [{ ...node, properties, children }])];
}
