import type { Streams } from './streams.ts';

/** Ends a line, and deletes a character, as terminals send them. */
const ENDS = new Set(['\r', '\n', '\u0004']);
const DELETES = new Set(['\u007f', '\b']);
const INTERRUPTS = '\u0003';

/** Asks for a passphrase on a terminal, on stderr; what is typed is not shown. Interrupted, it rejects. */
export async function askPassphrase(question: string, stdin: NodeJS.ReadStream, { stderr }: Pick<Streams, 'stderr'>): Promise<string> {
  stderr.write(question);
  stdin.setRawMode(true);
  stdin.setEncoding('utf8').resume();
  try {
    let typed = '';
    for await (const chunk of stdin.iterator({ destroyOnReturn: false })) {
      for (const character of chunk as string) {
        if (ENDS.has(character)) return typed;
        if (character === INTERRUPTS) throw new DOMException('Interrupted', 'AbortError');
        typed = DELETES.has(character) ? [...typed].slice(0, -1).join('') : typed + character;
      }
    }
    return typed;
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
    stderr.write('\n');
  }
}
