import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { reportFailure } from '../../scripts/commands/report-failure.ts';
import { publication } from '../whole/build.ts';
import { memoryStream } from './memory-stream.ts';

const ZINE = new URL('../../scripts/zine.ts', import.meta.url).pathname;

it.skipIf(process.platform === 'win32')('says what is lacking where no more files may be open, whatever was to be opened', () => {
  // From too few for beginning to nearly enough: each time it is another file for which there is no room.
  const ends = [22, 24, 26, 28].map((files) =>
    spawnSync('sh', ['-c', `ulimit -n ${files}; exec "$@"`, 'sh', process.execPath, ZINE, 'check', publication('book-cart')]),
  );
  const refused = ends.filter(({ status }) => status === 3);
  expect(refused.length).toBeGreaterThan(0);
  for (const { stderr } of refused) expect(stderr.toString()).toMatch(/^zine: Found no room for another open file.*ulimit -n/);
  expect(ends.map(({ stderr }) => stderr.toString()).join('')).not.toContain('internal error');
});

it('says what is lacking where there is too little memory', () => {
  const [stdout, stderr] = [memoryStream(), memoryStream()];
  // As Node has it of a worker whose heap is full.
  const error = Object.assign(new Error('Worker terminated due to reaching memory limit: JS heap out of memory'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });
  expect(reportFailure(error, false, { stdout, stderr, env: {}, signal: new AbortController().signal })).toBe(3);
  expect(stderr.text()).toMatch(/^zine: Found too little memory, expected/);
});
