import { createHash, sign, verify } from 'node:crypto';
import { privateKeyOf, publicKeyOf } from './ed25519.ts';
import { idText, type PublicKey } from './public-key.ts';
import type { SecretKey } from './secret-key.ts';

/** Of a file's BLAKE2b hash, so that large files can be signed by small machines (minisign: `SIGALG_HASHED`); the other is of the file itself. */
const HASHED = 'ED';
const PLAIN = 'Ed';

const hashOf = (bytes: Uint8Array): Buffer => createHash('blake2b512').update(bytes).digest();

/**
 * A signature as minisign writes it (https://jedisct1.github.io/minisign/#signature-format), with no time in it: the same file, key and comment give the same bytes.
 * @param comment one line that is signed too
 */
export function signatureOf(bytes: Uint8Array, key: SecretKey, comment: string): string {
  const secret = privateKeyOf(key.seed);
  const signature = sign(null, hashOf(bytes), secret);
  const both = sign(null, Buffer.concat([signature, Buffer.from(comment)]), secret);
  const line = Buffer.concat([Buffer.from(HASHED), key.id, signature]).toString('base64');
  return `untrusted comment: signature from minisign secret key ${idText(key.id)}\n${line}\ntrusted comment: ${comment}\n${both.toString('base64')}\n`;
}

/** What a signature says of a file. `id`: of the key it was made with, where that can be read. */
export type Verdict =
  | { good: true; comment: string; id: string }
  | { good: false; why: 'no signature' | 'another key' | 'another file' | 'comment changed'; id?: string };

/** Whether a file is the one that was signed with a key. */
export function checkSignature(bytes: Uint8Array, text: string, { id, key }: PublicKey): Verdict {
  const read = readSignature(text);
  if (read === undefined) return { good: false, why: 'no signature' };
  const by = idText(read.id);
  if (!Buffer.from(id).equals(read.id)) return { good: false, why: 'another key', id: by };
  const known = publicKeyOf(key);
  if (!verify(null, read.isHashed ? hashOf(bytes) : bytes, known, read.signature)) return { good: false, why: 'another file', id: by };
  if (!verify(null, Buffer.concat([read.signature, Buffer.from(read.comment)]), known, read.both)) return { good: false, why: 'comment changed', id: by };
  return { good: true, comment: read.comment, id: by };
}

/** Id of the key that a signature says it was made with; undefined where it is none. */
export const signerOf = (text: string): string | undefined => {
  const read = readSignature(text);
  return read && idText(read.id);
};

function readSignature(text: string) {
  const [, line = '', comment = '', both = ''] = text.split(/\r?\n/);
  const [first, second] = [Buffer.from(line, 'base64'), Buffer.from(both, 'base64')];
  const algorithm = first.subarray(0, 2).toString('latin1');
  if (first.length !== 74 || second.length !== 64 || !comment.startsWith('trusted comment: ') || (algorithm !== HASHED && algorithm !== PLAIN))
    return undefined;
  return {
    isHashed: algorithm === HASHED,
    id: first.subarray(2, 10),
    signature: first.subarray(10),
    comment: comment.slice('trusted comment: '.length),
    both: second,
  };
}
