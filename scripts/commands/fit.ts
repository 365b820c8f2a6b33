import { UsageError } from '../diagnostics/errors.ts';
import { applyFit, readForFit } from '../jobs/fit/apply-fit.ts';
import { chosenRow, worthTelling } from '../jobs/fit/best-rows.ts';
import { type FitRow, fitPublication } from '../jobs/fit/fit-publication.ts';
import { directories } from './directories.ts';
import { wholeNumber } from './options.ts';
import { showProgress } from './show-progress.ts';
import type { Streams } from './streams.ts';

export interface FitArguments {
  locale?: string;
  pages?: string;
  /** The number of a row, or `true` for the one that is recommended. */
  apply?: string | true;
  json?: boolean;
}

/**
 * `zine fit`: what would save a sheet, or come to a number of pages; each row was laid out. `--apply` writes one into publication.yml.
 * @returns the exit code
 */
export async function fitCommand(dir: string | undefined, { locale, pages, apply, json = false }: FitArguments, streams: Streams): Promise<number> {
  const { stdout, stderr, env, signal } = streams;
  const publication = directories(dir, undefined, streams).publication;
  const wanted = pages === undefined ? undefined : wholeNumber(pages, '--pages');
  const row = apply === undefined || apply === true ? undefined : wholeNumber(apply, '--apply');
  const text = await readForFit(publication);
  const progress = showProgress(stderr, env);
  const { locale: fitted, rows: all } = await fitPublication(publication, text, {
    ...{ env, signal, onTrial: (done: number, of: number) => progress.onProgress({ stage: 'measure', detail: `${done} of ${of}` }) },
    ...(locale === undefined ? {} : { locale }),
    ...(wanted === undefined ? {} : { pages: wanted }),
  }).finally(progress.end);
  const best = chosenRow(all, wanted);
  const rows = worthTelling(all, best);
  const taken = apply === undefined ? undefined : row === undefined ? best : rows[row];
  if (apply !== undefined && taken === undefined) throw new UsageError(`Unexpected \`--apply ${row}\`, expected a row from 1 to ${rows.length - 1}`);
  if (taken !== undefined && taken.changes.length > 0) await applyFit(publication, text, taken);
  if (json) {
    const told = rows.map(({ config: _, ...each }, number) => ({ row: number, ...each, isBest: rows[number] === best }));
    stdout.write(
      `${JSON.stringify({ locale: fitted, tried: all.length, rows: told, applied: taken === undefined ? null : rows.indexOf(taken) }, undefined, 2)}\n`,
    );
    return 0;
  }
  stdout.write(`${fitTable(rows)}\n\n${closing(rows, { tried: all.length, best, taken, locale: fitted, wanted })}\n`);
  return 0;
}

function fitTable(rows: readonly FitRow[]): string {
  const cells = [['', 'pages', 'sheets', 'blank', 'change'], ...rows.map((row, number) => [number, row.pages, row.sheets, row.blanks, row.words].map(String))];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, column) => (column === 4 ? cell : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

interface Told {
  tried: number;
  best: FitRow | undefined;
  taken: FitRow | undefined;
  locale: string;
  wanted: number | undefined;
}

function closing(rows: readonly FitRow[], { tried, best, taken, locale, wanted }: Told): string {
  const head = `${tried} tried in ${locale}, each laid out; the least noticed first.`;
  if (taken !== undefined)
    return `${head} ${taken.changes.length === 0 ? 'Nothing to write.' : `Row ${rows.indexOf(taken)} stands in chapters/publication.yml now.`}`;
  if (best === undefined || best === rows[0]) return `${head} ${wanted === undefined ? 'None saves a sheet.' : `It is as near to ${wanted} pages as any.`}`;
  const saved = (rows[0]?.sheets ?? 0) - best.sheets;
  const effect = wanted === undefined ? `saves ${saved} ${saved === 1 ? 'sheet' : 'sheets'} a copy` : `has ${best.pages} pages`;
  return `${head} Row ${rows.indexOf(best)} ${effect}: \`zine fit --apply\` writes it into chapters/publication.yml, \`--apply N\` another.`;
}
