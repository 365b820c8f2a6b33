import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { MachineError } from '../diagnostics/errors.ts';
import type { FontFace } from '../model/font.ts';
import type { FaceFile } from './typefaces.ts';

const require = createRequire(import.meta.url);
const files = new Map<string, Uint8Array>();

/**
 * A face that comes with zine. Its file is read once: most documents need Literata only.
 *
 * @throws MachineError where its package is incomplete
 */
export function loadFace({ weight, style, file }: FaceFile): FontFace {
  let bytes = files.get(file);
  if (bytes === undefined) {
    try {
      bytes = readFileSync(require.resolve(file));
    } catch (cause) {
      throw new MachineError(`Font ${file} cannot be read; run \`npm ci\``, { cause });
    }
    files.set(file, bytes);
  }
  return { weight, style, bytes };
}
