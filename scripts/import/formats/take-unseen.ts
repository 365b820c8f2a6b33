import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Omission } from '../../model/account.ts';
import { wordsIn } from '../words.ts';

/** What nobody reads on a page, with its words or without. */
const CODE = ['script', 'style', 'title', 'canvas', 'head'];
const EMBEDDED = ['iframe', 'object', 'embed', 'audio', 'video'];
const CONTROLS = ['textarea', 'select', 'input'];
const UNSEEN = ['noscript', 'template', 'svg'];

/** Takes what is not seen on a page out of its body, and says what had words or an address of its own. */
export function takeUnseen(tree: Root): Omission[] {
  const omitted: Omission[] = [];
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName === 'head' && parent?.type === 'element' && parent.tagName === 'html') return SKIP;
    const kind = kindOf(element);
    if (kind === undefined || parent === undefined || index === undefined) return undefined;
    parent.children.splice(index, 1);
    if (kind === 'code') return [SKIP, index];
    const text = wordsOf(element);
    const address = kind === 'embedded' ? addressOf(element) : undefined;
    const words = wordsIn(text).length;
    if (words > 0 || address !== undefined) omitted.push({ kind, text, words, ...(address === undefined ? {} : { address }) });
    return [SKIP, index];
  });
  return omitted;
}

function kindOf({ tagName, properties }: Element): Omission['kind'] | 'code' | undefined {
  if (CODE.includes(tagName)) return 'code';
  if (EMBEDDED.includes(tagName)) return 'embedded';
  if (CONTROLS.includes(tagName)) return 'control';
  const isHidden = UNSEEN.includes(tagName) || (properties.hidden ?? false) !== false || properties.ariaHidden === 'true';
  return isHidden ? 'unseen' : undefined;
}

function wordsOf(element: Element): string {
  const { type, value } = element.properties;
  const typed = element.tagName === 'input' && type !== 'hidden' ? String(value ?? '') : '';
  const inside = textOf(
    element.tagName === 'template' && element.content !== undefined ? { ...element, children: element.content.children as Element[] } : element,
  );
  return (typed || inside).replace(/\s+/g, ' ').trim();
}

function addressOf(element: Element): string | undefined {
  const sources = element.children.filter((child) => child.type === 'element');
  const found = [element, ...sources].flatMap(({ properties: { src, data } }) => src ?? data ?? [])[0];
  return found === undefined || /^\s*(?:data:|$)/i.test(String(found)) ? undefined : String(found);
}
