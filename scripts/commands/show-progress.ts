import type { Progress } from '../model/build.ts';
import { writeAsIs } from './guard-stream.ts';

const WORDS: Record<Progress['stage'], string> = {
  load: 'reading the texts',
  parse: 'reading the texts',
  compile: 'compiling chronology and glossary',
  layout: 'laying out',
  measure: 'setting pages',
  print: 'printing',
  finish: 'finishing',
  publish: 'writing',
};
/** To the start of the line, and nothing behind it (ECMA-48 CR, EL). */
const CLEAR = '\r\u001B[K';

/** Shows the stage on one line of a terminal, which is gone at the end; elsewhere and in CI, nothing. */
export function showProgress(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): { onProgress(progress: Progress): void; end(): void } {
  if (!stream.isTTY || (env.CI !== undefined && env.CI !== '')) return { onProgress: () => {}, end: () => {} };
  let isShown = false;
  return {
    onProgress: ({ stage, locale, detail }) => {
      isShown = true;
      const line = [locale, WORDS[stage], detail].filter((part) => part !== undefined).join(' · ');
      writeAsIs(stream, CLEAR);
      stream.write(line.slice(0, (stream.columns || 80) - 1));
    },
    end: () => {
      if (isShown) writeAsIs(stream, CLEAR);
      isShown = false;
    },
  };
}
