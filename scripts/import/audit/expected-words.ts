import type { PlainBlock, Recipe } from '../../config/recipe-schema.ts';
import { everyHidden } from '../../diagnostics/hidden-characters.ts';
import type { Addition, WordJoin } from '../../model/account.ts';
import { withoutFence } from '../markdown/fenced-until.ts';
import { readMarks } from '../markdown/read-marks.ts';
import { cellsOfRow } from '../markdown/table-rows.ts';
import { type Extent, isWholeLines, parseRange } from '../ranges.ts';
import { isBlank } from '../read-source.ts';
import { isRange } from '../recipe-ranges.ts';
import { wordsIn } from '../words.ts';

/** A change within a line; columns count from 0, `to` not among them. */
interface Edit {
  line: number;
  from: number;
  to: number;
  text: string;
}

/** Blocks of one range. */
const KINDS = ['heading', 'paragraphs', 'question', 'quotation', 'verse', 'epigraph', 'list', 'table', 'code', 'caption'];

/** The words that a chapter must have, in their order, as the recipe and the source alone tell it. */
export interface Expected {
  words: string[];
  added: Addition[];
  joins: WordJoin[];
}

/** Reads the source in the order of the recipe. Made without anything of what writes the chapter, so that each of the two proves the other. */
export function expectedWords(lines: readonly string[], recipe: Recipe, isMarkdown: boolean): Expected {
  const words: string[] = [];
  const added: Addition[] = [];
  const joins: WordJoin[] = [];
  const corrections = recipe.corrections.flatMap(({ at, read }) => editsOf(lines, parseRange(at), isMarkdown ? escaped(read) : read));
  const leftOut = cuts(lines, recipe['leave-out'].map((each) => each.lines)); // biome-ignore format: one call
  const disclaimer = cuts(lines, recipe.disclaimer === undefined ? [] : [recipe.disclaimer]);

  const take = (text: string) => {
    // One by one: a text may have more words than a call may have arguments.
    for (const word of wordsIn(text)) words.push(word.text);
  };
  /** Texts of the source, each of which is read by itself. */
  const takeSource = (texts: readonly string[]) => {
    for (const text of texts) take(isMarkdown ? readMarks(text).kept.map((each) => each.text).join('') : text); // biome-ignore format: one call
  };
  const areStacked = lines.some(isBlank);
  const add = (what: 'by' | 'title' | 'standpoint', text: string | undefined) => {
    if (text === undefined) return;
    added.push({ what, text });
    take(text);
  };
  const read = (range: string, edits = [...corrections, ...leftOut, ...disclaimer]) => {
    const { from, to } = parseRange(range);
    return lines.slice(from.line - 1, to.line).map((text, i) => {
      const line = from.line + i;
      return { line, text: plainEnd(withoutHidden(edited(text, edits.filter((edit) => edit.line === line))).trim()) }; // biome-ignore format: one call
    });
  };
  // A backslash at the end of a line breaks it, which a chapter does with verse alone.
  const plainEnd = (text: string): string => (isMarkdown ? text.replace(/(?<!\\)((?:\\\\)*)\\$/, '$1') : text);
  const takeLines = (range: string, kind = 'heading') => takeSource(textsOf(kind, read(range), areStacked));
  const takePlain = (block: PlainBlock) => {
    if ('paragraph' in block) {
      const pieces = block.paragraph.flatMap((range) => read(range));
      takeSource([joined(pieces, block, joins)]);
      return;
    }
    const kind = KINDS.find((name) => name in block);
    if (kind === 'code')
      take(withoutFence(read(String(Reflect.get(block, kind))), ({ text }) => text).map(({ text }) => text).join('\n')); // biome-ignore format: one call
    else if (kind !== undefined) takeLines(String(Reflect.get(block, kind)), kind);
    if ('verse' in block) add('by', block.by);
    if ('epigraph' in block && block.attribution !== undefined) takeLines(block.attribution);
    else if ('epigraph' in block) add('by', block.by);
  };
  for (const block of recipe.text) {
    if (!('document' in block)) {
      takePlain(block);
      continue;
    }
    const { title, by, standpoint } = block.document;
    if (title !== undefined && isRange(title)) takeLines(title);
    else add('title', title);
    add('by', by);
    add('standpoint', standpoint);
    for (const inner of block.text) takePlain(inner);
  }
  if (recipe.disclaimer !== undefined) {
    const { from, to } = parseRange(recipe.disclaimer);
    // What is cut out of the same lines beside it is cut already.
    const inside = [...corrections, ...leftOut].filter(
      (edit) => !(edit.line === from.line && edit.from < from.column - 1) && !(edit.line === to.line && edit.to > to.column),
    );
    takeSource(textsOf('paragraphs', read(recipe.disclaimer, [...inside, ...around(lines, { from, to })]), areStacked));
  }
  return { words, added, joins };
}

/** The texts of a block that are read each by itself: points of a list, paragraphs and stanzas, or all of it. */
function textsOf(kind: string, read: readonly { text: string }[], areStacked: boolean): string[] {
  const isQuoted = kind === 'quotation' && read.every(({ text }) => text === '' || text.startsWith('>'));
  const texts = read.map(({ text }) => (isQuoted ? text.slice(1).trim() : text));
  if (kind === 'table') return texts.flatMap((text) => cellsOfRow(text).map(({ from, to }) => text.slice(from, to).trim()));
  if (kind === 'list' || (!areStacked && kind !== 'heading' && kind !== 'verse')) return texts;
  if (kind === 'heading') return [texts.filter((text) => text !== '').join(' ')];
  const stacks = texts.join('\n').split(/\n{2,}/).filter((text) => text !== ''); // biome-ignore format: one call
  return kind === 'verse' ? stacks : stacks.map((text) => text.trim().replaceAll('\n', ' '));
}

/** Signs that mean nothing, whatever Markdown would make of them. */
const escaped = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

function withoutHidden(text: string): string {
  const hidden = new Set(Array.from(everyHidden(text), ({ index }) => index));
  return hidden.size === 0 ? text : Array.from({ length: text.length }, (_, i) => (hidden.has(i) ? '' : text[i])).join('');
}

/** What covers a range, line by line; `text` stands in its place once. */
function editsOf(lines: readonly string[], { from, to }: Extent, text: string): Edit[] {
  return lines.slice(from.line - 1, to.line).map((content, i) => {
    const line = from.line + i;
    return {
      line,
      from: i === 0 ? from.column - 1 : 0,
      to: line === to.line ? Math.min(to.column, content.length) : content.length,
      text: i === 0 ? text : '',
    };
  });
}

const cuts = (lines: readonly string[], ranges: readonly string[]): Edit[] =>
  ranges
    .map((range) => parseRange(range))
    .filter((range) => !isWholeLines(range))
    .flatMap((range) => editsOf(lines, range, ''));

/** What stands in the lines of a part before and behind it. */
const around = (lines: readonly string[], { from, to }: Extent): Edit[] => [
  { line: from.line, from: 0, to: from.column - 1, text: '' },
  { line: to.line, from: Math.min(to.column, (lines[to.line - 1] ?? '').length), to: (lines[to.line - 1] ?? '').length, text: '' },
];

const edited = (text: string, edits: readonly Edit[]): string =>
  edits.toSorted((a, b) => b.from - a.from).reduce((result, edit) => result.slice(0, edit.from) + edit.text + result.slice(edit.to), text);

/** The lines of a paragraph as one text, the words that a hyphen divides, or holds together, joined. */
function joined(
  read: readonly { line: number; text: string }[],
  { hyphens = [], compounds = [] }: { hyphens?: readonly number[]; compounds?: readonly number[] },
  joins: WordJoin[],
): string {
  const pieces = read.map(({ line, text }) => ({ line, text: text.trim() })).filter(({ text }) => text !== '');
  return pieces.reduce((result, { text }, i) => {
    const before = pieces[i - 1];
    const isCompound = before !== undefined && compounds.includes(before.line);
    if (before === undefined || !(isCompound || hyphens.includes(before.line))) return `${result} ${text}`;
    const stem = result.slice(0, -1);
    const hyphen = result.slice(-1);
    const [left, right] = [wordsIn(stem).at(-1)?.text ?? '', wordsIn(text)[0]?.text ?? ''];
    const kept = isCompound ? hyphen : '';
    joins.push({ line: before.line, left: left + hyphen, right, word: left + kept + right });
    return stem + kept + text;
  }, '');
}
