import { basename, join } from 'node:path';
import { TextError, UsageError } from '../diagnostics/errors.ts';
import { diskFolder } from '../folder/disk-folder.ts';
import { isSameFile } from '../folder/is-same-file.ts';
import { MAX_PDF_BYTES, readInput } from '../folder/read-input.ts';
import type { Checked } from '../model/problem.ts';
import { TOOL } from '../model/tool.ts';
import { makePlates, type PlateOptions } from '../press/inks/make-plates.ts';
import { makeProof } from '../press/inks/make-proof.ts';
import { openInput } from '../press/open-input.ts';
import { savePdf } from '../press/save-pdf.ts';
import { scrubDocument } from '../press/scrub/scrub-document.ts';
import { documentTitle } from '../press/sheets/document-title.ts';
import type { NamedPath } from './impose-file.ts';

export type PlateWishes = Pick<PlateOptions, 'inks' | 'tints' | 'screen'>;

/** A plate, or the proof of all of them, to be written. */
export interface PlateFile {
  name: string;
  /** The ink of a plate; undefined for the proof. */
  ink?: string;
  /** Pages on which the ink is printed, from 1. */
  pages: number[];
  bytes: Uint8Array;
}

export interface WrittenPlates {
  /** Pages of the document. */
  pages: number;
  /** As `--out` was called. */
  files: { name: string; ink?: string; pages: number[] }[];
}

/**
 * Plates of a document, and their proof: `<stem>-<ink>.pdf`, `<stem>-proof.pdf`.
 * @param pdf a file that opens
 */
export async function plateFiles(pdf: Uint8Array, stem: string, options: PlateOptions): Promise<Checked<PlateFile[]>> {
  const { value: plates, problems } = await makePlates(pdf, options);
  if (plates.length === 0) return { value: [], problems };
  const slugs = inkSlugs(plates.map(({ ink }) => ink.name));
  const files = plates.map(({ ink, bytes, pages }, index): PlateFile => ({ name: `${stem}-${slugs[index]}.pdf`, ink: ink.name, pages, bytes }));
  const inked = [...new Set(plates.flatMap(({ pages }) => pages))].sort((a, b) => a - b);
  return { value: [...files, { name: `${stem}-proof.pdf`, pages: inked, bytes: await makeProof(plates) }], problems };
}

/**
 * Separates any PDF into one file an ink, and a proof.
 * @throws UsageError for what cannot be asked · TextError where the PDF or a colour in it cannot be used; nothing is written then
 */
export async function platesOfFile(input: NamedPath, out: NamedPath, wishes: PlateWishes): Promise<WrittenPlates> {
  const bytes = await readInput(input.path, MAX_PDF_BYTES);
  const { value: document, problems } = await openInput(bytes, input.name);
  if (document === undefined) throw new TextError(problems);
  const stem = basename(input.name).replace(/\.pdf$/i, '');
  scrubDocument(document, TOOL, documentTitle(document));
  const made = await plateFiles(await savePdf(document), stem, { ...wishes, path: input.name });
  if (made.problems.length > 0) throw new TextError(made.problems);
  for (const { name } of made.value) {
    if (await isSameFile(join(out.path, name), input.path))
      throw new UsageError(`Unexpected \`--out ${out.name}\`, expected a folder where no plate replaces the PDF itself`);
  }
  await diskFolder(out.path).write(made.value.map((file) => ({ path: file.name, content: file.bytes })));
  return { pages: document.getPageCount(), files: made.value.map(({ bytes: _, ...file }) => ({ ...file, name: join(out.name, file.name) })) };
}

/** `Fluorescent Orange` → `fluorescent-orange`; numbered where two would have one name, or an ink is called as the proof is. */
function inkSlugs(names: readonly string[]): string[] {
  const plain = names.map((name) => name.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')); // biome-ignore format: one chain
  return plain.map((slug, index) =>
    slug === '' || slug === 'proof' || plain.indexOf(slug) !== plain.lastIndexOf(slug) ? `${slug || 'ink'}-${index + 1}` : slug,
  );
}
