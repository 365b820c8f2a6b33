import { createInterface } from 'node:readline/promises';
import type { Streams } from './streams.ts';

/** Asks on a terminal, on stderr; anything but `y` or `yes` is no, and so is the end of the input. */
export async function ask(question: string, stdin: NodeJS.ReadStream, { stderr, signal }: Pick<Streams, 'stderr' | 'signal'>): Promise<boolean> {
  const lines = createInterface({ input: stdin, output: stderr, terminal: false });
  try {
    const ended = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
    return /^\s*y(?:es)?\s*$/iu.test(await Promise.race([lines.question(question, { signal }), ended]));
  } finally {
    lines.close();
  }
}
