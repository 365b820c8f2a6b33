import type { Element, ElementContent, Properties, RootContent, Text } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Locale } from '../locale/load-locale.ts';
import { figureSize, type ImageFile, type TextArea } from './figure-size.ts';
import { type LanguageTeller, markForeign } from './foreign-words.ts';
import { classesOf, hasClass } from './has-class.ts';
import { parseIsoDate } from './iso-date.ts';
import { keptTogether } from './kept-together.ts';
import { setDirections } from './set-directions.ts';
import { type SplitMessage, splitMessage } from './split-message.ts';

const html = unified().use(rehypeStringify).freeze();

/** Nodes of a chapter's tree to HTML. */
export type ContentRenderer = (nodes: readonly (RootContent | ElementContent)[]) => string;

export interface ContentSetting {
  messages: Locale;
  /** Of what stands in another language, by its `lang`. */
  languages?: ReadonlyMap<string, Locale>;
  /** Tells the language of words in another script. */
  tell?: LanguageTeller;
  images: ReadonlyMap<string, ImageFile>;
  area: TextArea;
  /** HTML of nodes that were rendered before in the same setting. */
  known?: WeakMap<object, string>;
  onMissingImage(src: string, line: number | undefined): void;
}

/** Everything the chapter's contract (docs/architecture.md) and CommonMark know. An element that is not here loses its tag and keeps its text. */
const TAGS = new Set(
  'a abbr aside b bdi blockquote br caption cite code col colgroup dd del dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 header hr i img ins kbd li ol p pre q rp rt ruby s section small span strong sub sup table tbody td tfoot th thead time tr u ul var'.split(
    ' ',
  ),
);
/** No `style`, no `on…`, no `src` but the one we set: nothing that runs, restyles or asks for something. */
const ATTRIBUTES = /^(?:id|className|lang|dir|href|alt|title|dateTime|start|reversed|value|colSpan|rowSpan|scope|align|role|aria[A-Z]\w*|data[A-Z]\w*)$/;
/** `long`: a cell shrinks to its longest word, so short words must not look divisible there. */
type Hyphens = 'all' | 'long' | 'none';
const CELLS = new Set(['td', 'th']);
const LONG_WORDS = /[^\s]{14,}/gu;
/** A word that no column can hold breaks anywhere. */
const OVERLONG = /[^\s-]{25,}/u;
/** Where words must stay whole. */
const WHOLE_TAGS = new Set(['h2', 'h3', 'h4', 'h5', 'h6', 'code', 'pre', 'kbd', 'time']);
const WHOLE_CLASSES = new Set(['verse', 'num', 'document-title', 'note-call', 'page-ref']);
export function contentRenderer(setting: ContentSetting): ContentRenderer {
  const { languages = new Map<string, Locale>() } = setting;
  const ofPage = (messages: Locale) => splitMessage(messages, 'page', 'page', true);
  const pageMessages = new Map([setting.messages, ...languages.values()].map((each) => [each, ofPage(each)]));

  const copy = (node: RootContent | ElementContent, hyphens: Hyphens, around: Locale, kept: ReadonlyMap<Text, string>): ElementContent[] => {
    const messages = (node.type === 'element' ? languages.get(String(node.properties.lang)) : undefined) ?? around;
    if (node.type === 'text') return [{ type: 'text', value: hyphenated(node, hyphens, messages, kept) }];
    if (node.type !== 'element') return [];
    const within = hyphensWithin(node, hyphens);
    const children = () => node.children.flatMap((child) => copy(child, within, messages, kept));
    if (!TAGS.has(node.tagName)) return children();
    if (node.tagName === 'img') return image(node, setting);
    if (node.tagName === 'time') return [time(node, messages)];
    const properties = safe(node.properties);
    if (CELLS.has(node.tagName) && OVERLONG.test(textOf(node))) properties.className = [...classesOf(node).map(String), 'breakable'];
    if (hasClass(node, 'page-ref') && typeof properties.dataPageOf === 'string')
      return [pageReference(properties, pageMessages.get(messages) ?? ofPage(messages))];
    return [{ type: 'element', tagName: node.tagName, properties, children: children() }];
  };
  const { messages, known } = setting;
  const render = (nodes: readonly (RootContent | ElementContent)[]): string => {
    const directed = markForeign(setDirections(nodes, messages.dir), messages.tag, setting.tell ?? (() => undefined));
    const kept = keptTogether(directed, messages, languages);
    return html.stringify({ type: 'root', children: directed.flatMap((node) => copy(node, 'all', messages, kept)) });
  };
  return (nodes) => {
    const rendered = known?.get(nodes) ?? render(nodes);
    known?.set(nodes, rendered);
    return rendered;
  };
}

function hyphensWithin(element: Element, hyphens: Hyphens): Hyphens {
  if (hyphens === 'none' || WHOLE_TAGS.has(element.tagName) || classesOf(element).some((name) => WHOLE_CLASSES.has(String(name)))) return 'none';
  const only = element.children[0];
  // An address that prints as itself: a hyphen in it would be copied as part of it.
  if (element.tagName === 'a' && only?.type === 'text' && /^(?:https?:|www\.)/.test(only.value)) return 'none';
  return CELLS.has(element.tagName) ? 'long' : hyphens;
}

function hyphenated(node: Text, hyphens: Hyphens, messages: Locale, kept: ReadonlyMap<Text, string>): string {
  const text = kept.get(node) ?? node.value;
  if (hyphens === 'all') return messages.hyphenate(text);
  return hyphens === 'long' ? text.replace(LONG_WORDS, (word) => messages.hyphenate(word)) : text;
}

/** The date of a document, in the locale's words. */
function time(element: Element, messages: Locale): Element {
  const date = parseIsoDate(String(element.properties.dateTime ?? ''));
  return { ...element, properties: safe(element.properties), children: date ? [{ type: 'text', value: messages.formatDate(date) }] : element.children };
}

function safe(properties: Properties): Properties {
  const kept = Object.entries(properties).filter(([name]) => ATTRIBUTES.test(name));
  return Object.fromEntries(kept.filter(([name, value]) => name !== 'href' || /^(?:#|https?:\/\/)/i.test(String(value))));
}

/** "page 12": the renderer writes the number into the inner element, when it knows it. */
function pageReference({ dataPageOf, ...properties }: Properties, { before, after }: SplitMessage): Element {
  const number: Element = { type: 'element', tagName: 'span', properties: { dataPageOf }, children: [] };
  return { type: 'element', tagName: 'a', properties, children: [{ type: 'text', value: before }, number, { type: 'text', value: after }] };
}

function image(element: Element, { images, area, onMissingImage }: ContentSetting): Element[] {
  const src = String(element.properties.src ?? '');
  const file = images.get(src);
  if (!file) {
    onMissingImage(src, element.position?.start.line);
    return [];
  }
  const { src: _, ...properties } = element.properties;
  return [{ ...element, children: [], properties: { ...safe(properties), src: file.dataUri, style: `--lines:${figureSize(file, area)}` } }];
}
