import { UsageError } from '../../diagnostics/errors.ts';
import type { Folder } from '../../model/folder.ts';
import { newKey } from '../../sign/new-key.ts';
import { idText, publicKeyLine } from '../../sign/public-key.ts';

/**
 * Makes a pair of keys: `name`, which only its owner may read, and `name.pub`.
 * @throws UsageError where there is one already: a lost key cannot be made again
 */
export async function makeKeys(folder: Folder, name: string, passphrase: string): Promise<{ key: string; publicKey: string }> {
  for (const each of [name, `${name}.pub`])
    if ((await folder.read(each, 0)).refusal !== 'missing')
      throw new UsageError(`Unexpected file \`${each}\`, expected a new name: keys are never overwritten`);
  const { secret, public: open, key } = newKey(passphrase);
  await folder.write([
    { path: name, content: secret, secret: true },
    { path: `${name}.pub`, content: open },
  ]);
  return { key: idText(key.id), publicKey: publicKeyLine(key) };
}
