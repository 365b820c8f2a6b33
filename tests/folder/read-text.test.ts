import { expect, test } from 'vitest';
import { memoryFolder } from '../../scripts/folder/memory-folder.ts';
import { readText } from '../../scripts/folder/read-text.ts';

const read = async (content: string | Uint8Array) => {
  const { value, problems } = await readText(memoryFolder({ a: content }), 'a', 'shown.md');
  return { value, found: problems.map(({ rule, place, message }) => `${rule} ${place.path}:${place.line ?? ''}:${place.column ?? ''} ${message}`) };
};
const bytes = (...parts: (string | number)[]): Uint8Array =>
  Buffer.concat(parts.map((each) => (typeof each === 'string' ? Buffer.from(each) : Buffer.of(each))));

test('a text is read without the mark of its encoding', async () => {
  expect(await read('ы\n\tb\r\n')).toEqual({ value: 'ы\n\tb\r\n', found: [] });
  expect(await read(bytes(0xef, 0xbb, 0xbf, 'a'))).toEqual({ value: 'a', found: [] });
});

test('a file that is missing is none, without a problem', async () => {
  expect(await readText(memoryFolder({}), 'a')).toEqual({ value: undefined, problems: [] });
});

test('what is no file, another by its case, outside, or too large is named', async () => {
  const folder = memoryFolder({ 'b/c': '', 'd/E': '', 'd/e': '', large: 'a'.repeat(2 ** 20 + 1), fits: 'a '.repeat(2 ** 19) });
  const rule = async (path: string) => (await readText(folder, path)).problems.map((each) => `${each.rule} ${each.place.path}`);
  expect(await Promise.all(['b', 'd/e', '../a', 'large', 'fits'].map(rule))).toEqual([
    ...[['file-outside b'], ['file-twice d/e'], ['file-outside ../a'], ['limit-size large'], []],
  ]);
});

test.each<[what: string, content: Uint8Array, found: string]>([
  ['at its start', bytes(0xff, 'a'), '1:1 Unexpected byte `FF`'],
  ['in a line', bytes('one\nтри', 0xe9, 'b'), '2:4 Unexpected byte `E9`'],
  ['at its end, within a character', bytes('ab', 0xd0), '1:3 Unexpected byte `D0`'],
  ['behind the mark of its encoding', bytes(0xef, 0xbb, 0xbf, 'ab', 0x80), '1:3 Unexpected byte `80`'],
  ['with a leading zero', bytes('\n\n', 0xc0, 0x0a), '3:1 Unexpected byte `C0`'],
  ['far in', bytes('ж\n'.repeat(1000), 0x81), '1001:1 Unexpected byte `81`'],
])('a byte that is no UTF-8 %s is told with its place', async (_, content, found) => {
  expect(await read(content)).toEqual({ value: undefined, found: [`file-encoding shown.md:${found}, expected UTF-8`] });
});

test.each([
  ['either order', [0xff, 0xfe]],
  ['of bytes', [0xfe, 0xff]],
])('UTF-16 is told as such in %s', async (_, mark) => {
  expect((await read(bytes(...mark, 'a', 0))).found).toEqual(['file-encoding shown.md:1:1 Unexpected UTF-16, expected UTF-8']);
});

test('characters that control something are told, one a line, twenty a file', async () => {
  const { value, found } = await read('a\u0007b\u0007\nc\n\u0085\n\uFFFE');
  expect(value).toContain('c');
  expect(found).toEqual([
    ...['1:2 Unexpected control character `U+0007`', '3:1 Unexpected control character `U+0085`', '4:1 Unexpected control character `U+FFFE`'].map(
      (each) => `file-encoding shown.md:${each}, expected text`,
    ),
  ]);
  expect((await read('\u0001\n'.repeat(21))).found).toHaveLength(20);
});
