import type { Element, ElementContent, Root, Text } from 'hast';
import { toString as wordsOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** What stands for a note in its text: a number, a letter or a sign, in brackets or not. */
const LABEL = /^[[(]?([\p{L}\p{N}]{1,4}|[*†‡§¶]{1,3})[\])]?$/u;
/** Between the calls of one place. */
const BETWEEN = /^[\s,;]*$/;
/** The signs by which pages lead back from a note to its call; U+FE0E and U+FE0F only choose how they are drawn. */
const BACK = /^\s*\[?(?:[↩↑⤴⏎^]|\uFE0E|\uFE0F)+\]?\s*$/u;

/**
 * Calls of notes become words of their own, `lists<sup><a href="#f1">1</a></sup>` as `lists [1]`: only their size keeps them from the word before them.
 * Links back from a note are left out: they are no words and lead nowhere on paper.
 */
export function setNoteCallsOff(tree: Root): void {
  visit(tree, 'element', (element, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    if (isLinkWithin(element) && BACK.test(wordsOf(element))) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    const labels = noteLabels(element);
    if (labels.length === 0) return undefined;
    const before = labels.map((label) => ` [${label}]`).join('');
    const isBeforeWord = /^[\p{L}\p{N}]/u.test(wordsAfter(parent.children[index + 1]));
    parent.children[index] = {
      type: 'text',
      value: isBeforeWord ? `${before} ` : before,
      ...(element.position === undefined ? {} : { position: element.position }),
    };
    return SKIP;
  });
  visit(tree, 'element', joinTexts);
}

/** Texts side by side become one: who comes after joins them one by one, and reads all that is joined anew each time. */
function joinTexts(element: Element): void {
  const joined: ElementContent[] = [];
  let texts: Text[] = [];
  const close = () => {
    const [first, last] = [texts[0], texts.at(-1)];
    if (first === undefined) return;
    const position = first.position && last?.position && { start: first.position.start, end: last.position.end };
    joined.push({ type: 'text', value: texts.map(({ value }) => value).join(''), ...(position && { position }) });
    texts = [];
  };
  for (const child of element.children) {
    if (child.type === 'text') texts.push(child);
    else {
      close();
      joined.push(child);
    }
  }
  close();
  element.children = joined;
}

/** Raised links to notes, or links of which all is raised; none where something else stands there too. */
function noteLabels(element: Element): string[] {
  const only = element.children.length === 1 ? element.children[0] : undefined;
  if (isLinkWithin(element)) return isElement(only, 'sup') ? labelOf(only) : [];
  if (element.tagName !== 'sup') return [];
  const labels = element.children.map((child) => {
    if (isElement(child, 'a') && isLinkWithin(child)) return labelOf(child);
    return BETWEEN.test(wordsOf(child)) ? [] : undefined;
  });
  return labels.every((label) => label !== undefined) ? labels.flat() : [];
}

const labelOf = (element: Element): string[] => LABEL.exec(wordsOf(element).trim())?.slice(1) ?? [];
const isElement = (node: ElementContent | undefined, tagName: string): node is Element => node?.type === 'element' && node.tagName === tagName;
const wordsAfter = (node: Root['children'][number] | undefined): string => (node?.type === 'text' || node?.type === 'element' ? wordsOf(node) : '');

/** Saved pages name themselves before the `#`. */
const isLinkWithin = ({ tagName, properties }: Element): boolean => tagName === 'a' && /#./.test(String(properties.href ?? ''));
