import type { Progress } from '../pipeline.ts';

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

/** Shows the stage on one line of a terminal, which is gone at the end; elsewhere and in CI, nothing. */
export function showProgress(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): { onProgress(progress: Progress): void; end(): void } {
  if (!stream.isTTY || (env.CI !== undefined && env.CI !== '')) return { onProgress: () => {}, end: () => {} };
  const clear = '\r\u001B[K';
  return {
    onProgress: ({ stage, locale, detail }) => {
      stream.write(`${clear}${[locale, WORDS[stage], detail].filter(Boolean).join(' · ')}`.slice(0, (stream.columns ?? 80) + clear.length - 1));
    },
    end: () => {
      stream.write(clear);
    },
  };
}
