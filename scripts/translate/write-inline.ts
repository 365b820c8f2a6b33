import type { Element, ElementContent, RootContent } from 'hast';
import type { TextBlock } from '../model/block.ts';
import type { Chapter, EventMark } from '../model/chapter.ts';

type Node = RootContent | ElementContent;
export type Inline = Pick<TextBlock, 'text' | 'words' | 'events' | 'notes' | 'links'>;

const AROUND: Record<string, string> = { em: '*', strong: '**', del: '~~', code: '`' };
/** Attributes that order the chronology: they say nothing that a translation could miss. */
const EDITORIAL = new Set(['lead', 'see', 'inferred']);

/** Words with their marks as Markdown in one line, and what of them a translation must have too. */
export function writeInline(nodes: readonly Node[], { events, notes }: Chapter): Inline {
  const inline: Inline = { text: '', words: '', events: [], notes: [], links: [] };
  const labels = new Map(notes.map(({ number, label }) => [number, label]));
  const marks = new Map(events.map((mark) => [mark.anchor, mark]));

  const write = (node: Node): string => {
    if (node.type === 'text') {
      inline.words += node.value;
      return node.value;
    }
    if (node.type !== 'element') return '';
    return own(node)?.() ?? around(node, node.children.map(write).join(''));
  };

  /** What is not written as its words. */
  const own = (node: Element): (() => string) | undefined => {
    if (node.tagName === 'br') return () => writeBreak(inline);
    if (node.tagName === 'img') return () => image(node, inline);
    if (node.tagName === 'a') return () => (namesOf(node).includes('note-call') ? call(node) : link(node));
    return undefined;
  };

  const around = (node: Element, words: string): string => {
    if (node.properties.dataEvent !== undefined) return event(marks.get(String(node.properties.id)), words);
    if (node.properties.dataTerm !== undefined) return `:term[${words}]{#${String(node.properties.dataTerm)}}`;
    if (node.tagName === 'td' || node.tagName === 'th' || namesOf(node).includes('line')) return `${words}${writeBreak(inline)}| `;
    const mark = AROUND[node.tagName] ?? '';
    return `${mark}${words}${mark}`;
  };

  const call = ({ properties }: Element): string => {
    const label = labels.get(Number(/--(\d+)$/.exec(String(properties.href))?.[1]));
    // The note of a link is made of its address.
    if (label === undefined) return '';
    inline.notes.push(label);
    return `[^${label}]`;
  };

  const link = (node: Element): string => {
    const { dataRefKind: kind, dataRefId: id, href } = node.properties;
    const words = node.children.map(write).join('');
    const target =
      kind === undefined ? String(href ?? '') : kind === 'chapter' || kind === 'heading' ? String(id).replace('#', '.md#') : `${String(kind)}=${String(id)}`;
    inline.links.push(target);
    return words === '' ? `:page{${target}}` : `[${words}](${target})`;
  };

  const event = (mark: EventMark | undefined, words: string): string => {
    if (mark === undefined) return words;
    inline.events.push(mark.id);
    const texts = { voice: mark.voice, says: mark.says, scope: mark.scope, entry: mark.entry?.by === 'sentence' ? mark.entry.text : undefined };
    const codes = Object.entries(mark.codes ?? {})
      .filter(([name]) => !EDITORIAL.has(name))
      .toSorted();
    const attributes = [...codes, ...Object.entries(texts)].flatMap(([name, value]) => (value === undefined ? [] : [`${name}="${value}"`]));
    inline.words += Object.values(texts)
      .map((text) => (text === undefined ? '' : ` · ${text}`))
      .join('');
    return `:event[${words}]{${[`#${mark.id}`, ...attributes].join(' ')}}`;
  };

  const text = nodes.map(write).join('');
  return { ...inline, text: oneLine(text), words: oneLine(inline.words) };
}

const namesOf = ({ properties }: Element): readonly unknown[] => (Array.isArray(properties.className) ? properties.className : []);

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function writeBreak(inline: Inline): string {
  inline.words += ' ';
  return ' ';
}

function image({ properties }: Element, inline: Inline): string {
  inline.links.push(String(properties.src));
  inline.words += ` ${String(properties.alt ?? '')}`;
  return `![${String(properties.alt ?? '')}](${String(properties.src)})`;
}
