import type { Element, ElementContent, Properties, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Locale } from '../locale/load-locale.ts';
import { figureSize, type ImageFile, type TextArea } from './figure-size.ts';
import { type SplitMessage, splitMessage } from './split-message.ts';

/** Nodes of a chapter's tree to HTML. */
export type ContentRenderer = (nodes: readonly (RootContent | ElementContent)[]) => string;

export interface ContentSetting {
  messages: Locale;
  images: ReadonlyMap<string, ImageFile>;
  area: TextArea;
  /** Anchors of the terms whose gloss is printed. */
  glossed: ReadonlySet<string>;
  onMissingImage(src: string, line: number | undefined): void;
}

/** Everything the chapter's contract (docs/architecture.md) and CommonMark know. An element that is not here loses its tag and keeps its text. */
const TAGS = new Set(
  'a abbr aside b blockquote br caption cite code col colgroup dd del dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 header hr i img ins kbd li ol p pre q rp rt ruby s section small span strong sub sup table tbody td tfoot th thead time tr u ul var'.split(
    ' ',
  ),
);
/** No `style`, no `on…`, no `src` but the one we set: nothing that runs, restyles or asks for something. */
const ATTRIBUTES = /^(?:id|className|lang|dir|href|alt|title|dateTime|start|reversed|value|colSpan|rowSpan|scope|align|role|aria[A-Z]\w*|data[A-Z]\w*)$/;
/** Where words must stay whole. */
const WHOLE_TAGS = new Set(['h2', 'h3', 'h4', 'h5', 'h6', 'code', 'pre', 'kbd', 'time', 'th']);
const WHOLE_CLASSES = new Set(['verse', 'num', 'document-title', 'note-call', 'page-ref']);
export function contentRenderer(setting: ContentSetting): ContentRenderer {
  const { messages } = setting;
  const pageMessage = splitMessage(messages, 'page', 'page', true);

  const copy = (node: RootContent | ElementContent, prose: boolean): ElementContent[] => {
    if (node.type === 'text') return [{ type: 'text', value: prose ? messages.hyphenate(node.value) : node.value }];
    if (node.type !== 'element') return [];
    const within = prose && !isWhole(node);
    const children = () => node.children.flatMap((child) => copy(child, within));
    if (!TAGS.has(node.tagName)) return children();
    if (node.tagName === 'img') return image(node, setting);
    const properties = safe(node.properties);
    if (hasClass(node, 'page-ref') && typeof properties.dataPageOf === 'string') return [pageReference(properties, pageMessage)];
    if (properties.dataGloss !== undefined && !setting.glossed.has(String(properties.id))) delete properties.dataGloss;
    return [{ type: 'element', tagName: node.tagName, properties, children: children() }];
  };
  return (nodes) => toHtml({ type: 'root', children: nodes.flatMap((node) => copy(node, true)) });
}

const classesOf = (element: Element): readonly unknown[] => (Array.isArray(element.properties.className) ? element.properties.className : []);
export const hasClass = (element: Element, name: string): boolean => classesOf(element).includes(name);

function isWhole(element: Element): boolean {
  if (WHOLE_TAGS.has(element.tagName) || classesOf(element).some((name) => WHOLE_CLASSES.has(String(name)))) return true;
  const only = element.children[0];
  // An address that prints as itself: a hyphen in it would be copied as part of it.
  return element.tagName === 'a' && only?.type === 'text' && /^(?:https?:|www\.)/.test(only.value);
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
