import type { Nodes, Text } from 'mdast';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { Style } from './annotation.ts';
import { LINE_END, textOfUnits, type Unit } from './unit.ts';

/** What would make something else than a paragraph of a paragraph's text. */
const BLOCKS = ['blockQuote', 'codeFenced', 'codeIndented', 'definition', 'headingAtx', 'htmlFlow', 'list', 'setextUnderline', 'thematicBreak'];

function inlineOnly(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [{ disable: { null: BLOCKS } }, gfmStrikethrough({ singleTilde: false })];
  data.fromMarkdownExtensions = [gfmStrikethroughFromMarkdown()];
}

const parser = unified().use(remarkParse).use(inlineOnly).freeze();
const REFERENCE = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z\d]{1,31});/i;
const PUNCTUATION = /[!-/:-@[-`{-~]/;

/** A paragraph of a source in Markdown without its marks, and the styles that they stood for. Every character keeps its place in the source. */
export function readInline(units: readonly Unit[]): { units: Unit[]; styles: Style[] } {
  const markdown = textOfUnits(units);
  // One unit for every UTF-16 unit of the text: nothing has been typeset yet.
  const flat = units.flatMap((unit) => (unit.text.length === 1 ? [unit] : Array.from(unit.text, (text) => ({ ...unit, text }))));
  const out: Unit[] = [];
  const styles: Style[] = [];
  const put = (taken: readonly Unit[]) => {
    // One by one: a paragraph may have more characters than a call may have arguments.
    for (const unit of taken) out.push(unit);
  };
  const take = (from: number, to: number) => put(flat.slice(from, to));
  const walk = (node: Nodes): void => {
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    // Outer before inner, also where both have the same words.
    const style = styleOf(node, out.length);
    if (style !== undefined) styles.push(style);
    if (node.type === 'text') put(unescaped(node, flat.slice(from, to)));
    else if (node.type === 'break') out.push(LINE_END);
    else if (node.type === 'inlineCode') take(markdown.indexOf(node.value, from), markdown.indexOf(node.value, from) + node.value.length);
    else if (node.type === 'image') take(from + 2, from + 2 + (node.alt ?? '').length);
    else if ('children' in node) node.children.forEach(walk);
    else take(from, to);
    if (style !== undefined) style.end = out.length;
  };
  walk(parser.parse(markdown));
  return { units: out, styles };
}

function styleOf(node: Nodes, start: number): Style | undefined {
  if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete') return { kind: node.type, start, end: start };
  return node.type === 'link' && /^https?:/i.test(node.url) ? { kind: 'link', url: node.url, start, end: start } : undefined;
}

/** Units of a text without the backslashes of escapes, and with the characters that references stand for. */
function unescaped({ value }: Text, units: readonly Unit[]): Unit[] {
  const source = textOfUnits(units);
  const out: Unit[] = [];
  for (let [i, j] = [0, 0]; i < units.length && j < value.length; i++) {
    const unit = units[i] as Unit;
    const reference = unit.text === '&' ? REFERENCE.exec(source.slice(i, i + 40))?.[0] : undefined;
    if (reference !== undefined && !value.startsWith(reference, j)) {
      const character = String.fromCodePoint(value.codePointAt(j) ?? 0);
      out.push({ ...unit, text: character });
      i += reference.length - 1;
      j += character.length;
    } else if (unit.text !== '\\' || !PUNCTUATION.test(source[i + 1] ?? '')) {
      out.push(unit);
      j++;
    } else {
      // The escaped character itself, whatever it is.
      i++;
      out.push(units[i] as Unit);
      j++;
    }
  }
  return out;
}

/** Takes off the backslash of a line break at the end of a line. */
export const withoutBreak = (line: readonly Unit[]): Unit[] => (/(?<!\\)(?:\\\\)*\\$/.test(textOfUnits(line)) ? line.slice(0, -1) : [...line]);
