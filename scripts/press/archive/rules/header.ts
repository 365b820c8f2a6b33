import type { ArchiveRule } from '../rule.ts';

/** Clause 6.1.2: the file begins with its version, and with four bytes that tell a program that it is no text. */
export const header: ArchiveRule = {
  clause: '6.1.2',
  expects: '`%PDF-1.0` to `%PDF-1.7` at the very beginning, and a comment of four bytes above 127 behind it',
  hint: 'Make the file again.',
  *breaches({ bytes }) {
    const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
    const [, line] = /^%PDF-1\.[0-7](?:\r\n|\r|\n)([^\r\n]*)/.exec(start) ?? [];
    if (line === undefined) yield { found: `beginning \`${start.slice(0, 8).replace(/[^ -~]/g, '?')}\`` };
    else if (!/^%[\x80-\xff]{4}/.test(line)) yield { found: 'second line that is no such comment' };
  },
};
