import { isAllowedElement, wrongAttribute } from './allowed-svg.ts';

export interface SvgElement {
  name: string;
  attributes: Map<string, string>;
  children: (SvgElement | string)[];
}

/** What is wrong with a drawing: what was found, as it is written, and what was expected. */
export interface Refused {
  found: string;
  expected: string;
}

/** Comment, end tag, start tag with its attributes, or text. Doctypes, processing instructions and CDATA are none of these. */
const TOKEN = /<!--[\s\S]*?-->|<\/([\w:-]+)\s*>|<([\w:-]+)((?:\s+[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;
const ATTRIBUTE = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const DEEPEST = 40;

type Result = { root: SvgElement; refused?: never } | { root?: never; refused: Refused };

/** Reads a drawing as a tree of what may be in one. A stranger's: whatever is not known to draw is refused, not left out, so that nobody looks for it in print. */
export function readSvg(source: string): Result {
  const text = source.trim().replace(/^<\?xml[^>]*\?>\s*/, '');
  const top: SvgElement = { name: '', attributes: new Map(), children: [] };
  const open = [top];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    const token = TOKEN.exec(text);
    if (token === null) return refuse(text.slice(at, at + 30).replace(/\s.*$/s, ''), 'an SVG element, each attribute in quotes');
    const wrong = take(token, open);
    if (wrong !== undefined) return wrong;
  }
  return rootOf(top, open.at(-1) ?? top);
}

/** One token more; `open` holds the elements that it stands in. */
function take([, end, start, attributes = '', isEmpty, words = '']: RegExpExecArray, open: SvgElement[]): { refused: Refused } | undefined {
  const parent = open.at(-1) as SvgElement;
  if (end !== undefined) {
    if (open.length < 2 || parent.name !== end) return refuse(`</${end}>`, open.length < 2 ? 'no end tag' : `\`</${parent.name}>\``);
    open.pop();
    return undefined;
  }
  if (start !== undefined) {
    const read = readStart(start, attributes);
    if ('refused' in read) return read;
    parent.children.push(read);
    if (!isEmpty) open.push(read);
    return open.length > DEEPEST ? refuse(`<${start}`, `at most ${DEEPEST} elements in one another`) : undefined;
  }
  if (words.trim() === '') return undefined;
  if (!/^(?:text|tspan)$/.test(parent.name)) return refuse(words.trim().slice(0, 30), 'words in `<text>` only');
  parent.children.push(decode(words));
  return undefined;
}

function rootOf(top: SvgElement, last: SvgElement): Result {
  if (last !== top) return refuse(`<${last.name}`, `its end \`</${last.name}>\``);
  const [root, second] = top.children;
  if (typeof root !== 'object' || root.name !== 'svg' || second !== undefined) return refuse('<svg', 'one `<svg>` around everything');
  return root.attributes.has('viewBox') ? { root } : refuse('<svg', 'a `viewBox`');
}

function readStart(name: string, written: string): SvgElement | { refused: Refused } {
  if (!isAllowedElement(name)) return refuse(`<${name}`, 'shapes, letters and groups of them');
  const attributes = new Map<string, string>();
  for (const [, attribute = '', double, single] of written.matchAll(ATTRIBUTE)) {
    const value = decode(double ?? single ?? '').trim();
    const expected = wrongAttribute(attribute, value);
    if (expected !== undefined) return refuse(`${attribute}=`, `${expected} in \`<${name}>\``);
    attributes.set(attribute, value);
  }
  return { name, attributes, children: [] };
}

const refuse = (found: string, expected: string): { refused: Refused } => ({ refused: { found, expected } });

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0x1f && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : '\uFFFD';
  });
}
