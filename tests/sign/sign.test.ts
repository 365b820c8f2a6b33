import { expect, test } from 'vitest';
import { newKey } from '../../scripts/sign/new-key.ts';
import { publicKeyLine, readPublicKey } from '../../scripts/sign/public-key.ts';
import { scryptParameters } from '../../scripts/sign/scrypt-parameters.ts';
import { isHidden, readSecretKey, secretKeyFile } from '../../scripts/sign/secret-key.ts';
import { checkSignature, signatureOf, signerOf } from '../../scripts/sign/signature.ts';

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
  /** Of the file itself, not of its hash (`minisign -S -l`). */
  plainSignature:
    'untrusted comment: signature from minisign secret key\nRWQA7bmv+7fp3eUq/Iefc4jQOqvJD+EOtgi6/gU6ofHSv2LO6ElRMa+OPf/IFPKT23qt4RcwV+JhPLKjNIeCXS3Qqt5C3C2KEww=\ntrusted comment: by hand\nC7fq3mmtbpy6TYNf3oPb4qTTTXv86BzPLeTqVrHJMN/EpFnY6RWildCQ/BMmZMSx7zdkubZE1UxNP2F1YrTqCw==\n',
};

/** The bytes of a secret key's file, with some of them changed, as a file. */
function changedKey(file: string, at: number, bytes: readonly number[]): string {
  const [comment, line = ''] = file.split('\n');
  const changed = Buffer.from(line, 'base64');
  changed.set(bytes, at);
  return `${comment}\n${changed.toString('base64')}\n`;
}

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

test('what is no signature in one of its parts is none', () => {
  const [first = '', line = '', comment = '', both = ''] = signature.split('\n');
  const longer = (part: string) => Buffer.concat([Buffer.from(part, 'base64'), Buffer.alloc(1)]).toString('base64');
  const parts = [
    [first, longer(line), comment, both],
    [first, line, comment, longer(both)],
    [first, line, comment.replace('trusted', 'Trusted'), both],
    [first, line.replace(/^./, 'A'), comment, both],
  ];
  for (const lines of parts) expect(checkSignature(bytes, lines.join('\n'), made.key)).toEqual({ good: false, why: 'no signature' });
  expect(signerOf('no\nsignature\n')).toBeUndefined();
  expect(signature).toContain(`secret key ${signerOf(signature)}\n`);
});

test('the same file, key and comment give the same signature: no time stands in it', () => {
  expect(signatureOf(bytes, key, 'strike SHA256SUMS')).toBe(signature);
});

test('a passphrase hides a secret key', () => {
  // What keys are made with takes seconds.
  const hidden = secretKeyFile(key, 'tulips in April', new Uint8Array(32), { operations: 524_288, memory: 16_777_216 });
  expect(hidden).toMatch(/^untrusted comment: minisign encrypted secret key [0-9A-F]{16}\n/);
  expect(isHidden(hidden)).toBe(true);
  expect(hidden).not.toContain(Buffer.from(key.seed).toString('base64').slice(4, 20));
  expect(readSecretKey(hidden, 'tulips in April')).toEqual(key);
  expect(() => readSecretKey(hidden, 'tulips in May')).toThrow('Unexpected passphrase');
  const least = secretKeyFile(key, 'tulips', new Uint8Array(32), { operations: 32_768, memory: 16_777_216 });
  expect(readSecretKey(least, 'tulips')).toEqual(key);
});

test('a key that nothing hides says so', () => {
  expect(made.secret).toMatch(/^untrusted comment: minisign secret key [0-9A-F]{16}\n/);
  expect(isHidden(made.secret)).toBe(false);
  // Without a passphrase, nothing in the file tells one key from another but the key.
  const salted = secretKeyFile(key, '', new Uint8Array(32).fill(7));
  expect(salted).toBe(secretKeyFile(key, '', new Uint8Array(32)));
});

test.each([
  // Those of libsodium's names: INTERACTIVE and SENSITIVE, whose parameters its documentation tells.
  [
    { operations: 524_288, memory: 16_777_216 },
    { N: 2 ** 14, r: 8, p: 1 },
  ],
  [
    { operations: 33_554_432, memory: 1_073_741_824 },
    { N: 2 ** 20, r: 8, p: 1 },
  ],
  // More operations than the memory takes are more passes; fewer are less memory.
  [
    { operations: 33_554_432, memory: 16_777_216 },
    { N: 2 ** 14, r: 8, p: 64 },
  ],
  [
    { operations: 1_048_576, memory: 1_073_741_824 },
    { N: 2 ** 15, r: 8, p: 1 },
  ],
  [
    { operations: 1_030_000, memory: 33_554_432 },
    { N: 2 ** 14, r: 8, p: 1 },
  ],
  [
    { operations: 1_040_000, memory: 16_777_216 },
    { N: 2 ** 14, r: 8, p: 1 },
  ],
])('a passphrase costs what libsodium makes of %j', (limits, parameters) => expect(scryptParameters(limits)).toEqual(parameters));

test('keys and signatures of minisign are read', () => {
  const theirs = readPublicKey(THEIRS.public);
  expect(publicKeyLine(readSecretKey(THEIRS.secret, ''))).toBe(publicKeyLine(theirs));
  for (const each of [THEIRS.signature, THEIRS.plainSignature])
    expect(checkSignature(new TextEncoder().encode('a file'), each, theirs)).toMatchObject({ good: true, comment: 'by hand' });
});

test.each([
  ['a public key', () => readPublicKey('RWshort')],
  ['a secret key', () => readSecretKey('untrusted comment: x\nAAAA\n', '')],
  ['a secret key of another algorithm', () => readSecretKey(changedKey(made.secret, 0, [0]), '')],
  ['a secret key with another checksum', () => readSecretKey(changedKey(made.secret, 4, [0]), '')],
  ['a secret key hidden in another way', () => readSecretKey(changedKey(made.secret, 2, [1]), '')],
  ['a secret key and less', () => readSecretKey(`${made.secret.trim().slice(0, -8)}\n`, '')],
  ['a secret key without a checksum', () => readSecretKey(changedKey(THEIRS.secret, 126, [1]), '')],
  [
    'a secret key with one letter changed',
    () =>
      readSecretKey(
        made.secret.replace(/.(?=.{20}\n$)/, (letter) => (letter === 'A' ? 'B' : 'A')),
        '',
      ),
  ],
])('what is not %s is a mistake of the user', (_, read) => expect(read).toThrow(/^Unexpected/));

/** As its eight bytes stand in a file. */
const inBytes = (number: number): number[] => [...new Uint8Array(new BigUint64Array([BigInt(number)]).buffer)];
const hidden = changedKey(made.secret, 2, [...Buffer.from('Sc')]);
const [OPERATIONS, MEMORY] = [38, 46];

test.each([
  ['more than 4 GB of memory', 33_554_432, 4_294_967_297],
  ['more operations than anybody waits for', 536_870_913, 16_777_216],
  ['less memory than libsodium ever takes', 33_554_432, 16_777_215],
  ['fewer operations than libsodium ever makes', 32_767, 16_777_216],
])('a key that asks for %s is refused before that is done', (_, operations, memory) => {
  const asks = changedKey(changedKey(hidden, OPERATIONS, inBytes(operations)), MEMORY, inBytes(memory));
  expect(() => readSecretKey(asks, 'x')).toThrow('Unexpected secret key, one that asks for');
});
