import type { Located } from '../config/load-recipe.ts';
import type { Marks, Recipe } from '../config/recipe-schema.ts';
import { writeHeader } from '../config/write-header.ts';
import { byPlace, hasErrors, problem } from '../diagnostics/problem.ts';
import type { QuotationMarks } from '../locale/quotation-marks.ts';
import type { Account, Gap } from '../model/account.ts';
import type { Checked, Place, Problem } from '../model/problem.ts';
import { auditImport } from './audit/audit-import.ts';
import { checkBlocks } from './check-blocks.ts';
import { checkHashes, checkOverlaps } from './check-ranges.ts';
import { isInside } from './ranges.ts';
import type { Source } from './read-source.ts';
import { rangesOf } from './recipe-ranges.ts';
import { annotationsOf } from './write/annotations-of.ts';
import { buildTree } from './write/build-tree.ts';
import type { Notes } from './write/phrase.ts';
import { writeMarkdown } from './write/write-markdown.ts';

/** A source, and what is to become of it. */
export interface ImportInput {
  source: Source;
  recipe: Located<Recipe>;
  marks?: Located<Marks>;
  /** Of the language of the text. */
  quotes: QuotationMarks;
  noteText: Notes['text'];
  /** Whether the file is not the one that the recipe was written for: then only what has moved is told. */
  isChanged: boolean;
}

/** A chapter in zine's Markdown with its header, and what became of every word. */
export interface Imported {
  markdown: string;
  account: Account;
}

/**
 * Makes a chapter of a source by its recipe. There is no value where the ranges cannot be used; where words are missing there is one, with the account that shows
 * it, and an error.
 */
export function importSource({ source, recipe, marks, quotes, noteText, isChanged }: ImportInput): Checked<Imported | undefined> {
  const { lines, isMarkdown } = source;
  const placed = rangesOf(recipe.value).map((range) => ({ ...range, place: recipe.placeOf(range.keys) }));
  const annotations = annotationsOf(recipe, marks);
  const isMark = ({ what }: { what: { kind: string } }) => what.kind !== 'correction';
  const hashes = checkHashes(lines, [...placed, ...annotations.filter(isMark)]);
  if (isChanged) return { value: undefined, problems: hashes.isOther ? [] : hashes.problems.toSorted(byPlace) };
  const inside = placed.filter(({ extent }) => isInside(lines, extent));
  const problems = [...hashes.problems, ...checkOverlaps(inside)];
  if (inside.length === placed.length) problems.push(...checkBlocks(lines, recipe.value, recipe.placeOf));
  if (hasErrors(problems)) return { value: undefined, problems: problems.toSorted(byPlace) };
  const built = buildTree({ lines, recipe: recipe.value, annotations, noteText, marks: quotes, isMarkdown });
  const body = writeMarkdown(built.root);
  const markdown = `---\n${writeHeader(recipe.value.header)}---\n\n${body}`;
  const account = auditImport(source, recipe.value, markdown, built.typography);
  // Where an annotation could not be placed, the chapter differs for a reason that is told.
  const told = account.gaps.filter(({ kind }) => kind === 'missing' || kind === 'cut' || !hasErrors(built.problems));
  const gaps = told.map((gap) => gapProblem(gap, recipe.placeOf));
  return { value: { markdown, account }, problems: [...problems, ...built.problems, ...gaps].toSorted(byPlace) };
}

function gapProblem({ kind, range = '', words, text }: Gap, placeOf: (path: readonly PropertyKey[]) => Place): Problem {
  const count = `${words} word${words === 1 ? '' : 's'}`;
  const lines = range.replace(/@.*/, '');
  switch (kind) {
    case 'missing':
      return problem(
        'recipe-word',
        placeOf(['leave-out']),
        `Unexpected ${count} in line ${lines} that ${words === 1 ? 'is' : 'are'} neither in the text nor left out, expected every word in one of them`,
        `Add \`${range}\` to \`text\`, or to \`leave-out\` with a reason.`,
      );
    case 'cut':
      return problem(
        'recipe-word',
        placeOf(['leave-out']),
        `Unexpected range that cuts the word at ${lines}, expected whole words`,
        'Let the range begin before a word or end behind one.',
      );
    default:
      return problem(
        'recipe-word',
        placeOf(['text']),
        `Unexpected ${count} ${kind === 'lost' ? 'lost from' : 'put into'} the chapter (${text.slice(0, 60)}), expected the words of the source`,
        'Report it, with the recipe: this is a mistake of zine.',
      );
  }
}
