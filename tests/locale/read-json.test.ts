import { describe, expect, it } from 'vitest';
import { readJson } from '../../scripts/locale/read-json.ts';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('readJson', () => {
  it.each([
    ['', 0, 'Unexpected end, expected `{`'],
    ['{ "a": "b",\n', 12, 'Unexpected end, expected `}`'],
    ['{ "a": { "other": "b" }', 23, 'Unexpected end, expected `}`'],
    ['{ "a": "b" "c": "d" }', 11, 'Unexpected `"c"`, expected `,` or `}`'],
    ['{ "a": "b", }', 12, 'Unexpected `}`, expected a key in double quotes'],
    ['{ a: "b" }', 2, 'Unexpected `a`, expected a key in double quotes'],
    ['{ "a" "b" }', 6, 'Unexpected `"b"`, expected `:`'],
    ['{ "a": “b” }', 7, 'Unexpected `“`, expected a text in double quotes'],
    ['{ "a": "b" ]', 11, 'Unexpected `]`, expected `,` or `}`'],
    ['{ "a": "b" }}', 12, 'Unexpected `}`, expected the end of the file'],
    ['{ "a": "b,\n "c": "d" }', 7, 'Unexpected text without an end, expected a closing `"` on the same line'],
    ['{ "a": "b\tc" }', 9, 'Unexpected control character in a text, expected none'],
    ['{ "a": "\\q" }', 8, 'Unexpected `\\q` in a text, expected it without `\\`'],
  ])('%j: at %i, %s', (text, offset, message) => {
    expect(readJson(text).fault).toMatchObject({ offset, message, hint: expect.any(String) });
  });

  it('takes what JSON.parse takes, and nothing else', () => {
    const whole = '{\n\t"a": "\\u00e9 \\"x\\"",\n\t"b": { "one": [1, -2.5e3, true, null], "other": {} },\n\t"c": []\n}';
    const signs = '{}[],:"\\ax1 \n.-';
    for (let at = 0; at < whole.length; at++) {
      for (const sign of ['', ...signs]) {
        for (const length of [0, 1]) {
          const text = whole.slice(0, at) + sign + whole.slice(at + length);
          expect({ text, reads: readJson(text).fault === undefined }).toEqual({ text, reads: parses(text) });
        }
      }
    }
    expect(readJson(whole).value).toEqual(JSON.parse(whole));
  });

  it('bears any depth and any length', () => {
    expect(readJson('{"a":'.repeat(100_000)).fault?.message).toBe('Unexpected end, expected `}`');
    expect(readJson(`{"a":"${'x'.repeat(5_000_000)}"}`).fault).toBeUndefined();
  });
});
