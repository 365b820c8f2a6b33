import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { readTar } from './read-tar.ts';

/** The archives of `@sparticuz/chromium` that printing needs. Not its `fonts` (no glyph may come from there) nor `swiftshader` (WebGL). */
export const ARCHIVES = { browser: 'chromium.br', libraries: 'al2023.tar.br' } as const;
/** What they become. `lib` goes into LD_LIBRARY_PATH: NSS and expat, which a bare system lacks. */
export const EXECUTABLE = 'chromium';
export const LIBRARIES = 'lib';

const CHUNK = 1 << 20;

/** Unpacks the archives in `source` into the empty directory `target`; gives the sha256 (hexadecimal) of each file by its relative path. @throws Error */
export async function unpackChromium(source: string, target: string, signal?: AbortSignal): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  const decompress = (name: string): Readable => {
    const archive = createReadStream(join(source, name), { highWaterMark: CHUNK, ...(signal === undefined ? {} : { signal }) });
    const plain = createBrotliDecompress({ chunkSize: CHUNK });
    pipeline(archive, plain).catch((error) => plain.destroy(error));
    return plain;
  };
  const write = async (path: string, content: Readable): Promise<void> => {
    const hash = createHash('sha256');
    content.on('data', (chunk: Buffer) => hash.update(chunk));
    // `flush`: fsync before closing, so that a manifest never vouches for a file that a power cut takes away.
    await pipeline(content, createWriteStream(join(target, path), { mode: 0o700, flush: true, highWaterMark: CHUNK }));
    hashes.set(path, hash.digest('hex'));
  };
  await mkdir(join(target, LIBRARIES), { mode: 0o700 });
  for await (const { path, content } of readTar(decompress(ARCHIVES.libraries))) {
    if (!/^lib\/[\w.+-]+$/.test(path)) throw new Error(`Unexpected \`${path}\` in ${ARCHIVES.libraries}, expected libraries`);
    await write(path, Readable.from([content]));
  }
  await write(EXECUTABLE, decompress(ARCHIVES.browser));
  const libraries = await open(join(target, LIBRARIES), 'r');
  await libraries.sync().finally(() => libraries.close());
  return hashes;
}
