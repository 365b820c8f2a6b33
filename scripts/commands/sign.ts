import { basename, dirname, relative, resolve } from 'node:path';
import { loadConfig } from '../config/load-config.ts';
import { UsageError } from '../diagnostics/errors.ts';
import { diskFolder } from '../folder/disk-folder.ts';
import { readInput } from '../folder/read-input.ts';
import { makeKeys } from '../jobs/verify/make-keys.ts';
import { isLocked, signOutput } from '../jobs/verify/sign-output.ts';
import { askPassphrase } from './ask-passphrase.ts';
import { directories, startOf } from './directories.ts';
import type { Streams } from './streams.ts';

export interface SignVerbOptions {
  key?: string;
  new?: string;
  passphrase?: string;
  out?: string;
  json?: boolean;
}

/** In bytes. */
const MOST_KEY_BYTES = 10_000;

/**
 * `zine sign`: signs the checksums of the output, or makes the keys for it.
 * @returns the exit code
 * @throws UsageError where there is no output, or the key is not one
 */
export async function sign(dir: string | undefined, options: SignVerbOptions, streams: Streams): Promise<number> {
  if ((options.key === undefined) === (options.new === undefined))
    throw new UsageError('Unexpected `sign` without a key, expected `--key FILE` to sign with, or `--new FILE` to make a pair of keys');
  const told = options.new === undefined ? await signWith(options.key ?? '', dir, options, streams) : await makeNew(options.new, dir, options, streams);
  const { lines, ...values } = told;
  streams.stdout.write(options.json ? `${JSON.stringify(values, undefined, 2)}\n` : `${lines.join('\n')}\n`);
  return 0;
}

async function signWith(file: string, dir: string | undefined, options: SignVerbOptions, streams: Streams) {
  const { publication, out } = directories(dir, options.out, streams);
  const secret = new TextDecoder().decode(await readInput(resolve(startOf(streams), file), MOST_KEY_BYTES));
  const { value: config } = await loadConfig(publication);
  const passphrase = isLocked(secret) ? await passphraseOf(options, streams, 'passphrase of the key: ') : '';
  const signed = await signOutput(out, {
    ...{ secret, passphrase, publication: config?.id ?? 'publication' },
    ...(config?.key === undefined ? {} : { expected: config.key }),
  });
  const shown = relative(startOf(streams), out.name) || '.';
  const name = `${shown}/${signed.path}`;
  return {
    ...signed,
    path: name,
    lines: [`${name}: ${signed.files} files signed by ${signed.key}`, `to verify: zine verify ${shown} --key ${signed.publicKey}`],
  };
}

/** Secret keys stay out of what is handed on. */
async function makeNew(file: string, dir: string | undefined, options: SignVerbOptions, streams: Streams) {
  const place = resolve(startOf(streams), file);
  const home = resolve(startOf(streams), dir ?? '.');
  const { publication } = directories(dir, undefined, streams);
  if (dir !== undefined && !relative(home, place).startsWith('..'))
    throw new UsageError(`Unexpected \`--new ${file}\` in the folder of ${publication.name}, expected a place outside: who has the secret key can sign as you`);
  const passphrase = await passphraseOf(options, streams, 'passphrase for the new key (none: Enter): ', 'once more: ');
  const { publicKey, key } = await makeKeys(diskFolder(dirname(place)), basename(place), passphrase);
  return { secret: file, public: `${file}.pub`, key, publicKey, lines: [`${file}: secret, keep it`, `${file}.pub: public`, `key: ${publicKey}`] };
}

async function passphraseOf({ passphrase }: SignVerbOptions, streams: Streams, question: string, again?: string): Promise<string> {
  if (passphrase !== undefined) return new TextDecoder().decode(await readInput(resolve(startOf(streams), passphrase), MOST_KEY_BYTES)).replace(/\r?\n$/, '');
  if (!streams.stdin?.isTTY) {
    if (again !== undefined) return '';
    throw new UsageError('Unexpected key with a passphrase and no terminal to ask for it, expected `--passphrase FILE`');
  }
  const typed = await askPassphrase(question, streams.stdin, streams);
  if (again !== undefined && typed !== '' && (await askPassphrase(again, streams.stdin, streams)) !== typed)
    throw new UsageError('Unexpected second passphrase, expected the same as the first');
  return typed;
}
