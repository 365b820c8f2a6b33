import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { UsageError } from '../../scripts/diagnostics/errors.ts';
import { readInput } from '../../scripts/folder/read-input.ts';
import { withTemporaryDirectory } from '../whole/build.ts';

it('reads a file, and says of what is none what to do', async () => {
  await withTemporaryDirectory(async (dir) => {
    await writeFile(join(dir, 'file'), 'text');
    execFileSync('mkfifo', [join(dir, 'pipe')]);
    expect(Buffer.from(await readInput(join(dir, 'file'), 4)).toString()).toBe('text');
    await expect(readInput(join(dir, 'file'), 3)).rejects.toThrow('expected at most 3');
    for (const name of ['nothing', 'file/below']) {
      await expect(readInput(join(dir, name), 9)).rejects.toThrow('expected a file that exists; check the name and the folder');
    }
    for (const name of ['', 'pipe']) await expect(readInput(join(dir, name), 9)).rejects.toThrow('expected a file; name a file in it, or save');
    await expect(readInput(join(dir, 'nothing'), 9)).rejects.toBeInstanceOf(UsageError);
  });
});
