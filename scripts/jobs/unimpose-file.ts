import { basename, dirname } from 'node:path';
import { TextError, UsageError } from '../diagnostics/errors.ts';
import { diskFolder } from '../folder/disk-folder.ts';
import { isSameFile } from '../folder/is-same-file.ts';
import { MAX_PDF_BYTES, readInput } from '../folder/read-input.ts';
import { TOOL } from '../model/tool.ts';
import { openInput } from '../press/open-input.ts';
import { savePdf } from '../press/save-pdf.ts';
import { scrubDocument } from '../press/scrub/scrub-document.ts';
import { type UnimposeOptions, unimpose } from '../press/unimpose/unimpose.ts';
import type { NamedPath } from './impose-file.ts';

/**
 * `zine unimpose`: a booklet's PDF to single pages in reading order.
 * @throws TextError where the PDF is no such booklet · UsageError, MachineError where a file cannot be read or written
 */
export async function unimposeFile(
  input: NamedPath,
  out: NamedPath,
  wishes: Omit<UnimposeOptions, 'path' | 'metadata'>,
): Promise<{ sides: number; pages: number }> {
  if (await isSameFile(out.path, input.path)) throw new UsageError(`Unexpected \`--out ${out.name}\`, expected another file than the booklet itself`);
  const opened = await openInput(await readInput(input.path, MAX_PDF_BYTES), input.name);
  if (opened.value === undefined) throw new TextError(opened.problems);
  scrubDocument(opened.value, TOOL);
  const { value, problems } = await unimpose(opened.value, { ...wishes, path: input.name, metadata: { tool: TOOL } });
  if (value === undefined) throw new TextError(problems);
  await diskFolder(dirname(out.path)).write([{ path: basename(out.path), content: await savePdf(value) }]);
  const { from, to } = wishes.sides ?? { from: 1, to: opened.value.getPageCount() };
  return { sides: to - from + 1, pages: value.getPageCount() };
}
