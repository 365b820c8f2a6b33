import { link, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { kill, pid } from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { MachineError } from '../diagnostics/errors.ts';
import { makeFolder } from './make-folder.ts';
import { cannotWrite } from './write-atomically.ts';

const LOCK = '.zine-lock';
/** Milliseconds. Publishing takes less than a second. */
const PAUSE = 50;
const MOST_PAUSES = 2400;
/** After so many pauses a lock without an owner's name is left over: its owner died between making and signing it. */
const UNSIGNED_PAUSES = 40;

/**
 * Runs `use` while no other process publishes into `out`, so that the files there are all of one build. Waits for the other; a lock whose
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
    if (await sign(path, out)) return;
    const owner = await readFile(path, 'utf8').catch(() => '');
    unsigned = owner === '' ? unsigned + 1 : 0;
    if (unsigned > UNSIGNED_PAUSES || (owner !== '' && !isAlive(Number(owner)))) await breakLock(path, owner);
    else await setTimeout(PAUSE);
  }
  throw new MachineError(`Another build has been writing to ${out} for two minutes; if there is none, delete ${path}`);
}

/** Takes a dead owner's lock away; if a living one has been quicker and it is theirs by now, puts it back. */
async function breakLock(path: string, owner: string): Promise<void> {
  const aside = `${path}.${pid}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, 'utf8').catch(() => owner)) !== owner) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
}

async function sign(path: string, out: string): Promise<boolean> {
  try {
    await makeFolder(out);
    const file = await open(path, 'wx', 0o644);
    try {
      await file.writeFile(String(pid));
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST' && 'syscall' in error && error.syscall === 'open') return false;
    // What was made and could not be signed must not keep others waiting.
    if (error instanceof Error && 'syscall' in error && error.syscall === 'write') await rm(path, { force: true });
    throw cannotWrite(path, error);
  }
}

function isAlive(owner: number): boolean {
  if (!Number.isSafeInteger(owner) || owner <= 0) return false;
  try {
    return kill(owner, 0);
  } catch (error) {
    // It lives, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
