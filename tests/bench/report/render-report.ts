import { TITLES } from '../contenders.ts';
import type { Result, Spread } from '../run-contenders.ts';
import { table } from './table.ts';
import type { TextResult, Verdict } from './targets.ts';

const MEGABYTE = 1_000_000;
const HEAD = ['', 'seconds (min–max)', '× bare', 'MB all', 'MB own', 'pages', 'PDF MB'];

/** Measurements of one text as a table. Memory: of all processes, and of the contender's own first process alone, at their peaks. */
export function renderText({ nominal, pages, words, results }: TextResult): string {
  const bare = results.find(({ contender }) => contender === 'bare')?.seconds?.median;
  const failed = results.filter(({ failure }) => failure !== undefined);
  const rows = results.filter(({ failure }) => failure === undefined).map((result) => row(result, bare));
  const failures = failed.map(({ contender, failure }) => `  ${TITLES[contender]} failed: ${failure}`);
  const title = `About ${nominal} pages: ${pages} of zine’s, ${words.finished} words (${words.peers} in the peers’ document)`;
  return [title, table([HEAD, ...rows]), ...failures].join('\n');
}

function row({ contender, seconds, treeBytes, ownBytes, pages, bytes }: Result, bare: number | undefined): string[] {
  const ratio = seconds === undefined || bare === undefined ? '–' : (seconds.median / bare).toFixed(2);
  const size = bytes === undefined ? '–' : (bytes / MEGABYTE).toFixed(1);
  return [TITLES[contender], spread(seconds), ratio, megabytes(treeBytes), megabytes(ownBytes), String(pages ?? '–'), size];
}

function spread(of: Spread | undefined): string {
  if (of === undefined) return '–';
  const [median, min, max] = [of.median, of.min, of.max].map((seconds) => seconds.toFixed(2));
  return min === max ? `${median}` : `${median} (${min}–${max})`;
}

const megabytes = (of: Spread | undefined): string => (of === undefined || of.max === 0 ? '–' : (of.max / MEGABYTE).toFixed(0));

/** The targets, each met, missed or not measured. */
export function renderVerdicts(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(({ target, nominal, measured, limit, met }) => [
    target,
    `${nominal} pages`,
    measured === undefined ? '–' : short(measured),
    `at most ${short(limit)}`,
    met === undefined ? 'not measured' : met ? 'met' : 'MISSED',
  ]);
  return rows.length === 0 ? 'Targets: none for these lengths' : `Targets\n${table(rows)}`;
}

const short = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2));
