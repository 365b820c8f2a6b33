import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { browserEnvironment } from '../../scripts/render/browser/browser-environment.ts';
import { withTemporaryDirectory } from '../whole/build.ts';

it('has its temporary files in its profile, which is cleared away with them, unless a socket there would have too long a path', () =>
  withTemporaryDirectory(async (dir) => {
    const env = { TMPDIR: dir };
    const temporaryOf = async (name: string, libraries?: string): Promise<string | undefined> => {
      const profile = join(dir, name);
      await mkdir(profile, { recursive: true });
      return (await browserEnvironment(env, profile, libraries)).TMPDIR;
    };
    const long = 'a'.repeat(60);
    expect(await temporaryOf('p')).toBe(join(dir, 'p'));
    expect(await temporaryOf(long)).toBe(dir);
    expect(await temporaryOf(`${long}b`, '/libraries')).toBe(join(dir, `${long}b`));
  }));
