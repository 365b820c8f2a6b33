import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { element, noteCall, noteList, text } from './element.ts';
import { odtStyles } from './odt-styles.ts';

/** What nobody reads in a document: deleted words, remarks in the margin, fields, what draws itself. */
const UNREAD = [
  'text:tracked-changes',
  'office:annotation',
  'office:annotation-end',
  'text:sequence-decls',
  'office:forms',
  'text:index-title-template',
  'svg:title',
  'svg:desc',
];
const PLAIN: Record<string, string> = {
  'text:list-header': 'li',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
};

/** A list that is being read. */
interface OpenList {
  style: string;
  /** Of the next item, where they are numbered. */
  next: number | undefined;
}

/**
 * The text of an ODF document (`content.xml`, OpenDocument 1.3) as HTML.
 * @param common `styles.xml`: styles that have names for people
 */
export function odtTree(content: Root, common: Root): Root {
  const styles = odtStyles(content, common);
  const notes: ElementContent[][] = [];
  const lists: OpenList[] = [];
  /** By style, of a list that another goes on with. */
  const nexts = new Map<string, number>();
  const convert = (nodes: readonly (Root['children'][number] | ElementContent)[]): ElementContent[] => nodes.flatMap(one);
  const styled = ({ isBold, isItalic, isStruck }: ReturnType<typeof styles.ofWords>, children: ElementContent[]): ElementContent[] => {
    const struck = isStruck ? [element('del', children)] : children;
    const slanted = isItalic ? [element('em', struck)] : struck;
    return isBold ? [element('strong', slanted)] : slanted;
  };
  const list = ({ properties, children }: Element): ElementContent[] => {
    const style = String(properties['text:style-name'] ?? lists.at(-1)?.style ?? '');
    const goesOn = properties['text:continue-numbering'] === 'true' || properties['text:continue-list'] !== undefined;
    const first = styles.firstOf(style, lists.length + 1);
    const start = first === undefined ? undefined : ((goesOn ? nexts.get(style) : undefined) ?? first);
    lists.push({ style, next: start });
    const items = convert(children);
    const next = lists.pop()?.next;
    if (start === undefined || next === undefined) return [element('ul', items)];
    nexts.set(style, next);
    return [element('ol', items, start === 1 ? {} : { start })];
  };
  const item = ({ children }: Element): ElementContent[] => {
    const open = lists.at(-1);
    if (open?.next !== undefined) open.next++;
    return [element('li', convert(children))];
  };
  const note = (node: Element): ElementContent[] => {
    const number = notes.push([]);
    notes[number - 1] = convert(bodyOf(node, 'text:note-body')?.children ?? []);
    return [noteCall(number)];
  };
  /** A picture with the words that it is described by; of a box with text, the text. */
  const frame = ({ children }: Element): ElementContent[] => {
    const inside = children.filter((child): child is Element => child.type === 'element');
    const image = inside.find(({ tagName }) => tagName === 'draw:image');
    if (image === undefined) return convert(children);
    const described = inside.find(({ tagName }) => tagName === 'svg:desc') ?? inside.find(({ tagName }) => tagName === 'svg:title');
    return [element('img', [], { src: String(image.properties['xlink:href'] ?? ''), alt: described ? textOf(described) : '' })];
  };
  const handlers: Record<string, (node: Element, style: string) => ElementContent[]> = {
    'text:h': ({ properties, children }) => [element(`h${headingLevel(properties['text:outline-level'])}`, convert(children))],
    'text:p': ({ children }, style) => [paragraph(styles.familyOf(style), styled(styles.ofParagraph(style), convert(children)))],
    'text:span': ({ children }, style) => styled(styles.ofWords(style), convert(children)),
    'text:a': ({ properties, children }) => [element('a', convert(children), { href: String(properties['xlink:href'] ?? '') })],
    'text:line-break': () => [element('br', [])],
    'text:s': () => [text(' ')],
    'text:tab': () => [text(' ')],
    'text:note': note,
    'text:list': list,
    'text:list-item': item,
    'draw:frame': frame,
  };
  const one = (node: Root['children'][number] | ElementContent): ElementContent[] => {
    if (node.type === 'text') return [text(node.value.replace(/[ \t\r\n]+/g, ' '))];
    if (node.type !== 'element' || UNREAD.includes(node.tagName)) return [];
    const handle = handlers[node.tagName];
    if (handle !== undefined) return handle(node, String(node.properties['text:style-name'] ?? ''));
    const html = PLAIN[node.tagName];
    return html === undefined ? convert(node.children) : [element(html, convert(node.children))];
  };
  const body = bodyOf(content, 'office:text')?.children ?? [];
  return { type: 'root', children: [...convert(body), ...noteList(notes)] };
}

const headingLevel = (level: unknown): number => Math.min(6, Math.max(1, Number(level) || 1));

/** Titles, headings and quotations by the styles that every office has. */
function paragraph(family: string, children: ElementContent[]): Element {
  if (family === 'Title') return element('h1', children);
  if (family === 'Quotations') return element('blockquote', [element('p', children)]);
  return element('p', children);
}

function bodyOf(tree: Root | Element, tagName: string): Element | undefined {
  let found: Element | undefined;
  visit(tree, 'element', (each) => {
    if (each.tagName === tagName) found ??= each;
  });
  return found;
}
