import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { element, noteCall, noteList, text } from './element.ts';

/** What a style of the document does to the words in it. */
interface Style {
  parent: string;
  isBold: boolean;
  isItalic: boolean;
}

/** What nobody reads in a document: deleted words, remarks in the margin, fields, what draws itself. */
const UNREAD = ['text:tracked-changes', 'office:annotation', 'office:annotation-end', 'text:sequence-decls', 'office:forms', 'text:index-title-template'];
const PLAIN: Record<string, string> = {
  'text:list': 'ul',
  'text:list-item': 'li',
  'text:list-header': 'li',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
};

/** The text of an ODF document (`content.xml`, OpenDocument 1.3) as HTML. */
export function odtTree(content: Root): Root {
  const styles = stylesOf(content);
  const notes: ElementContent[][] = [];
  const convert = (nodes: readonly (Root['children'][number] | ElementContent)[]): ElementContent[] => nodes.flatMap(one);
  const styled = (name: string, children: ElementContent[]): ElementContent[] => {
    const { isBold, isItalic } = styles.get(name) ?? { isBold: false, isItalic: false };
    const slanted = isItalic ? [element('em', children)] : children;
    return isBold ? [element('strong', slanted)] : slanted;
  };
  const note = (node: Element): ElementContent[] => {
    const number = notes.push([]);
    notes[number - 1] = convert(bodyOf(node, 'text:note-body')?.children ?? []);
    return [noteCall(number)];
  };
  const handlers: Record<string, (node: Element, style: string) => ElementContent[]> = {
    'text:h': ({ properties, children }) => [element(`h${headingLevel(properties['text:outline-level'])}`, convert(children))],
    'text:p': ({ children }, style) => [paragraph(familyOf(style, styles), styled(style, convert(children)))],
    'text:span': ({ children }, style) => styled(style, convert(children)),
    'text:a': ({ properties, children }) => [element('a', convert(children), { href: String(properties['xlink:href'] ?? '') })],
    'text:line-break': () => [element('br', [])],
    'text:s': () => [text(' ')],
    'text:tab': () => [text(' ')],
    'text:note': note,
    'draw:image': ({ properties }) => [element('img', [], { src: String(properties['xlink:href'] ?? ''), alt: '' })],
  };
  const one = (node: Root['children'][number] | ElementContent): ElementContent[] => {
    if (node.type === 'text') return [text(node.value.replace(/\s+/g, ' '))];
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

function stylesOf(content: Root): Map<string, Style> {
  const styles = new Map<string, Style>();
  visit(content, 'element', ({ tagName, properties, children }) => {
    if (tagName !== 'style:style') return;
    const words = children.find((child) => child.type === 'element' && child.tagName === 'style:text-properties');
    const says = (name: string) => (words?.type === 'element' ? String(words.properties[name] ?? '') : '');
    styles.set(String(properties['style:name'] ?? ''), {
      parent: String(properties['style:parent-style-name'] ?? ''),
      isBold: /^(?:bold|[6-9]00)$/.test(says('fo:font-weight')),
      isItalic: /^(?:italic|oblique)$/.test(says('fo:font-style')),
    });
  });
  return styles;
}

/** The common style that an automatic one is made from. */
const familyOf = (style: string, styles: ReadonlyMap<string, Style>): string => styles.get(style)?.parent || style;

function bodyOf(tree: Root | Element, tagName: string): Element | undefined {
  let found: Element | undefined;
  visit(tree, 'element', (each) => {
    if (each.tagName === tagName) found ??= each;
  });
  return found;
}
