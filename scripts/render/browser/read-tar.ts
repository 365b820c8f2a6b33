import type { Readable } from 'node:stream';

export interface TarFile {
  /** As in the archive; the reader checks nothing but its form. */
  path: string;
  content: Buffer;
}

const BLOCK = 512;

/**
 * The regular files of a small tar archive (POSIX ustar, pax(1)). Only what Chromium's libraries need: names up to 100 bytes, no links.
 * @throws Error where the archive is cut off or holds anything else
 */
export async function* readTar(archive: Readable): AsyncGenerator<TarFile> {
  const bytes = Buffer.concat(await archive.toArray());
  for (let at = 0; at + BLOCK <= bytes.length; ) {
    const header = bytes.subarray(at, at + BLOCK);
    if (header.every((byte) => byte === 0)) return;
    const path = text(header, 0, 100);
    const size = Number.parseInt(text(header, 124, 12), 8);
    const type = text(header, 156, 1);
    at += BLOCK;
    if (type === '0' || type === '') {
      if (!Number.isSafeInteger(size) || at + size > bytes.length) throw new Error(`Unexpected end of archive in \`${path}\``);
      yield { path, content: bytes.subarray(at, at + size) };
    } else if (type !== '5') {
      throw new Error(`Unexpected entry of type \`${type}\` in an archive, expected files and directories`);
    }
    at += Math.ceil(size / BLOCK) * BLOCK;
  }
  throw new Error('Unexpected end of archive, expected its end mark');
}

const text = (block: Buffer, start: number, length: number): string =>
  block
    .toString('latin1', start, start + length)
    .replace(/\0.*$/s, '')
    .trim();
