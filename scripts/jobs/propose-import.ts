import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { writeRecipe } from '../config/write-recipe.ts';
import { UsageError } from '../diagnostics/errors.ts';
import { readInput } from '../folder/read-input.ts';
import { MAX_SOURCE_BYTES, readSourceText } from '../import/formats/read-source-text.ts';
import type { SheetOrder } from '../import/propose/order/read-sheets.ts';
import type { Proposal } from '../import/propose/proposal.ts';
import { proposeRecipe } from '../import/propose/propose-recipe.ts';
import { splitLines } from '../import/read-source.ts';
import type { Checked } from '../model/problem.ts';
import type { Binding, FoldName } from '../model/sheet.ts';
import { impose } from '../press/impose/impose.ts';
import type { SourceReader } from './source-reader/with-source-reader.ts';

/** What `zine import FILE` is told without a recipe; the path is relative to `start`, the folder where the user stands. */
export interface ProposeRequest {
  file: string;
  start: string;
  /** Makes text of the file. */
  read?: SourceReader;
  /** Of the booklet that the text was copied from, sheet by sheet. */
  fold?: FoldName;
  binding?: Binding;
  pages?: number;
  /** Lines with which its pages begin. */
  breaks?: readonly number[];
}

export interface ProposedImport extends Proposal {
  recipe: string;
  /** Of the source, as the recipe counts them. */
  lines: string[];
}

/**
 * Proposes a recipe for a source, and puts its pages into reading order where the fold of its booklet is given.
 * @throws UsageError where the file does not exist or the fold cannot have so many pages · MachineError where the machine does not let us read
 */
export async function proposeImport({
  file,
  start,
  read: readText = readSourceText,
  ...booklet
}: ProposeRequest): Promise<Checked<ProposedImport | undefined>> {
  const bytes = await readInput(resolve(start, file), MAX_SOURCE_BYTES);
  const read = await readText(bytes, file);
  if (read.value === undefined) return { value: undefined, problems: read.problems };
  const lines = splitLines(read.value.text);
  const sheets = sheetsOf(booklet, lines);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { value, problems } = proposeRecipe(read.value, { file: basename(file), sha256, ...(sheets === undefined ? {} : { sheets }) });
  return { value: value === undefined ? undefined : { ...value, recipe: writeRecipe(value.draft), lines }, problems: [...read.problems, ...problems] };
}

/** How the pages of a booklet stand on its sides, read from left to right and from the top. */
function sheetsOf({ fold, binding, pages, breaks }: Omit<ProposeRequest, 'file' | 'start' | 'read'>, lines: readonly string[]): SheetOrder | undefined {
  if (fold === undefined) {
    if (pages !== undefined || breaks !== undefined)
      throw new UsageError('Unexpected `--pages` or `--breaks` without `--fold`, expected the fold of the booklet');
    return undefined;
  }
  if (fold === 'repeat') throw new UsageError('Unexpected `--fold repeat`, expected a fold whose pages stand in another order than they are read');
  if (pages === undefined)
    throw new UsageError('Unexpected `--fold` without `--pages`, expected the number of pages of the booklet, the blank ones among them');
  const beyond = breaks?.find((line) => line > lines.length);
  if (beyond !== undefined) throw new UsageError(`Unexpected \`--breaks ${beyond}\` in a file of ${lines.length} lines, expected lines with which pages begin`);
  const { sheets } = impose({ fold, pages, ...(binding === undefined ? {} : { binding }) });
  const sides = sheets.flatMap(({ front, back }) => (back === undefined ? [front] : [front, back]));
  return {
    sides: sides.map((cells) => cells.toSorted((a, b) => a.row - b.row || a.column - b.column).map(({ page }) => page)),
    ...(breaks === undefined ? {} : { breaks: breaks.toSorted((a, b) => a - b) }),
  };
}
