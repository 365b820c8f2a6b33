import type { BlockContent, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Block, PlainBlock, Recipe } from '../../config/recipe-schema.ts';
import type { QuotationMarks } from '../../locale/quotation-marks.ts';
import type { TypographyCount } from '../../model/account.ts';
import type { Problem } from '../../model/problem.ts';
import { withoutFence } from '../markdown/fenced-until.ts';
import { type Extent, isWholeLines, parseRange } from '../ranges.ts';
import { isRange, kindOf } from '../recipe-ranges.ts';
import type { Annotation } from './annotation.ts';
import { applyTypography } from './apply-typography.ts';
import { checkPrintable } from './check-printable.ts';
import { cutLines, joinLines, paragraphsIn, stackLines, stacks } from './cut-lines.ts';
import { fitStyles } from './fit-styles.ts';
import { makeList } from './list.ts';
import { type Notes, phrase } from './phrase.ts';
import { makePlacer } from './place-annotations.ts';
import { readInline, withoutBreak } from './read-inline.ts';
import { makeTable } from './table.ts';
import { isRule, takeMarkupOff, takeQuoteMarksOff } from './take-markup-off.ts';
import { textOfUnits, type Unit } from './unit.ts';

/** What a chapter is made of, beside the recipe. */
export interface Material {
  lines: readonly string[];
  recipe: Recipe;
  annotations: readonly Annotation[];
  noteText: Notes['text'];
  marks: QuotationMarks;
  /** Whether emphasis and links of the source are emphasis and links. */
  isMarkdown: boolean;
}

export interface BuiltTree {
  root: Root;
  typography: TypographyCount;
  problems: Problem[];
}

/** Makes the tree of a chapter's text: the blocks in the order of the recipe, the disclaimer behind a rule, the notes. */
export function buildTree({ lines, recipe, annotations, noteText, marks, isMarkdown }: Material): BuiltTree {
  const typography: TypographyCount = { quotes: 0, apostrophes: 0, dashes: 0 };
  const placer = makePlacer(annotations);
  const notes: Notes = { text: noteText, lines, definitions: [] };
  const problems: Problem[] = [];
  const { leftOut, disclaimer } = cutOut(recipe);
  const cutFrom = (range: string, without: readonly Extent[]): Unit[][] => {
    const units = cutLines(lines, parseRange(range), without);
    return isMarkdown ? units.map(withoutBreak) : units;
  };
  const cut = (range: string): Unit[][] => cutFrom(range, [...leftOut, ...disclaimer]);
  const read = (units: Unit[]) => (isMarkdown ? readInline(units) : { units, styles: [] });
  const typeset = (units: Unit[]): Unit[] => (recipe.typography ? applyTypography(units, marks, typography) : units);
  const inline = (units: Unit[]): PhrasingContent[] => {
    const { units: unmarked, styles } = read(units);
    const set = typeset(unmarked);
    const placed = placer.placeIn(set);
    problems.push(...checkPrintable(set, placed, recipe.source.file));
    return phrase(set, fitStyles(set, placed, styles), notes);
  };
  const paragraph = (units: Unit[]): Paragraph => ({ type: 'paragraph', children: inline(units) });
  /** Without those of which nothing can be read, such as a picture alone. */
  const written = (all: readonly Unit[][]): Paragraph[] => all.map(paragraph).filter(({ children }) => children.length > 0);
  const ruled = (units: Unit[]): BlockContent[] => (isRule(units) ? [{ type: 'thematicBreak' }] : written([units]));
  const paragraphs = (range: string): Unit[][] => paragraphsIn(lines, cut(range));
  const words = (range: string): string => textOfUnits(typeset(read(joinLines(cut(range))).units));

  const blocks = (block: Block): RootContent[] => {
    if (!('document' in block)) return plain(block);
    const { title, ...rest } = block.document;
    const attributes = { ...(title === undefined ? {} : { title: isRange(title) ? words(title) : title }), ...rest };
    return [container('document', attributes, block.text.flatMap(plain))];
  };
  const epigraph = (block: Extract<PlainBlock, { epigraph: string }>): BlockContent => {
    const by = block.attribution === undefined ? block.by : words(block.attribution).replace(/^[-–—―\s]+/u, '');
    return container('epigraph', byline(by), written(paragraphs(block.epigraph)));
  };
  const code = (range: string): BlockContent => {
    const raw = cutLines(lines, parseRange(range), [...leftOut, ...disclaimer], (units) => [...units]);
    const own = withoutFence(raw, textOfUnits);
    problems.push(...own.flatMap((units) => checkPrintable(units, [], recipe.source.file)));
    return { type: 'code', value: own.map(textOfUnits).join('\n') };
  };
  const byLines: Record<string, (range: string) => BlockContent> = {
    list: (range) => makeList(cut(range), paragraph),
    table: (range) => makeTable(cut(range), inline),
    code,
  };
  const plain = (block: PlainBlock): BlockContent[] => {
    if ('heading' in block) return [{ type: 'heading', depth: block.depth as 2 | 3 | 4, children: inline(takeMarkupOff(joinLines(cut(block.heading)))) }];
    if ('paragraphs' in block) return paragraphs(block.paragraphs).flatMap(ruled);
    if ('paragraph' in block) return written([joinLines(block.paragraph.flatMap(cut), block)]);
    if ('question' in block) return [container('question', {}, written(paragraphs(block.question).map(takeMarkupOff)))];
    if ('quotation' in block) return [{ type: 'blockquote', children: written(paragraphsIn(lines, takeQuoteMarksOff(cut(block.quotation)))) }];
    if ('verse' in block) return [container('verse', byline(block.by), written(stacks(cut(block.verse)).map(stackLines)))];
    if ('epigraph' in block) return [epigraph(block)];
    const make = byLines[kindOf(block)];
    if (make !== undefined) return [make(String(Reflect.get(block, kindOf(block))))];
    if (!('caption' in block)) return [];
    return paragraphs(block.caption).map((units) => ({ type: 'paragraph', children: [{ type: 'emphasis', children: inline(units) }] }));
  };
  const text = recipe.text.flatMap(blocks);
  const last = recipe.disclaimer === undefined ? [] : written(paragraphsIn(lines, cutFrom(recipe.disclaimer, leftOut)));
  const children: RootContent[] = [...text, ...(last.length > 0 ? [{ type: 'thematicBreak' } as const] : []), ...last];
  return { root: { type: 'root', children: [...children, ...notes.definitions] }, typography, problems: [...problems, ...placer.finish()] };
}

/** Parts of lines that whole lines do not have: what is left out of them, and the disclaimer. */
function cutOut(recipe: Recipe): { leftOut: Extent[]; disclaimer: Extent[] } {
  const parts = (ranges: readonly string[]) => ranges.map((range) => parseRange(range)).filter((range) => !isWholeLines(range));
  return { leftOut: parts(recipe['leave-out'].map(({ lines }) => lines)), disclaimer: parts(recipe.disclaimer === undefined ? [] : [recipe.disclaimer]) };
}

const byline = (by: string | undefined): Record<string, string> => (by === undefined ? {} : { by });

const container = (name: string, attributes: Record<string, string>, children: BlockContent[]): ContainerDirective => ({
  type: 'containerDirective',
  name,
  attributes,
  children,
});
