import type { Element, ElementContent, Text } from 'hast';
import { foldText } from '../locale/fold-text.ts';
import { hasClass } from './has-class.ts';

/** What has no words that are printed, as the proof of the print counts them. */
const UNPRINTED = new Set(['style', 'script', 'template', 'title', 'desc', 'metadata']);
/** Between the parts of these nothing can stand. */
const WHOLE = new Set(['svg', 'g', 'text', 'tspan', 'ol', 'ul', 'dl', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'figure']);

/** A page of the print that begins in a section. */
export interface PageMark {
  at: number;
  label: string;
  anchor: string;
}

/** Puts a mark where each page of the print begins: before the word that it begins with, or within which it does. Marks are in their order. */
export function markPages(section: Element, marks: readonly PageMark[]): void {
  let next = 0;
  let letters = 0;
  const due = (upTo: number): PageMark[] => {
    const taken: PageMark[] = [];
    for (let mark = marks[next]; mark !== undefined && mark.at < upTo; mark = marks[++next]) taken.push(mark);
    return taken;
  };
  const text = (node: Text): ElementContent[] => {
    const length = foldText(node.value).length;
    const from = letters;
    letters += length;
    const parts: ElementContent[] = [];
    let cut = 0;
    for (const mark of due(letters)) {
      const at = wordAt(node.value, mark.at - from);
      if (at > cut) parts.push({ type: 'text', value: node.value.slice(cut, at) });
      parts.push(pageBreak(mark));
      cut = Math.max(cut, at);
    }
    return [...parts, { type: 'text', value: node.value.slice(cut) }];
  };
  const walk = (element: Element): ElementContent[] => {
    if (UNPRINTED.has(element.tagName) || hasClass(element, 'notes-source') || (element.properties.hidden && !hasClass(element, 'notes-source')))
      return [element];
    const before: ElementContent[] = [];
    const children = element.children.flatMap((child) => (child.type === 'text' ? text(child) : child.type === 'element' ? walk(child) : [child]));
    // Marks may stand before a drawing or a list, not between its parts.
    element.children = children.filter((child) => {
      const isStray = WHOLE.has(element.tagName) && child.type === 'element' && child.properties.role === 'doc-pagebreak';
      if (isStray) before.push(child);
      return !isStray;
    });
    return [...before, element];
  };
  const first = due(1).map(pageBreak);
  section.children = [
    ...first,
    ...section.children.flatMap((child) => (child.type === 'element' ? walk(child) : child.type === 'text' ? text(child) : [child])),
  ] as ElementContent[];
  section.children.push(...due(Number.POSITIVE_INFINITY).map(pageBreak));
}

/** Where the word begins that goes on, or starts, behind so many folded letters of a text. */
function wordAt(value: string, letters: number): number {
  let [low, high] = [0, value.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (foldText(value.slice(0, middle)).length < letters) low = middle + 1;
    else high = middle;
  }
  const space = /^\s*/u.exec(value.slice(low))?.[0].length ?? 0;
  return space > 0 || low === 0 ? low + space : value.slice(0, low).search(/\S*$/u);
}

const pageBreak = ({ label, anchor }: PageMark): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { id: anchor, className: ['page-mark'], role: 'doc-pagebreak', ariaLabel: label },
  children: [],
});
