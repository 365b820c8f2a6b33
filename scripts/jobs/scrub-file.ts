import { basename, dirname } from 'node:path';
import { TextError, UsageError } from '../diagnostics/errors.ts';
import { diskFolder } from '../folder/disk-folder.ts';
import { isSameFile } from '../folder/is-same-file.ts';
import { MAX_PDF_BYTES, readInput } from '../folder/read-input.ts';
import { TOOL } from '../model/tool.ts';
import { openInput } from '../press/open-input.ts';
import { savePdf } from '../press/save-pdf.ts';
import { scrubDocument } from '../press/scrub/scrub-document.ts';
import type { Taken } from '../press/scrub/taken-out.ts';
import type { NamedPath } from './impose-file.ts';

/**
 * `zine scrub`: a copy of any PDF with nothing in it but what is to be seen and read.
 * @throws TextError where the PDF cannot be read · UsageError, MachineError where a file cannot be read or written
 */
export async function scrubFile(input: NamedPath, out: NamedPath, title?: string): Promise<Taken[]> {
  if (await isSameFile(out.path, input.path))
    throw new UsageError(`Unexpected \`--out ${out.name}\`, expected another file: what is taken out cannot be put back`);
  const { value: document, problems } = await openInput(await readInput(input.path, MAX_PDF_BYTES), input.name);
  if (document === undefined) throw new TextError(problems);
  const taken = scrubDocument(document, TOOL, title);
  await diskFolder(dirname(out.path)).write([{ path: basename(out.path), content: await savePdf(document) }]);
  return taken;
}
