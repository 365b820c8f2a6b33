import { randomBytes } from 'node:crypto';
import { publicBytesOf } from './ed25519.ts';
import { type PublicKey, publicKeyFile } from './public-key.ts';
import { type SecretKey, secretKeyFile } from './secret-key.ts';

/** A new pair of keys, as the files of minisign. */
export interface NewKey {
  secret: string;
  public: string;
  key: PublicKey;
}

/** @param passphrase hides the secret key; may be empty */
export function newKey(passphrase: string): NewKey {
  const seed = new Uint8Array(randomBytes(32));
  const key: SecretKey = { id: new Uint8Array(randomBytes(8)), seed, key: publicBytesOf(seed) };
  return { secret: secretKeyFile(key, passphrase, randomBytes(32)), public: publicKeyFile(key), key };
}
