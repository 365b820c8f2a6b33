import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer';

/**
 * Speaks the DevTools protocol over the two pipes of `--remote-debugging-pipe`: JSON messages, each ended by a NUL.
 * puppeteer has the same inside `launch`, which hides the browser's stderr and its failure to start; hence `connect` with this.
 * The pipe, not a socket, because a browser ends by itself when its pipe closes, even where Node was killed.
 */
export function pipeTransport(toBrowser: Writable, fromBrowser: Readable): ConnectionTransport {
  let pending: Buffer[] = [];
  const transport: ConnectionTransport = {
    send(message) {
      toBrowser.write(`${message}\0`);
    },
    close() {
      toBrowser.end();
      fromBrowser.destroy();
    },
  };
  fromBrowser.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      // Whole messages are decoded, never chunks: a letter may be split between two of them.
      const message = Buffer.concat([...pending, chunk.subarray(start, end)]).toString('utf8');
      pending = [];
      start = end + 1;
      // A turn of the event loop between two messages lets what awaited the first run before the second (as in puppeteer).
      setImmediate(() => transport.onmessage?.(message));
    }
    if (start < chunk.length) pending.push(chunk.subarray(start));
  });
  fromBrowser.once('close', () => setImmediate(() => transport.onclose?.()));
  // EPIPE and ECONNRESET: the browser is gone, which `close` tells as well.
  for (const end of [toBrowser, fromBrowser]) end.on('error', () => {});
  return transport;
}
