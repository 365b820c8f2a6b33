import { basename, dirname, resolve } from 'node:path';
import { loadConfig } from '../config/load-config.ts';
import { UsageError } from '../diagnostics/errors.ts';
import { diskFolder } from '../folder/disk-folder.ts';
import { memoryFolder } from '../folder/memory-folder.ts';
import { MAX_PDF_BYTES, readInput } from '../folder/read-input.ts';
import { compareBuilds, type Rebuilt, readManifest } from '../jobs/verify/compare-builds.ts';
import { findOutput } from '../jobs/verify/find-output.ts';
import { isGenuine, type Verification, verifyOutput } from '../jobs/verify/verify-output.ts';
import type { Folder } from '../model/folder.ts';
import { buildPublication } from '../pipeline.ts';
import { startOf } from './directories.ts';
import { showProgress } from './show-progress.ts';
import type { Streams } from './streams.ts';
import { rebuiltLines, verificationLines } from './verification-lines.ts';

export interface VerifyVerbOptions {
  key?: string;
  source?: string;
  json?: boolean;
}

/**
 * `zine verify`: whether a folder or a file is as it was made, by whom it was signed, and, with the texts, whether they give the same bytes.
 * @returns the exit code: 1 where anything is otherwise
 * @throws UsageError where there is nothing to compare with · what the pipeline throws
 */
export async function verify(target: string, { key, source, json }: VerifyVerbOptions, streams: Streams): Promise<number> {
  const place = resolve(startOf(streams), target);
  const { folder, path } = await findOutput(diskFolder(place), diskFolder(dirname(place)), diskFolder(dirname(dirname(place))), [
    basename(place),
    basename(dirname(place)),
  ]);
  const texts = source === undefined ? undefined : diskFolder(resolve(startOf(streams), source));
  const known = await keyOf(key, texts, streams);
  const verification = await verifyOutput(folder, { ...(path === undefined ? {} : { path }), ...(known === undefined ? {} : { key: known }) });
  const rebuilt = texts && (await buildAgain(texts, folder, path, streams));
  const isRight = isGenuine(verification, known !== undefined) && (rebuilt?.different.length ?? 0) === 0;
  streams.stdout.write(json ? asJson(target, isRight, verification, rebuilt) : asText(target, isRight, verification, rebuilt));
  return isRight ? 0 : 1;
}

/** The one that is given, as a line or a file; else the one that the texts name. */
async function keyOf(key: string | undefined, texts: Folder | undefined, streams: Streams): Promise<string | undefined> {
  if (key === undefined) return texts && (await loadConfig(texts)).value?.key;
  return /^RW\S{54}$/.test(key) ? key : new TextDecoder().decode(await readInput(resolve(startOf(streams), key), 10_000));
}

async function buildAgain(texts: Folder, folder: Folder, path: string | undefined, streams: Streams): Promise<Rebuilt> {
  const { bytes } = await folder.read('manifest.json', MAX_PDF_BYTES);
  if (!bytes) throw new UsageError(`Unexpected folder \`${folder.name}\` without manifest.json, expected the output of a build`);
  const progress = showProgress(streams.stderr, streams.env);
  try {
    const { env, signal } = streams;
    const then = readManifest(bytes);
    const [locales, editions] = (['locale', 'edition'] as const).map((field) => [...new Set(then.artifacts.map((each) => each[field]))]);
    const { manifest } = await buildPublication(texts, {
      ...{ out: memoryFolder(), env, signal, onProgress: progress.onProgress },
      ...(locales && editions && then.artifacts.length > 0 ? { locales, editions } : {}),
    });
    return compareBuilds(then, manifest, path);
  } finally {
    progress.end();
  }
}

const asJson = (target: string, genuine: boolean, verification: Verification, rebuilt: Rebuilt | undefined): string =>
  `${JSON.stringify({ target, genuine, ...verification, ...(rebuilt ? { rebuilt } : {}) }, undefined, 2)}\n`;

const asText = (target: string, genuine: boolean, verification: Verification, rebuilt: Rebuilt | undefined): string =>
  `${[...verificationLines(verification), ...(rebuilt ? rebuiltLines(rebuilt) : []), `${target}: ${genuine ? 'genuine' : 'NOT as it was made'}`].join('\n')}\n`;
