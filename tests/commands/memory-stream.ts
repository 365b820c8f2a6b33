import { Writable } from 'node:stream';

/** A terminal, or a pipe, that keeps what is written to it. */
export function memoryStream(isTTY = false, columns = 80): NodeJS.WriteStream & { text(): string } {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return Object.assign(stream, { isTTY, columns, text: () => chunks.join('') }) as unknown as NodeJS.WriteStream & { text(): string };
}
