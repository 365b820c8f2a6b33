import { basename, dirname } from 'node:path';
import { TextError } from '../diagnostics/errors.ts';
import { diskFolder } from '../folder/disk-folder.ts';
import type { ImposeOptions } from '../model/impose-options.ts';
import { FOLDS, type FoldName, type Imposition } from '../model/sheet.ts';
import { impose } from '../press/impose/impose.ts';
import { foldSheets } from '../press/simulate/fold-sheets.ts';
import { proveReading } from '../press/simulate/prove-reading.ts';
import { describeSteps } from '../press/simulate/show/describe-steps.ts';
import { drawSheets } from '../press/simulate/show/draw-sheets.ts';
import { FOLD_TITLES } from '../press/simulate/show/fold-titles.ts';
import { formatReading } from '../press/simulate/show/format-reading.ts';
import { sketchLegend, sketchSheets } from '../press/simulate/show/sketch-sheets.ts';
import { summarizeSheets } from '../press/simulate/show/summarize-sheets.ts';

/** How pages come onto sheets and off them, folded and read in the model. */
export interface FoldPlan {
  imposition: Imposition;
  title: string;
  summary: string;
  /** Sentences in the order in which they are followed. */
  instructions: string[];
  /** What a reader finds, `undefined` for blanks: a list for each booklet or copy. */
  readings: (number | undefined)[][];
}

/**
 * Imposes so many pages and proves the sheets.
 * @throws UsageError for wishes that no sheet can fulfil
 * @throws TextError where the sheets would not be read in order
 */
export function planFold(options: ImposeOptions): FoldPlan {
  const imposition = impose(options);
  const problems = proveReading(imposition);
  if (problems.length > 0) throw new TextError(problems);
  return {
    imposition,
    title: FOLD_TITLES[imposition.fold],
    summary: summarizeSheets(imposition),
    instructions: describeSteps(imposition).map(({ text }) => text),
    readings: foldSheets(imposition).booklets.map((booklet) => booklet.map(({ page }) => page)),
  };
}

/** The plan for a terminal of so many columns, with a line break at the end. */
export function showPlan({ imposition, title, summary, instructions, readings }: FoldPlan, columns: number): string {
  const several = imposition.copies > 1 ? 'copy' : 'booklet';
  const read = readings.map((pages, i) => `${readings.length > 1 ? `${several} ${i + 1}: ` : ''}${formatReading(pages)}`);
  const legend = sketchLegend(imposition);
  return [
    title,
    summary,
    '',
    sketchSheets(imposition, columns),
    ...(legend === '' ? [] : ['', legend]),
    '',
    ...instructions.map((text, i) => `${i + 1}. ${text}`),
    '',
    'Folded in the model it reads, each page once and upright:',
    ...read.map((line) => `  ${line}`),
    '',
  ].join('\n');
}

/** Writes every side of every sheet as an SVG. @throws MachineError where the file cannot be written */
export const writeFoldPicture = async (path: string, { imposition }: FoldPlan): Promise<void> => {
  await diskFolder(dirname(path)).write([{ path: basename(path), content: drawSheets(imposition) }]);
};

/** For the pictures of the documentation: so many pages that one sees how the fold works. */
const PICTURED: Record<FoldName, Omit<ImposeOptions, 'fold'>> = {
  saddle: { pages: 8 },
  signatures: { pages: 16, signature: 8 },
  quarto: { pages: 8 },
  octavo: { pages: 16 },
  'cut-stack': { pages: 8 },
  perfect: { pages: 8 },
  mini: { pages: 8 },
  'mini-16': { pages: 16 },
  accordion: { pages: 8 },
  repeat: { pages: 2 },
  'n-up': { pages: 4 },
};

/** The pictures of docs/printing.md, by their path in the repository. */
export const foldPictures = (): Record<string, string> =>
  Object.fromEntries(FOLDS.map((fold) => [`docs/images/folds/${fold}.svg`, drawSheets(planFold({ fold, ...PICTURED[fold] }).imposition)]));
