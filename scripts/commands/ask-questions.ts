import { createInterface } from 'node:readline/promises';
import type { Streams } from './streams.ts';

/** What is asked; Enter alone takes `usual`. */
export interface Question {
  words: string;
  usual: string;
  /** What is wrong with an answer, as the words that are shown; it is asked again. */
  refuse?: (answer: string) => string | undefined;
}

/**
 * Asks one question after the other on a terminal, on stderr. Undefined where the input ends before the last is answered.
 * @throws DOMException `AbortError` where the user interrupts
 */
export async function askQuestions(
  questions: readonly Question[],
  stdin: NodeJS.ReadStream,
  { stderr, signal }: Pick<Streams, 'stderr' | 'signal'>,
): Promise<string[] | undefined> {
  const input = createInterface({ input: stdin, terminal: false, signal });
  // Keeps lines that come before they are asked for.
  const lines = input[Symbol.asyncIterator]();
  const answers: string[] = [];
  try {
    for (const { words, usual, refuse } of questions) {
      let wrong: string | undefined;
      do {
        stderr.write(`${words}${usual === '' ? '' : ` [${usual}]`}: `);
        const { done, value: line = '' } = await lines.next();
        signal.throwIfAborted();
        if (done) return undefined;
        const answer = line.trim() === '' ? usual : line.trim();
        wrong = answer === '' ? 'expected a few words' : refuse?.(answer);
        if (wrong === undefined) answers.push(answer);
        else stderr.write(`  Unexpected \`${answer}\`, ${wrong}\n`);
      } while (wrong !== undefined);
    }
    return answers;
  } finally {
    input.close();
  }
}
