import type { Element, ElementContent, Properties } from 'hast';
import { capitalised } from './capitalised.ts';
import { endsSentence, fullStop } from './full-stop.ts';
import { hasClass } from './has-class.ts';

/**
 * An event's words as an entry of the chronology: without ids and note calls, which belong to the chapter, its terms unwrapped, with a
 * capital and a full stop.
 */
export function entryWords(content: readonly ElementContent[], locale: string): ElementContent[] {
  const words = content.flatMap(plain);
  const texts = words.flatMap(textsOf);
  const first = texts.find(({ value }) => value.trim() !== '');
  const last = texts.findLast(({ value }) => value.trim() !== '');
  if (!first || !last) return words;
  first.value = capitalised(first.value, locale);
  last.value = last.value.trimEnd();
  const text = texts.map(({ value }) => value).join('');
  return endsSentence(text) ? words : [...words, { type: 'text', value: fullStop(text) }];
}

function plain(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return [{ ...node }];
  if (node.type !== 'element' || hasClass(node, 'note-call')) return [];
  const children = node.children.flatMap(plain);
  if (['term', 'noterm', 'event'].some((name) => hasClass(node, name))) return children;
  const { id: _, dataLine: __, ...properties }: Properties = node.properties;
  return [{ ...node, properties, children }];
}

type Text = Extract<ElementContent, { type: 'text' }>;
const textsOf = (node: ElementContent): Text[] => (node.type === 'text' ? [node] : node.type === 'element' ? (node as Element).children.flatMap(textsOf) : []);
