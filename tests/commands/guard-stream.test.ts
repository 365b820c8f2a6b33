import { describe, expect, it } from 'vitest';
import { guardStream, handOn, writeAsIs } from '../../scripts/commands/guard-stream.ts';
import { runProgram } from '../../scripts/commands/run-program.ts';
import { memoryStream } from './memory-stream.ts';

describe('what is written for people', () => {
  it('shows what would steer a terminal as its code, and keeps lines, tabs and letters', () => {
    const stream = memoryStream(true);
    guardStream(guardStream(stream)).write('Tit\u001B]0;owned\u0007le \u009B31m\u202E\tа\r\nb\rc\n');
    expect(stream.text()).toBe('Tit\\u001B]0;owned\\u0007le \\u009B31m\\u202E\tа\r\nb\\u000Dc\n');
  });

  it('leaves JSON what it is', () => {
    const stream = memoryStream();
    const value = { title: '\u001B[31m \u009B \u202E ö' };
    guardStream(stream).write(JSON.stringify(value));
    expect(stream.text()).not.toMatch(/[\u009B\u202E]/);
    expect(JSON.parse(stream.text())).toEqual(value);
  });

  it('writes our own colours, and to files what a text says', () => {
    const [file, terminal] = [memoryStream(), memoryStream(true)];
    writeAsIs(guardStream(terminal), '\u001B[31mred\u001B[39m');
    for (const stream of [file, terminal]) handOn(guardStream(stream), ' a\u2067b');
    expect([file.text(), terminal.text()]).toEqual([' a\u2067b', '\u001B[31mred\u001B[39m a\\u2067b']);
  });

  it('stands before every verb, and before what went wrong', async () => {
    const [stdout, stderr] = [memoryStream(true), memoryStream(true)];
    const streams = { stdout, stderr, env: {}, cwd: '/', signal: new AbortController().signal };
    expect(await runProgram(['', '', 'check', '/nowhere\u001B[8m.zip'], streams)).toBe(2);
    expect(stderr.text()).toContain('nowhere\\u001B[8m.zip');
    expect(stdout.text() + stderr.text()).not.toContain('\u001B[8m');
  });
});
