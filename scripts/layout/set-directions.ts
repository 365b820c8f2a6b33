import type { ElementContent, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';

type Node = RootContent | ElementContent;
type Direction = 'ltr' | 'rtl';

const RTL = '\\p{sc=Arab}\\p{sc=Hebr}\\p{sc=Syrc}\\p{sc=Thaa}\\p{sc=Nkoo}\\p{sc=Adlm}';
const RTL_LETTER = new RegExp(`(?=[${RTL}])\\p{L}`, 'u');
const LTR_LETTER = new RegExp(`(?![${RTL}])\\p{L}`, 'u');
/** Words from right to left with what stands between them, up to a letter of the other direction. */
const RUN = new RegExp(`((?=[${RTL}])\\p{L}(?:(?:(?![${RTL}])\\P{L}|[${RTL}])*[${RTL}])?)`, 'u');
/**
 * Words from left to right, with the numbers and signs that belong to them, up to a sign of the other direction: `16100-ZH8-W61` begins with a number and is
 * one name, while `A، B` are two, whose order is that of the text around them.
 */
const LTR_RUN = new RegExp(
  `((?:[\\d]+[-.\\/_]?)*(?![${RTL}])\\p{L}(?:(?:(?![${RTL}؛،؟٬٫\\u06F0-\\u06F9\\u0660-\\u0669])[^\\n])*(?:(?![${RTL}])\\p{L}|\\d))?)`,
  'u',
);
const PAIRS = ['()', '[]', '{}', '«»', '“”'];

/** What may run in the other direction as a whole, and what stands as it was typed. */
const BLOCKS = new Set(['p', 'blockquote', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'dt', 'dd', 'td', 'th', 'figcaption', 'caption']);
const CODE = new Set(['code', 'pre', 'kbd']);

/**
 * Gives a block whose letters all run against the text around it a direction of its own, and sets each run of words in the other direction apart: a number
 * behind words from right to left belongs to the sentence, and the Unicode algorithm would put it before them (UAX 9, "Isolates").
 */
export function setDirections(nodes: readonly Node[], around: Direction): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (node.type === 'text') return isolateRuns(node.value, around);
    if (node.type !== 'element') return [node];
    if (CODE.has(node.tagName)) return [around === 'ltr' ? node : { ...node, properties: { ...node.properties, dir: 'ltr' } }];
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

function isolateRuns(text: string, around: Direction): ElementContent[] {
  const [run, dir] = around === 'ltr' ? [RUN, 'rtl'] : [LTR_RUN, 'ltr'];
  return text.split(run).flatMap((part, i, parts): ElementContent[] => {
    if (part === '') return [];
    const value: ElementContent = { type: 'text', value: part };
    const isApart = i % 2 === 1 && isBalanced(part) && (around === 'ltr' || isMisread(part, parts[i - 1], parts[i + 1]));
    return isApart ? [{ type: 'element', tagName: 'bdi', properties: { dir }, children: [value] }] : [value];
  });
}

/** What the algorithm gets wrong in a text from right to left; the rest of a name may stand in the element beside this text, and is not to be set apart from it. */
const isMisread = (run: string, before = '', behind = ''): boolean => /^\d/.test(run) || /[؛،]\s*$/.test(before) || /^\s*[؛،]/.test(behind);

/** The algorithm does better with a bracket that stands only half in a run. */
const isBalanced = (text: string): boolean => PAIRS.every(([open = '', close = '']) => text.split(open).length === text.split(close).length);
