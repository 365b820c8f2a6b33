import { basename, dirname } from 'node:path';
import { TextError, UsageError } from '../diagnostics/errors.ts';
import { diskFolder } from '../folder/disk-folder.ts';
import { isSameFile } from '../folder/is-same-file.ts';
import { MAX_PDF_BYTES, readInput } from '../folder/read-input.ts';
import type { Problem } from '../model/problem.ts';
import { TOOL } from '../model/tool.ts';
import { inkIn } from '../press/inks/ink-in.ts';
import { openInput } from '../press/open-input.ts';
import { scrubDocument } from '../press/scrub/scrub-document.ts';
import { documentTitle } from '../press/sheets/document-title.ts';
import { type MadeSheets, makeSheets, type SheetOptions } from '../press/sheets/make-sheets.ts';

/** A file on the command line: where it is, and how it was called. */
export interface NamedPath {
  path: string;
  name: string;
}

/** How the pages are laid, and what becomes of their colours. */
export type ImposeWishes = Omit<SheetOptions, 'path' | 'metadata'> & { inks: 'rgb' | 'black' | 'cmyk' };

export interface ImposedFile extends Pick<MadeSheets, 'pages' | 'padded' | 'sheets' | 'blanks' | 'spine'> {
  /** The files that were written, as `out` was called. */
  files: string[];
  problems: Problem[];
}

/**
 * Lays the pages of any PDF on sheets, to be folded, and proves before anything is written that they will be read in order.
 * @throws UsageError for what cannot be asked · TextError where the PDF cannot be used; nothing is written then
 */
export async function imposeFile(input: NamedPath, out: NamedPath, { inks, ...wishes }: ImposeWishes): Promise<ImposedFile> {
  const { value: document, problems } = await openInput(await readInput(input.path, MAX_PDF_BYTES), input.name);
  if (!document) throw new TextError(problems);
  const title = documentTitle(document);
  // Sheets are handed on: not with the place where a photograph was taken, nor with what was hidden.
  scrubDocument(document, TOOL, title);
  const inked = await inkIn(document, { mode: inks }, input.name);
  if (inked.length > 0) throw new TextError(inked);
  const metadata = { tool: TOOL, ...(title ? { title } : {}) };
  const made = await makeSheets(document, { ...wishes, path: input.name, metadata });
  if (!made.value) throw new TextError(made.problems);
  const files = made.value.files.map(({ suffix, bytes }) => ({ path: withSuffix(out.path, suffix), name: withSuffix(out.name, suffix), content: bytes }));
  for (const { path, name } of files) {
    if (await isSameFile(path, input.path)) throw new UsageError(`Unexpected \`--out ${name}\`, expected another file than the one that is imposed`);
  }
  await diskFolder(dirname(out.path)).write(files.map(({ path, content }) => ({ path: basename(path), content })));
  const { pages, padded, sheets, blanks, spine } = made.value;
  return { files: files.map(({ name }) => name), pages, padded, sheets, blanks, ...(spine === undefined ? {} : { spine }), problems: made.problems };
}

/** `booklet.pdf` → `booklet-fronts.pdf`. */
const withSuffix = (path: string, suffix: string): string => (/\.pdf$/i.test(path) ? path.replace(/(?=\.pdf$)/i, suffix) : `${path}${suffix}`);
