import { join, resolve } from 'node:path';
import { UsageError } from '../../diagnostics/errors.ts';
import { problem } from '../../diagnostics/problem.ts';
import { diskFolder } from '../../folder/disk-folder.ts';
import { isSameFile } from '../../folder/is-same-file.ts';
import { readInput } from '../../folder/read-input.ts';
import { encodeImage } from '../../load/encode-image.ts';
import type { Checked, Problem } from '../../model/problem.ts';
import type { SourceReader } from '../source-reader/with-source-reader.ts';
import { type GivenFile, kindOf } from './given-file.ts';
import { slugOf, stemOf } from './slug-of.ts';

/** More texts are several publications. */
const MOST_FILES = 100;
/** In bytes, of a text or a photograph. */
const MAX_FILE_BYTES = 30_000_000;

const FORMATS = 'text, Markdown, HTML, DOCX, ODT, RTF, EPUB, or a photograph as JPEG, PNG or WebP';

/**
 * Reads the files that a publication begins with, in their order; a folder stands for the files that lie in it. Everything that is wrong with them is told.
 * @param start folder from which paths are meant
 * @param makeText reads a text, whatever its format
 * @throws MachineError where the machine does not let us read one
 */
export async function gatherFiles(names: readonly string[], start: string, makeText: SourceReader): Promise<Checked<GivenFile[]>> {
  const problems: Problem[] = [];
  const files = (await Promise.all(names.map((name) => expand(name, start)))).flat();
  if (files.length > MOST_FILES) {
    const hint = 'Name those that belong together; the others make publications of their own.';
    return { value: [], problems: [refuse(names[0] ?? '', `Unexpected ${files.length} files, expected at most ${MOST_FILES}`, hint)] };
  }
  const value: GivenFile[] = [];
  for (const [i, { name, isLoose }] of files.entries()) {
    const { kind, instead } = kindOf(name);
    if (kind === undefined) {
      const found = refuse(name, `Unexpected format of \`${name}\`, expected ${FORMATS}`, instead);
      problems.push(isLoose ? { ...found, severity: 'info' } : found);
      continue;
    }
    if (await isAmong(name, files.slice(0, i), start)) {
      problems.push(refuse(name, `Unexpected second \`${name}\`, expected every file once`, 'Name it once.'));
      continue;
    }
    const slug = slugOf(stemOf(name), `${kind}-${i + 1}`);
    const other = value.find((each) => each.slug === slug && each.kind === kind);
    if (other !== undefined) {
      const message = `Unexpected \`${name}\` beside \`${other.name}\`, expected names that differ: both would be called \`${slug}\``;
      problems.push(refuse(name, message, 'Rename one of the two.'));
      continue;
    }
    const bytes = await read(name, start, problems);
    const opened = bytes === undefined ? undefined : await open(kind, { name, slug, bytes, makeText });
    if (Array.isArray(opened)) problems.push(...opened);
    else if (opened !== undefined) value.push(opened);
  }
  return { value, problems };
}

const refuse = (path: string, message: string, hint: string): Problem => problem('init-file', { path }, message, hint);

/** The files of a folder by name; what lies in folders below, or is hidden, is not meant. `isLoose`: nobody has named it. */
async function expand(name: string, start: string): Promise<{ name: string; isLoose: boolean }[]> {
  const folder = diskFolder(resolve(start, name));
  const { names } = await folder.list('');
  if (names === undefined) return [{ name, isLoose: false }];
  const isFolder = await Promise.all(names.map(async (each) => (await folder.list(each)).names !== undefined));
  return names.filter((each, i) => !each.startsWith('.') && !isFolder[i]).map((each) => ({ name: join(name, each), isLoose: true }));
}

async function isAmong(name: string, others: readonly { name: string }[], start: string): Promise<boolean> {
  for (const other of others) if (await isSameFile(resolve(start, name), resolve(start, other.name))) return true;
  return false;
}

/** A file as what it holds, or what is wrong with it. */
async function open(
  kind: GivenFile['kind'],
  { name, slug, bytes, makeText }: { name: string; slug: string; bytes: Uint8Array; makeText: SourceReader },
): Promise<GivenFile | Problem[]> {
  if (kind === 'text') {
    const { value: source, problems } = await makeText(bytes, name);
    return source === undefined ? problems : { kind, name, slug, bytes, source, problems };
  }
  const image = await encodeImage(bytes);
  if (!('refused' in image)) return { kind, name, slug, image };
  const found = image.refused === 'content' ? 'file' : image.refused;
  return [problem('image-format', { path: name }, `Unexpected ${found} in \`${name}\`, expected a JPEG, PNG or WebP image`, 'Save the picture again.')];
}

async function read(name: string, start: string, problems: Problem[]): Promise<Uint8Array | undefined> {
  try {
    return await readInput(resolve(start, name), MAX_FILE_BYTES, name);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    problems.push(refuse(name, error.message.replace(/; .*/, ''), 'Check the name and the folder.'));
    return undefined;
  }
}
