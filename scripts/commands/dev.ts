import { join } from 'node:path';
import { TextError, UsageError } from '../diagnostics/errors.ts';
import { countProblems } from '../diagnostics/format-problem.ts';
import { servePublication } from '../jobs/dev/serve-publication.ts';
import { openFile, openPage } from '../jobs/dev/user-programs.ts';
import { readForFit } from '../jobs/fit/apply-fit.ts';
import { chosenRow } from '../jobs/fit/best-rows.ts';
import { fitPublication } from '../jobs/fit/fit-publication.ts';
import type { Folder } from '../model/folder.ts';
import { buildPublication } from '../pipeline.ts';
import { directories, isZip } from './directories.ts';
import type { Streams } from './streams.ts';

export interface DevArguments {
  port?: string;
  /** False with `--no-open`. */
  open: boolean;
  locale?: string;
}

const LAST_PORT = 65_535;

/**
 * `zine dev`: shows the publication in a browser as it will be printed, and again at every change, until it is interrupted.
 * @returns the exit code
 */
export async function dev(dir: string | undefined, { port, open, locale }: DevArguments, streams: Streams): Promise<number> {
  if (isZip(dir)) throw new UsageError(`Unexpected \`${dir}\`, expected a directory: nobody writes into a zip`);
  const { stdout, env, signal } = streams;
  const where = directories(dir, undefined, streams);
  if ((await where.publication.list('')).names === undefined) throw new UsageError(`Unexpected \`${dir}\`, expected an existing directory`);
  try {
    await servePublication(where.publication, {
      ...{ port: portOf(port), env, signal },
      ...(locale === undefined ? {} : { locale }),
      onReady: (address) => {
        stdout.write(`${address}\nShows ${where.publication.name} as it will be printed, after every change anew. Ctrl-C ends it.\n`);
        if (open) openPage(address, process.platform);
      },
      build: () => build(where, { env, signal }),
      fit: () => trySaving(where.publication, { env, signal }),
      openFile: async (path, line) => openFile(env.VISUAL ?? env.EDITOR, join(where.publication.name, path), line),
    });
  } catch (error) {
    // Ctrl-C is how it ends.
    if (!signal.aborted) throw error;
  }
  return 0;
}

async function build({ publication, out }: { publication: Folder; out: Folder }, { env, signal }: Pick<Streams, 'env' | 'signal'>) {
  try {
    const { manifest, failed } = await buildPublication(publication, { out, env, signal, onProgress: () => {} });
    const made = `${manifest.artifacts.length} files in ${out.name}`;
    if (failed.length > 0) return { state: 'failed' as const, words: `${made}; not built: ${failed.join(', ')}` };
    return { state: 'done' as const, words: made };
  } catch (error) {
    const words = error instanceof TextError ? `${countProblems(error.problems)}; nothing was written` : error instanceof Error ? error.message : String(error);
    return { state: 'failed' as const, words };
  }
}

async function trySaving(publication: Folder, { env, signal }: Pick<Streams, 'env' | 'signal'>) {
  try {
    const { locale, rows } = await fitPublication(publication, await readForFit(publication), { env, signal, onTrial: () => {} });
    const [now, best] = [rows[0], chosenRow(rows)];
    const saved = (now?.sheets ?? 0) - (best?.sheets ?? 0);
    const words =
      saved > 0
        ? `${locale}: ${best?.words} would save ${saved === 1 ? 'a sheet' : `${saved} sheets`}`
        : `${locale}: none of ${rows.length} changes saves a sheet`;
    return { state: 'done' as const, words };
  } catch (error) {
    return {
      state: 'failed' as const,
      words: error instanceof TextError ? countProblems(error.problems) : error instanceof Error ? error.message : String(error),
    };
  }
}

function portOf(text: string | undefined): number {
  if (text === undefined) return 0;
  if (/^\d{1,5}$/.test(text) && Number(text) <= LAST_PORT) return Number(text);
  throw new UsageError(`Unexpected \`--port ${text}\`, expected a number from 0 to ${LAST_PORT}`);
}
