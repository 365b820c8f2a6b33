import { UsageError } from '../../diagnostics/errors.ts';
import type { Folder } from '../../model/folder.ts';
import { SIGNATURE, SUMS } from '../../model/sums.ts';
import { idText, publicKeyLine } from '../../sign/public-key.ts';
import { isHidden, readSecretKey } from '../../sign/secret-key.ts';
import { signatureOf } from '../../sign/signature.ts';
import { readSums } from './read-sums.ts';
import { verifyOutput } from './verify-output.ts';

/** Whether a secret key asks for a passphrase. @throws UsageError where it is none */
export const isLocked = (secret: string): boolean => isHidden(secret);

export interface Signed {
  path: string;
  files: number;
  /** Id of the key, as minisign shows it. */
  key: string;
  /** The public key, for those who verify it. */
  publicKey: string;
}

/**
 * Signs the checksums of an output, which are those of all its files.
 *
 * @param secret the file of a secret key
 * @param expected the public key that the publication names; another one is refused
 * @throws UsageError where there is no output, a file is not as it was made, or the key is none, or another than expected
 */
export async function signOutput(
  out: Folder,
  { secret, passphrase, publication, expected }: { secret: string; passphrase: string; publication: string; expected?: string },
): Promise<Signed> {
  return out.alone(async () => {
    const key = readSecretKey(secret, passphrase);
    const publicKey = publicKeyLine(key);
    if (expected !== undefined && expected !== publicKey)
      throw new UsageError(
        `Unexpected key ${idText(key.id)}, expected the one that \`key\` in publication.yml names; readers would find another in the colophon`,
      );
    const { files } = await verifyOutput(out, {});
    const wrong = files.filter(({ state }) => state !== 'as listed');
    if (wrong.length > 0)
      throw new UsageError(
        `Unexpected files, expected them as ${SUMS} lists them; build again, then sign: ${wrong.map(({ path, state }) => `${path} (${state})`).join(', ')}`,
      );
    const sums = await readSums(out);
    await out.write([{ path: SIGNATURE, content: signatureOf(sums.bytes, key, `${publication} ${SUMS}`) }]);
    return { path: SIGNATURE, files: files.length, key: idText(key.id), publicKey };
  });
}
