import { expect, test } from 'vitest';
import { withSourceReader } from '../../scripts/jobs/source-reader/with-source-reader.ts';

const PAGE = Buffer.from('<!doctype html><html><body><h1>Ferry</h1><p>It did not run.</p></body></html>');
const HARD = Buffer.from(`<!doctype html><html><body><p>${'<b><i>'.repeat(120)}steam`);

test('pages are read in a worker, whatever they leave open, and the reader goes on after a file that is refused', async () => {
  await withSourceReader(undefined, async (read) => {
    expect((await read(PAGE, 'a.html')).value?.text).toBe('# Ferry\n\nIt did not run.');
    expect((await read(HARD, 'b.html')).value?.text).toBe('**_steam_**');
    expect((await read(Buffer.from('Ferry'), 'a.txt')).value?.text).toBe('Ferry');
  });
});

test('a file that takes too long is refused with its name, and the next one read', async () => {
  const answers = await withSourceReader(undefined, async (read) => [await read(PAGE, 'a.html'), await read(Buffer.from('Ferry'), 'a.txt')], {
    seconds: 0,
    megabytes: 64,
  });
  expect(answers.map(({ value, problems }) => [value?.text, ...problems.map(({ rule, place, message }) => `${place.path} ${rule} ${message}`)])).toEqual([
    [undefined, 'a.html import-format Unexpected file that takes more than 0 seconds to read, expected a text'],
    ['Ferry'],
  ]);
});

test('Ctrl-C ends the reading of one file', async () => {
  const interrupt = new AbortController();
  const reading = withSourceReader(interrupt.signal, (read) => read(PAGE, 'a.html'));
  interrupt.abort();
  await expect(reading).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
});
