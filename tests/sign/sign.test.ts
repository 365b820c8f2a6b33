import { expect, test } from 'vitest';
import { newKey } from '../../scripts/sign/new-key.ts';
import { publicKeyLine, readPublicKey } from '../../scripts/sign/public-key.ts';
import { readSecretKey, secretKeyFile } from '../../scripts/sign/secret-key.ts';
import { checkSignature, signatureOf } from '../../scripts/sign/signature.ts';

const bytes = new TextEncoder().encode('0000  en/strike-en-a5.pdf\n');
const made = newKey('');
const key = readSecretKey(made.secret, '');
const signature = signatureOf(bytes, key, 'strike SHA256SUMS');

/** Made by minisign 0.11 without a passphrase (`minisign -G -W`, `minisign -S -t "by hand"`), for a file that holds `a file`. */
const THEIRS = {
  public: 'untrusted comment: minisign public key DDE9B7FBAFB9ED00\nRWQA7bmv+7fp3SiiyQsZKjLD/Th/altIq0EXX8uGeFTHuk5bIySXZvrz\n',
  secret:
    'untrusted comment: minisign encrypted secret key\nRWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAO25r/u36d0mMQDpCTr2SmTyshYQOqeQs/TsDvCPw1CrYz16pysPhiiiyQsZKjLD/Th/altIq0EXX8uGeFTHuk5bIySXZvrzAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n',
  signature:
    'untrusted comment: signature from minisign secret key\nRUQA7bmv+7fp3YVkdkd+XBMd5RudzB8HHENAbN39i2b0shOMi4PqgNbe2ppctGa5LlRZY0eYAVoih/L1GhRmaxqIGv7DVMptcwQ=\ntrusted comment: by hand\ngSNZnY+qBYHW+cfr9plZKtd7wEl6hKuvWGj608OLTf2iHHXGaTpspb57teXrNO6j9RHUAAAA9M/HIAUHKzBhDQ==\n',
};

test('a file is told from another by one bit, in 100 of 100', () => {
  expect(checkSignature(bytes, signature, made.key)).toMatchObject({ good: true, comment: 'strike SHA256SUMS' });
  const long = new Uint8Array(1000).map((_, i) => i * 7);
  const ofLong = signatureOf(long, key, '');
  for (let i = 0; i < 100; i++) {
    const other = long.slice();
    other[i * 10] = (other[i * 10] ?? 0) ^ (1 << (i % 8));
    expect(checkSignature(other, ofLong, made.key)).toMatchObject({ good: false, why: 'another file' });
  }
});

test('a signature says why it does not hold', () => {
  expect(checkSignature(bytes, signature.replace('strike', 'strife'), made.key)).toMatchObject({ good: false, why: 'comment changed' });
  expect(checkSignature(bytes, signature, newKey('').key)).toMatchObject({ good: false, why: 'another key' });
  expect(checkSignature(bytes, 'no\nsignature\n', made.key)).toEqual({ good: false, why: 'no signature' });
});

test('the same file, key and comment give the same signature: no time stands in it', () => {
  expect(signatureOf(bytes, key, 'strike SHA256SUMS')).toBe(signature);
});

test('a passphrase hides a secret key', () => {
  // The least that libsodium has: what keys are made with takes seconds.
  const hidden = secretKeyFile(key, 'tulips in April', new Uint8Array(32), { operations: 524_288, memory: 16_777_216 });
  expect(hidden).not.toContain(Buffer.from(key.seed).toString('base64').slice(4, 20));
  expect(readSecretKey(hidden, 'tulips in April')).toEqual(key);
  expect(() => readSecretKey(hidden, 'tulips in May')).toThrow('Unexpected passphrase');
});

test('keys and signatures of minisign are read', () => {
  const theirs = readPublicKey(THEIRS.public);
  expect(publicKeyLine(readSecretKey(THEIRS.secret, ''))).toBe(publicKeyLine(theirs));
  expect(checkSignature(new TextEncoder().encode('a file'), THEIRS.signature, theirs)).toMatchObject({ good: true, comment: 'by hand' });
});

test.each([
  ['a public key', () => readPublicKey('RWshort')],
  ['a secret key', () => readSecretKey('untrusted comment: x\nAAAA\n', '')],
  [
    'a secret key with one letter changed',
    () =>
      readSecretKey(
        made.secret.replace(/.(?=.{20}\n$)/, (letter) => (letter === 'A' ? 'B' : 'A')),
        '',
      ),
  ],
])('what is not %s is a mistake of the user', (_, read) => expect(read).toThrow(/^Unexpected/));
