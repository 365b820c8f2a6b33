import type { ElementContent, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';

type Node = RootContent | ElementContent;
type Direction = 'ltr' | 'rtl';

const RTL = '\\p{sc=Arab}\\p{sc=Hebr}\\p{sc=Syrc}\\p{sc=Thaa}\\p{sc=Nkoo}\\p{sc=Adlm}';
const RTL_LETTER = new RegExp(`(?=[${RTL}])\\p{L}`, 'u');
const LTR_LETTER = new RegExp(`(?![${RTL}])\\p{L}`, 'u');
/** Words from right to left with what stands between them, up to a letter of the other direction. */
const RUN = new RegExp(`((?=[${RTL}])\\p{L}(?:(?:(?![${RTL}])\\P{L}|[${RTL}])*[${RTL}])?)`, 'u');
const PAIRS = ['()', '[]', '{}', '«»', '“”'];

/** What may run in the other direction as a whole, and what stands as it was typed. */
const BLOCKS = new Set(['p', 'blockquote', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'dt', 'dd', 'td', 'th', 'figcaption', 'caption']);
const CODE = new Set(['code', 'pre', 'kbd']);

/**
 * Gives a block whose letters all run against the text around it a direction of its own, and in a text from left to right sets each run of words from right to
 * left apart: a number behind them belongs to the sentence, and the Unicode algorithm would put it before them (UAX 9, "Isolates").
 */
export function setDirections(nodes: readonly Node[], around: Direction): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (node.type === 'text') return around === 'ltr' ? isolateRuns(node.value) : [node];
    if (node.type !== 'element' || CODE.has(node.tagName)) return [node];
    const text = textOf(node);
    if (around === 'ltr' && !RTL_LETTER.test(text)) return [node];
    const isBlock = BLOCKS.has(node.tagName) || (Array.isArray(node.properties.className) && node.properties.className.includes('line'));
    const own = isBlock ? opposite(text, around) : undefined;
    const children = setDirections(node.children, own ?? around) as ElementContent[];
    return [{ ...node, children, properties: own === undefined ? node.properties : { ...node.properties, dir: own } }];
  });
}

function opposite(text: string, around: Direction): Direction | undefined {
  const [own, other] = around === 'ltr' ? [RTL_LETTER, LTR_LETTER] : [LTR_LETTER, RTL_LETTER];
  if (!own.test(text) || other.test(text)) return undefined;
  return around === 'ltr' ? 'rtl' : 'ltr';
}

function isolateRuns(text: string): ElementContent[] {
  return text.split(RUN).flatMap((part, i): ElementContent[] => {
    if (part === '') return [];
    const value: ElementContent = { type: 'text', value: part };
    return i % 2 === 1 && isBalanced(part) ? [{ type: 'element', tagName: 'bdi', properties: { dir: 'rtl' }, children: [value] }] : [value];
  });
}

/** The algorithm does better with a bracket that stands only half in a run. */
const isBalanced = (text: string): boolean => PAIRS.every(([open = '', close = '']) => text.split(open).length === text.split(close).length);
