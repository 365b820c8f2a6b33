import type { Element, ElementContent, RootContent, Text } from 'hast';
import type { Locale } from '../locale/load-locale.ts';
import { hasClass } from './has-class.ts';

type Node = RootContent | ElementContent;

/** What stands in the line with the text around it. */
const INLINE = new Set('a abbr b cite code del dfn em i ins q s small span strong sub sup u var'.split(' '));
/** Words that are not part of the sentence. */
const OUTSIDE = ['note-call', 'page-ref'];
/** A cell has no width to give away. */
const CELLS = new Set(['td', 'th']);
/** Stands for what is in the line and is not looked into. */
const OBJECT = '\uFFFC';

/** The texts of a tree with the spaces at which no line ends, which lie between a word and a term or an emphasis too. Nothing else is changed. */
export function keptTogether(nodes: readonly Node[], messages: Locale, languages: ReadonlyMap<string, Locale>): Map<Text, string> {
  const kept = new Map<Text, string>();
  const visit = (siblings: readonly Node[], locale: Locale): void => {
    let run: (Text | null)[] = [];
    const add = (node: Node): void => {
      if (node.type === 'text') run.push(node);
      else if (node.type === 'element' && isInLine(node)) node.children.forEach(add);
      else if (node.type === 'element' && INLINE.has(node.tagName)) run.push(null);
      else if (node.type === 'element') {
        settle(run, locale, kept);
        run = [];
        if (!CELLS.has(node.tagName)) visit(node.children, languages.get(String(node.properties.lang)) ?? locale);
      }
    };
    siblings.forEach(add);
    settle(run, locale, kept);
  };
  visit(nodes, messages);
  return kept;
}

/** The texts of one line of thought, looked at as one and written back each for itself. */
function settle(run: readonly (Text | null)[], locale: Locale, kept: Map<Text, string>): void {
  const text = locale.keepTogether(run.map((node) => node?.value ?? OBJECT).join(''));
  let at = 0;
  for (const node of run) {
    const length = node?.value.length ?? OBJECT.length;
    if (node !== null) kept.set(node, text.slice(at, at + length));
    at += length;
  }
}

const isInLine = (element: Element): boolean =>
  element.tagName !== 'code' && INLINE.has(element.tagName) && element.properties.lang === undefined && !OUTSIDE.some((name) => hasClass(element, name));
