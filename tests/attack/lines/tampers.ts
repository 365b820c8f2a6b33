import { createHash } from 'node:crypto';
import { memoryFolder } from '../../../scripts/folder/memory-folder.ts';
import { isGenuine, verifyOutput } from '../../../scripts/jobs/verify/verify-output.ts';
import { type Line, outcome } from '../line.ts';
import { numbers } from '../numbers.ts';

const PDF = Buffer.from(`%PDF-1.7\n${'0 0 1 1 re f\n'.repeat(5000)}%%EOF\n`);
const OTHER = Buffer.from('{ "publication": "x" }\n');
const TRIES = 100;

/** One bit of an artifact, of the manifest or of the list itself, changed anywhere: `verify` must notice. */
export const tampers: Line = async () => {
  const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const files: Record<string, Uint8Array> = { 'en/x-en-a5.pdf': PDF, 'manifest.json': OTHER };
  files.SHA256SUMS = Buffer.from(
    Object.entries(files)
      .map(([path, bytes]) => `${sum(bytes)}  ${path}\n`)
      .join(''),
  );
  const isAccepted = async (changed: Record<string, Uint8Array>): Promise<boolean> =>
    verifyOutput(memoryFolder(changed), {}).then(
      (verdict) => isGenuine(verdict, false),
      () => false,
    );
  const details = (await isAccepted(files)) ? [] : ['the untouched output is refused'];
  const next = numbers(7);
  for (let i = 0; i < TRIES; i++) {
    const [path = '', bytes = PDF] = Object.entries(files)[i % 3] ?? [];
    const [byte, bit] = [next(bytes.length), next(8)];
    const flipped = Buffer.from(bytes);
    flipped[byte] = (flipped[byte] ?? 0) ^ (1 << bit);
    if (await isAccepted({ ...files, [path]: flipped })) details.push(`${path}, bit ${bit} of byte ${byte}`);
  }
  return outcome('one-bit tampers of an output', TRIES, details);
};
