import { hasErrors } from '../diagnostics/problem.ts';
import type { Translation } from '../jobs/read-translations.ts';
import { translationStatus } from '../jobs/translation-verbs.ts';
import { directories } from './directories.ts';
import { reportProblems } from './report-problems.ts';
import type { Streams } from './streams.ts';

/**
 * `zine status`: how far each translation is, and what of it no longer says what its source says.
 * @returns the exit code
 */
export async function status(dir: string | undefined, { locale, json }: { locale?: string; json?: boolean }, streams: Streams): Promise<number> {
  const { translations, problems } = await translationStatus(directories(dir, undefined, streams).publication, locale);
  const rows = translations.map(statusRow);
  if (json) streams.stdout.write(`${JSON.stringify({ translations: rows, problems }, undefined, 2)}\n`);
  else {
    reportProblems(problems, streams.stderr);
    streams.stdout.write(`${rows.length === 0 ? 'no translations: `zine locale add` begins one' : statusTable(rows)}\n`);
  }
  return hasErrors(problems) ? 1 : 0;
}

interface StatusRow {
  locale: string;
  chapter: string;
  state: Translation['state'];
  from: string | null;
  path: string;
  /** Pieces of the source: all, and by what became of them. `orphan`: pieces of the translation whose source is gone. */
  blocks: Record<'all' | 'current' | 'stale' | 'missing' | 'unrecorded' | 'orphan', number>;
  /** Where the source has changed, and where its translation stands. */
  stale: { source: string; translation: string; relayed: boolean }[];
  renamed: string | null;
  translators: string[];
}

function statusRow({ locale, slug, state, from, path, blocks, renamed, credits }: Translation): StatusRow {
  const count = (wanted: string): number => blocks.filter((block) => block.state === wanted).length;
  const place = ({ path: file, line }: { path: string; line?: number }): string => `${file}:${line ?? 1}`;
  return {
    ...{ locale, chapter: slug, state, from: from ?? null, path },
    blocks: {
      all: blocks.filter(({ source }) => source !== undefined).length,
      ...{ current: count('current'), stale: count('stale'), missing: count('missing'), unrecorded: count('unrecorded'), orphan: count('orphan') },
    },
    stale: blocks.flatMap(({ state: own, source, translation, relay }) =>
      own === 'stale' && source && translation
        ? [{ source: place(relay?.source?.place ?? source.place), translation: place(translation.place), relayed: relay !== undefined }]
        : [],
    ),
    ...{ renamed: renamed ?? null, translators: credits },
  };
}

const COLUMNS = ['all', 'current', 'stale', 'missing', 'unrecorded'] as const;

/** A row a chapter: what it is, and how many of its pieces are what; what is not is not printed. */
function statusTable(rows: readonly StatusRow[]): string {
  const cells = [
    ['', 'from', 'state', ...COLUMNS, ''],
    ...rows.map(({ locale, chapter, from, state, blocks, renamed }) => [
      `${locale}/${chapter}`,
      from ?? '',
      state,
      ...COLUMNS.map((name) => (state === 'orphan' || (state === 'missing' && name !== 'all') || blocks[name] === 0 ? '' : String(blocks[name]))),
      renamed === null ? '' : `its source is now called ${renamed}: rename the file`,
    ]),
  ];
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const isNumber = (column: number): boolean => column >= 3 && column < 3 + COLUMNS.length;
  return cells.map((row) => row.map((cell, i) => (isNumber(i) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join('  ').trimEnd()).join('\n'); // biome-ignore format: one table
}
