import { execFileSync } from 'node:child_process';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryDirectory } from '../whole/build.ts';

/** Fills the disk up to so many bytes; what it returns makes the room again. */
type Fill = (free: number) => Promise<() => Promise<void>>;

/** Runs `use` on a disk of 4 MB in memory (Linux, as root). Returns whether there was one. */
export async function withSmallDisk(use: (disk: string, fill: Fill) => Promise<void>): Promise<boolean> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return withTemporaryDirectory(async (dir) => {
    const disk = join(dir, 'disk');
    await mkdir(disk);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'zine-test', disk], { stdio: 'ignore' });
    } catch {
      return false;
    }
    try {
      await use(disk, async (free) => {
        const { bavail, bsize } = await statfs(disk);
        const filling = join(disk, 'filling');
        await writeFile(filling, Buffer.alloc(Math.max(0, bavail * bsize - free)));
        return () => rm(filling);
      });
    } finally {
      execFileSync('umount', [disk]);
    }
    return true;
  });
}
