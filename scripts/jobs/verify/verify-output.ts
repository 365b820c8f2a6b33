import { hashFile } from '../../folder/hash-file.ts';
import { MAX_PDF_BYTES } from '../../folder/read-input.ts';
import type { Folder } from '../../model/folder.ts';
import { MOST_SUMS_BYTES, SIGNATURE, SUMS } from '../../model/sums.ts';
import { type PublicKey, readPublicKey } from '../../sign/public-key.ts';
import { checkSignature, signerOf } from '../../sign/signature.ts';
import { readSums, type Sums } from './read-sums.ts';

export interface FileVerdict {
  path: string;
  /** `unlisted`: a file to hand out of which the checksums know nothing. */
  state: 'as listed' | 'changed' | 'missing' | 'unlisted';
}

/** Who has signed the checksums. `unknown`: somebody, and no key was given to compare with. */
export type SignatureVerdict =
  | { state: 'good'; key: string; comment: string }
  | { state: 'bad'; why: string; key?: string }
  | { state: 'absent' }
  | { state: 'unknown'; key: string };

export interface Verification {
  files: FileVerdict[];
  signature: SignatureVerdict;
}

/**
 * Compares files with the checksums beside them, and these with their signature.
 *
 * @param path the only file that is asked about; otherwise all that are listed, and the files to hand out that are not
 * @param key the public key of whoever is said to have made it, as a line or a file of minisign
 * @throws UsageError where there are no checksums, or the key is none
 */
export async function verifyOutput(out: Folder, { path, key }: { path?: string; key?: string }): Promise<Verification> {
  const known = key === undefined ? undefined : readPublicKey(key);
  const sums = await readSums(out);
  const paths = path === undefined ? [...sums.files.keys(), ...(await unlisted(out, sums))] : [path];
  const files: FileVerdict[] = [];
  for (const each of paths) files.push({ path: each, state: await stateOf(out, each, sums) });
  return { files, signature: await signatureVerdict(out, sums, known) };
}

/** Whether everything is as it was made, and by whom it was said to be. */
export const isGenuine = ({ files, signature }: Verification, isKeyGiven: boolean): boolean =>
  files.every(({ state }) => state === 'as listed') && signature.state !== 'bad' && (!isKeyGiven || signature.state === 'good');

async function stateOf(out: Folder, path: string, { files }: Sums): Promise<FileVerdict['state']> {
  const listed = files.get(path);
  const sum = await hashFile(out, path, MAX_PDF_BYTES);
  if (sum === undefined) return 'missing';
  if (listed === undefined) return 'unlisted';
  return sum === listed ? 'as listed' : 'changed';
}

/** What looks like ours, lies among the files that are listed, and is not. */
async function unlisted(out: Folder, { files }: Sums): Promise<string[]> {
  const folders = new Set(['', ...[...files.keys()].map((path) => path.split('/').slice(0, -1).join('/'))]);
  const found: string[] = [];
  for (const folder of folders) {
    const { names = [] } = await out.list(folder);
    found.push(...names.map((name) => (folder === '' ? name : `${folder}/${name}`)).filter((path) => /\.(?:pdf|epub|html)$/i.test(path) && !files.has(path)));
  }
  return found;
}

async function signatureVerdict(out: Folder, sums: Sums, key: PublicKey | undefined): Promise<SignatureVerdict> {
  const { bytes } = await out.read(SIGNATURE, MOST_SUMS_BYTES);
  if (!bytes) return { state: 'absent' };
  const text = new TextDecoder().decode(bytes);
  if (key === undefined) {
    const by = signerOf(text);
    return by === undefined ? { state: 'bad', why: `${SIGNATURE} is no signature` } : { state: 'unknown', key: by };
  }
  const verdict = checkSignature(sums.bytes, text, key);
  if (verdict.good) return { state: 'good', key: verdict.id, comment: verdict.comment };
  const why = {
    'no signature': `${SIGNATURE} is no signature`,
    'another key': `it was made with another key${verdict.id === undefined ? '' : `, ${verdict.id}`}`,
    'another file': `it is not that of this ${SUMS}`,
    'comment changed': 'its comment was changed',
  }[verdict.why];
  return { state: 'bad', why, ...(verdict.id === undefined ? {} : { key: verdict.id }) };
}
