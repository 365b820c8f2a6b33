import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../scripts/import/formats/decode-text.ts';

const RUSSIAN = 'В прачечной остановили машины. Ночная смена вышла на улицу и пела до утра, пока не пришёл управляющий с бумагой.\nНикто её не подписал.\n';
/** The letters of Russian in the order of KOI8-R from C0, and in that of Windows-1251 from C0 (RFC 1489; Microsoft code page 1251). */
const KOI8 = 'юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ';
const CP1251 = 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя';

const single = (text: string, letters: string, yo: number) =>
  Uint8Array.from(text, (c) => (c === 'ё' ? yo : letters.includes(c) ? 0xc0 + letters.indexOf(c) : (c.codePointAt(0) ?? 0)));
const big = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('decodeText', () => {
  it.each([
    ['utf-8', Buffer.from(RUSSIAN)],
    ['utf-8', Buffer.from(`\uFEFF${RUSSIAN}`)],
    ['utf-16le', Buffer.from(`\uFEFF${RUSSIAN}`, 'utf16le')],
    ['utf-16be', big(`\uFEFF${RUSSIAN}`)],
    ['utf-16le', Buffer.from(RUSSIAN, 'utf16le')],
    ['utf-16be', big(RUSSIAN)],
    ['windows-1251', single(RUSSIAN, CP1251, 0xb8)],
    ['koi8-r', single(RUSSIAN, KOI8, 0xa3)],
  ])('reads %s', (encoding, bytes) => {
    const { value, problems } = decodeText(bytes, 'a.txt');
    expect(value).toEqual({ text: RUSSIAN, encoding });
    expect(problems.map(({ rule, severity }) => [rule, severity])).toEqual(encoding === 'utf-8' ? [] : [['import-encoding', 'info']]);
    for (const { message } of problems) expect(message).toContain(encoding);
  });

  it('makes one kind of line break of three', () => {
    expect(decodeText(Buffer.from('one\r\ntwo\rthree\n'), 'a.txt').value?.text).toBe('one\ntwo\nthree\n');
  });

  it.each([
    ['empty', Buffer.alloc(0), 'empty'],
    ['blank', Buffer.from(' \n\n'), 'without a word'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10', 'latin1'), 'binary'],
    ['a program', Buffer.from('\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0', 'latin1'), 'binary'],
  ])('refuses what is no text: %s', (_, bytes, word) => {
    const { value, problems } = decodeText(bytes, 'a.txt');
    expect(value).toBeUndefined();
    expect(problems.map(({ rule }) => rule)).toEqual(['import-format']);
    expect(problems[0]?.message).toContain(word);
    expect(problems[0]?.hint).toMatch(/\.$/);
  });

  it.each([
    ['a letter of another encoding', Buffer.concat([Buffer.from(RUSSIAN), Buffer.from([0x61, 0xe9, 0x62])]), '3:2', 'byte `E9`'],
    ['one that might begin a character', Buffer.concat([Buffer.from(`\uFEFFпуть`), Buffer.from([0xef, 0x62])]), '1:5', 'byte `EF`'],
    ['a cut character', Buffer.from('заря\n\uFFFD').subarray(0, -1), '2:1', 'byte `EF`'],
    ['BEL', Buffer.from('one\r\ntwo\u0007'), '2:4', '`U+0007`'],
    ['ESC', Buffer.from('\uFEFFa\u001B[2Jb'), '1:2', '`U+001B`'],
    ['NUL', Buffer.from('one\0two'), '1:4', '`U+0000`'],
    ['one far into a text', Buffer.from(`${'word\n'.repeat(20_000)}\u0007`), '20001:1', '`U+0007`'],
    ['one in Windows-1251', Buffer.concat([single(RUSSIAN, CP1251, 0xb8), Buffer.from([0x07])]), '3:1', '`U+0007`'],
  ])('names what is wrong in a text, and where: %s', (_, bytes, place, what) => {
    const { value, problems } = decodeText(bytes, 'a.txt');
    expect(value).toBeUndefined();
    expect(problems.map(({ rule, place: { line, column } }) => [rule, `${line}:${column}`])).toEqual([['import-format', place]]);
    expect(problems[0]?.message).toContain(what);
  });

  it('reads Windows-1252 where letters in a row could not be UTF-8', () => {
    const bytes = Buffer.from('Le café de la gare était fermé, et personne ne savait où aller. La nuit, la grève a continué.', 'latin1');
    expect(decodeText(bytes, 'a.txt').value?.text).toContain('café de la gare était fermé');
  });
});
