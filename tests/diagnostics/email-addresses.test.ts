import { expect, test } from 'vitest';
import { emailAddresses, emailHint } from '../../scripts/diagnostics/email-addresses.ts';

const found = (text: string): string[] => Array.from(emailAddresses(text), ({ index, address }) => `${index} ${address}`);

test.each([
  ['write to a.b+c@x-y.example.org.', ['9 a.b+c@x-y.example.org']],
  ['почта@пример.рф', ['0 почта@пример.рф']],
  ['a@b.org, c@d.org (e@f.org)', ['0 a@b.org', '9 c@d.org', '18 e@f.org']],
  ['"a@b.org"@c.org', ['1 a@b.org']],
  ['a@b.org@c.org', ['0 a@b.org']],
  ['@name, a@b.org', ['7 a@b.org']],
])('in `%s` every address is found, and where', (text, addresses) => expect(found(text)).toEqual(addresses));

test.each(['@name@server.org', 'at @name', 'a@b', 'a @b.org', 'a@ b.org', 'a@b.1', 'a@-b.org', 'a@.org', '@@', 'a@b.c'])('`%s` is none', (text) =>
  expect(found(text)).toEqual([]),
);

test('an address is as long as one may be, and no longer', () => {
  expect(found(`${'a'.repeat(64)}@b.org`)).toEqual([`0 ${'a'.repeat(64)}@b.org`]);
  expect(found(`${'a'.repeat(65)}@b.org`)).toEqual([`1 ${'a'.repeat(64)}@b.org`]);
  const domain = `${'a.'.repeat(126)}org`;
  expect([domain.length, found(`x@${domain}`)]).toEqual([255, [`0 x@${domain}`]]);
  expect(found(`x@${'a.'.repeat(127)}org`)).toEqual([]);
  expect(found(`x@${'a'.repeat(63)}.org`)).toHaveLength(1);
  expect(found(`x@${'a'.repeat(64)}.org`)).toEqual([]);
});

test('a hundred thousand signs take a moment', () => expect(found('a@'.repeat(100_000))).toEqual([]));

test('whoever means it is told how to say so', () => expect(emailHint('a@b.org')).toContain('`addresses: [a@b.org]`'));
