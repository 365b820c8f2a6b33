import { UsageError } from '../diagnostics/errors.ts';

/** Signatures are Ed25519; the two bytes that begin a key. */
export const ALGORITHM = Buffer.from('Ed');

/** A public key of minisign. */
export interface PublicKey {
  /** Tells which of several keys has signed; 8 bytes. */
  id: Uint8Array;
  /** 32 bytes. */
  key: Uint8Array;
}

/** One line of base64: `RW` and 54 characters. So it stands in publication.yml and in the colophon. */
export const publicKeyLine = ({ id, key }: PublicKey): string => Buffer.concat([ALGORITHM, id, key]).toString('base64');

/** The file that `minisign -p` reads. */
export const publicKeyFile = (key: PublicKey): string => `untrusted comment: minisign public key ${idText(key.id)}\n${publicKeyLine(key)}\n`;

/** As minisign shows it: hexadecimal, the last byte first. */
export const idText = (id: Uint8Array): string => Buffer.from(id).reverse().toString('hex').toUpperCase();

/**
 * Reads a public key: the line alone, or the file around it.
 * @throws UsageError where it is none
 */
export function readPublicKey(text: string): PublicKey {
  const line = text.trim().split(/\r?\n/).at(-1)?.trim() ?? '';
  const bytes = /^RW[A-Za-z0-9+/]{54}$/.test(line) ? Buffer.from(line, 'base64') : undefined;
  if (bytes?.length !== 42)
    throw new UsageError(
      `Unexpected public key \`${line.slice(0, 80)}\`, expected one of minisign: \`RW\` and 54 more characters, as it stands in the colophon`,
    );
  return { id: new Uint8Array(bytes.subarray(2, 10)), key: new Uint8Array(bytes.subarray(10)) };
}
