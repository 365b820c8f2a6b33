import { link, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pid } from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { MachineError } from '../../diagnostics/errors.ts';
import type { ReadResult } from '../../model/folder.ts';
import { cannotWrite } from './cannot-write.ts';
import { codeOf } from './code-of.ts';
import { startTime } from './process-identity.ts';
import { readRegular } from './read-regular.ts';

const LOCK = '.zine-lock';
/** Milliseconds. Publishing takes less than a second. */
const PAUSE = 50;
const MOST_PAUSES = 2400;
/** After so many pauses a lock without an owner's name is left over: its owner died between making and signing it. */
const UNSIGNED_PAUSES = 40;
/** Of a lock: it holds the number of a process, and when it started. */
const MOST_BYTES = 50;

/**
 * Runs `use` while no other process writes to the folder `out`, which is there, so that the files there are all of one build. Waits for the other; a lock whose
 * owner is dead does not count.
 *
 * @throws MachineError where the lock cannot be made, or the other holds it for two minutes
 */
export async function withLock<T>(out: string, use: () => Promise<T>): Promise<T> {
  const path = join(out, LOCK);
  await take(path, out);
  try {
    return await use();
  } finally {
    await rm(path, { force: true });
  }
}

async function take(path: string, out: string): Promise<void> {
  for (let pauses = 0, unsigned = 0; pauses < MOST_PAUSES; pauses++) {
    if (await sign(path)) return;
    const owner = await ownerOf(path);
    unsigned = owner === '' ? unsigned + 1 : 0;
    if (unsigned > UNSIGNED_PAUSES || (owner !== '' && !isAlive(owner))) await breakLock(path, owner);
    else await setTimeout(PAUSE);
  }
  throw new MachineError(`Another build has been writing to ${out} for two minutes; if there is none, delete ${path}`);
}

/** Empty where nobody has signed it, or it has just been taken away. */
async function ownerOf(path: string): Promise<string> {
  const { bytes, refusal } = await readRegular(path, MOST_BYTES).catch((error: unknown): ReadResult => {
    if (codeOf(error) === 'ENOENT') return { bytes: new Uint8Array() };
    return { refusal: 'irregular' };
  });
  if (refusal !== undefined) throw new MachineError(`Unexpected ${path} that is no lock of zine, expected none or a small file; delete it`);
  return new TextDecoder().decode(bytes);
}

/** Takes a dead owner's lock away; if a living one has been quicker and it is theirs by now, puts it back. */
async function breakLock(path: string, owner: string): Promise<void> {
  const aside = `${path}.${pid}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if ((await ownerOf(aside).catch(() => owner)) !== owner) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
}

async function sign(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o644);
    try {
      await file.writeFile(`${pid} ${startTime(pid) ?? ''}`);
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // What was made and could not be signed must not keep others waiting.
    if (error instanceof Error && 'syscall' in error && error.syscall === 'write') await rm(path, { force: true });
    throw cannotWrite(path, error);
  }
}

/** Whether a lock was signed by a process that runs: its number alone may be another one's by now, or somebody may have written it. */
function isAlive(owner: string): boolean {
  const [number = '', start] = owner.split(' ');
  return start !== undefined && /^\d{1,10}$/.test(number) && startTime(Number(number)) === start;
}
