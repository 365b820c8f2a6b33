import packageJson from '../../package.json' with { type: 'json' };
import { TextError, UsageError } from '../diagnostics/errors.ts';
import { readInput } from '../load/read-input.ts';
import { openInput } from '../press/open-input.ts';
import { savePdf } from '../press/save-pdf.ts';
import { type UnimposeOptions, unimpose } from '../press/unimpose/unimpose.ts';
import { writeFiles } from '../publish/write-files.ts';

/** Half a gigabyte: more than any booklet, less than would fill the memory. */
const MAX_PDF_BYTES = 512 * 1024 * 1024;

/**
 * `zine unimpose`: a booklet's PDF to single pages in reading order.
 * @param path absolute paths of the booklet and of the file to be written
 * @throws TextError where the PDF is no such booklet · UsageError, MachineError where a file cannot be read or written
 */
export async function unimposeFile(
  path: { from: string; to: string },
  wishes: Omit<UnimposeOptions, 'path' | 'metadata'>,
): Promise<{ sides: number; pages: number }> {
  if (path.from === path.to) throw new UsageError(`Unexpected output \`${path.to}\`, expected another file than the booklet itself`);
  const opened = await openInput(await readInput(path.from, MAX_PDF_BYTES), path.from);
  if (opened.value === undefined) throw new TextError(opened.problems);
  const { value, problems } = await unimpose(opened.value, { ...wishes, path: path.from, metadata: { tool: `zine ${packageJson.version}` } });
  if (value === undefined) throw new TextError(problems);
  await writeFiles([{ path: path.to, content: await savePdf(value) }]);
  const { from, to } = wishes.sides ?? { from: 1, to: opened.value.getPageCount() };
  return { sides: to - from + 1, pages: value.getPageCount() };
}
