import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto';

/** As much as is read of one. */
export const MOST_RECORD_BYTES = 10_000_000;

const CIPHER = 'aes-256-gcm';
const [KEY_BYTES, NONCE_BYTES, TAG_BYTES] = [32, 12, 16];

/**
 * Makes a record unreadable for whoever does not have what it was made of: it lies in a cache, perhaps on another disk than the texts, and tells of their problems.
 * @param digest of all that went in, of which the key is made
 */
export function seal(record: unknown, digest: string): Uint8Array {
  const text = JSON.stringify(record);
  const [key, nonce] = keyAndNonce(digest, createHash('sha256').update(text).digest().subarray(0, NONCE_BYTES));
  const cipher = createCipheriv(CIPHER, key, nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** The record, if it was sealed with the same digest and nobody has changed it. */
export function unseal(bytes: Uint8Array, digest: string): unknown {
  try {
    const [key, nonce] = keyAndNonce(digest, bytes.subarray(0, NONCE_BYTES));
    const decipher = createDecipheriv(CIPHER, key, nonce).setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const text = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    return JSON.parse(text.toString('utf8'));
  } catch {
    return undefined;
  }
}

const keyAndNonce = (digest: string, nonce: Uint8Array): [key: Uint8Array, nonce: Uint8Array] => [
  new Uint8Array(hkdfSync('sha256', digest, '', 'zine build record', KEY_BYTES)),
  nonce,
];
