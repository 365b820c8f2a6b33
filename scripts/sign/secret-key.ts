import { scryptSync, timingSafeEqual } from 'node:crypto';
import { blake2b } from '@noble/hashes/blake2.js';
import { UsageError } from '../diagnostics/errors.ts';
import { publicBytesOf } from './ed25519.ts';
import { ALGORITHM, idText, type PublicKey } from './public-key.ts';
import { type Limits, scryptParameters } from './scrypt-parameters.ts';

export interface SecretKey extends PublicKey {
  /** What the secret key is made from; 32 bytes. */
  seed: Uint8Array;
}

/**
 * The file of a secret key (minisign.c, `SeckeyStruct`): algorithm, key derivation, checksum algorithm, salt, two limits, then id, seed, public key and their
 * checksum, which a passphrase hides.
 */
const AT = { derivation: 2, checksum: 4, salt: 6, operations: 38, memory: 46, secret: 54, end: 158 } as const;
const SCRYPT = Buffer.from('Sc');
const NONE = Buffer.alloc(2);
const BLAKE2B = Buffer.from('B2');

/** libsodium's for secrets that are kept (`crypto_pwhash_scryptsalsa208sha256_…_SENSITIVE`). */
const SENSITIVE: Limits = { operations: 33_554_432, memory: 1_073_741_824 };
/** Between libsodium's least and what anybody waits for. */
const LEAST: Limits = { operations: 32_768, memory: 16_777_216 };
const MOST: Limits = { operations: 16 * SENSITIVE.operations, memory: 4 * SENSITIVE.memory };

const checksumOf = (algorithm: Uint8Array, secret: Uint8Array): Uint8Array => blake2b(Buffer.concat([algorithm, secret]), { dkLen: 32 });

/** Hides the secret, or shows it again: the bits of a stream that is made of the passphrase are added to it. Node wants room for more than scrypt's own table. */
function hide(secret: Uint8Array, passphrase: string, salt: Uint8Array, limits: Limits): Buffer {
  const stream = scryptSync(passphrase, salt, secret.length, { ...scryptParameters(limits), maxmem: 2 * limits.memory });
  return Buffer.from(secret.map((byte, i) => byte ^ (stream[i] ?? 0)));
}

/**
 * The file that `minisign -s` reads.
 * @param passphrase hides the key; without one the file is all that is needed to sign
 * @param salt 32 bytes by chance
 */
export function secretKeyFile({ id, seed, key }: SecretKey, passphrase: string, salt: Uint8Array, limits = SENSITIVE): string {
  const isPlain = passphrase === '';
  const secret = Buffer.concat([id, seed, key]);
  const whole = Buffer.concat([secret, checksumOf(ALGORITHM, secret)]);
  const cost = Buffer.alloc(16);
  if (!isPlain) {
    cost.writeBigUInt64LE(BigInt(limits.operations));
    cost.writeBigUInt64LE(BigInt(limits.memory), 8);
  }
  const head = [ALGORITHM, isPlain ? NONE : SCRYPT, BLAKE2B, isPlain ? Buffer.alloc(salt.length) : salt, cost];
  const hidden = isPlain ? whole : hide(whole, passphrase, salt, limits);
  const kind = isPlain ? 'minisign secret key' : 'minisign encrypted secret key';
  return `untrusted comment: ${kind} ${idText(id)}\n${Buffer.concat([...head, hidden]).toString('base64')}\n`;
}

/** Whether a secret key is hidden by a passphrase. @throws UsageError where it is none */
export const isHidden = (text: string): boolean => bytesOf(text).subarray(AT.derivation, AT.checksum).equals(SCRYPT);

/**
 * Reads a secret key of minisign's or ours.
 * @throws UsageError where it is none, or the passphrase is another
 */
export function readSecretKey(text: string, passphrase: string): SecretKey {
  const bytes = bytesOf(text);
  const hidden = bytes.subarray(AT.secret);
  const whole = isHidden(text) ? hide(hidden, passphrase, bytes.subarray(AT.salt, AT.operations), limitsOf(bytes)) : hidden;
  const secret = whole.subarray(0, 72);
  const key: SecretKey = { id: new Uint8Array(secret.subarray(0, 8)), seed: new Uint8Array(secret.subarray(8, 40)), key: new Uint8Array(secret.subarray(40)) };
  // Where nothing hides the key, minisign writes no checksum.
  const isSound = timingSafeEqual(whole.subarray(72), checksumOf(ALGORITHM, secret)) || (!isHidden(text) && whole.subarray(72).every((byte) => byte === 0));
  if (!isSound || !timingSafeEqual(publicBytesOf(key.seed), key.key))
    throw new UsageError(
      isHidden(text)
        ? 'Unexpected passphrase, expected the one that the secret key was made with'
        : 'Unexpected bytes in the secret key, expected it unchanged',
    );
  return key;
}

/** What trying a passphrase costs, as the file says. @throws UsageError where nobody would do that */
function limitsOf(bytes: Buffer): Limits {
  const limits = { operations: Number(bytes.readBigUInt64LE(AT.operations)), memory: Number(bytes.readBigUInt64LE(AT.memory)) };
  const isSane = (['operations', 'memory'] as const).every((each) => limits[each] >= LEAST[each] && limits[each] <= MOST[each]);
  if (!isSane) throw noKey('one that asks for more than 4 GB of memory, or for hardly any');
  return limits;
}

function bytesOf(text: string): Buffer {
  const line = text.trim().split(/\r?\n/).at(-1)?.trim() ?? '';
  const bytes = Buffer.from(line, 'base64');
  if (bytes.length !== AT.end || !bytes.subarray(0, 2).equals(ALGORITHM) || !bytes.subarray(AT.checksum, AT.salt).equals(BLAKE2B)) throw noKey('another file');
  if (!bytes.subarray(AT.derivation, AT.checksum).equals(SCRYPT) && !bytes.subarray(AT.derivation, AT.checksum).equals(NONE))
    throw noKey('a key that is hidden in a way that is not known');
  return bytes;
}

const noKey = (found: string): UsageError =>
  new UsageError(`Unexpected secret key, ${found}, expected a file that \`zine sign --new FILE\` or \`minisign -G\` has made`);
