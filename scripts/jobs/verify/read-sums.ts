import { UsageError } from '../../diagnostics/errors.ts';
import type { Folder } from '../../model/folder.ts';
import { MOST_SUMS_BYTES, SUMS } from '../../model/sums.ts';

export interface Sums {
  bytes: Uint8Array;
  /** SHA-256 in hexadecimal digits, by path. */
  files: Map<string, string>;
}

/**
 * Reads the checksums of an output.
 * @throws UsageError where there are none, or a line is not one of `sha256sum`
 */
export async function readSums(out: Folder): Promise<Sums> {
  const { bytes } = await out.read(SUMS, MOST_SUMS_BYTES);
  if (!bytes) throw new UsageError(`Unexpected folder \`${out.name}\` without ${SUMS}, expected the output of a build as it was handed out`);
  const files = new Map<string, string>();
  const lines = new TextDecoder().decode(bytes).split('\n');
  for (const [index, line] of lines.entries()) {
    if (line === '' && index === lines.length - 1) continue;
    const [, sum, path] = /^([0-9a-f]{64}) [ *](\S.*)$/.exec(line) ?? [];
    if (sum === undefined || path === undefined || files.has(path))
      throw new UsageError(
        `${SUMS}:${index + 1}:1 Unexpected line \`${line.slice(0, 100)}\`, expected a checksum, two spaces and the path of a file, each once`,
      );
    files.set(path, sum);
  }
  return { bytes, files };
}
