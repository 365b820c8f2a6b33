import { execFileSync } from 'node:child_process';
import { link, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diskFolder } from '../../../scripts/folder/disk-folder.ts';
import { type Line, outcome } from '../line.ts';
import { withFolder } from '../run-zine.ts';

const CANARY = 'canary-77f0c4';
/** Paths as a chapter, a header or a recipe might name them, from a folder beside which the secret lies. */
const PATHS = [
  '../secret', '../../secret', '../pub/../secret', './../secret', 'a/../../secret', 'a/./../../secret', '..//secret', '.../secret', '..\\secret', '..%2fsecret', '%2e%2e/secret', '%2e%2e%2fsecret', '..%c0%afsecret',
  '..%252fsecret', '/etc/passwd', '//etc/passwd', '/proc/self/environ', '/proc/self/cwd/../secret', '/proc/self/fd/0', '/dev/zero', 'file:///etc/passwd', 'file:../secret', 'FILE:///etc/passwd', 'file://localhost/etc/passwd',
  'C:\\secret', 'c:/secret', '\\\\host\\secret', '~/secret', '$HOME/secret', '`cat ../secret`', '..\0/secret', '../secret\0.png', 'secret\0', '', '.', '..', '/', '//', 'a/', 'link', 'link/secret', 'chain', 'up/secret', 'loop', 'dangling',
  'pipe', 'device', 'proc', 'alike', 'alike/secret', 'alike-file', 'A', 'ﬁle', 'a\u0301', '\u2025/secret', '．．/secret', '../SECRET', ' ../secret', '../secret ', '\t../secret', '\n../secret', 'a/..;/secret', '..;/secret', '....//secret', '..././secret',
]; // biome-ignore format: a list

/** Reads, lists, writes and removes through everything that might lead out of a publication's folder. */
export const files: Line = () =>
  withFolder(async (dir) => {
    const pub = join(dir, 'pub');
    await mkdir(join(pub, 'a'), { recursive: true });
    await writeFile(join(dir, 'secret'), CANARY);
    await writeFile(join(pub, 'own'), 'own');
    // A folder beside it whose name begins as its own.
    await mkdir(join(dir, 'pub-2'));
    await writeFile(join(dir, 'pub-2/secret'), CANARY);
    const links = {
      link: '../secret',
      alike: '../pub-2',
      'alike-file': '../pub-2/secret',
      chain: 'link',
      up: '..',
      loop: 'loop',
      dangling: '../nothing',
      proc: '/proc/self/environ',
      device: '/dev/zero',
    };
    for (const [name, target] of Object.entries(links)) await symlink(target, join(pub, name));
    if (process.platform !== 'win32') execFileSync('mkfifo', [join(pub, 'pipe')]);
    await link(join(pub, 'own'), join(pub, 'hard'));
    const folder = diskFolder(pub);
    const details: string[] = [];
    for (const path of PATHS) {
      const read = await folder.read(path, 1000).catch(() => undefined);
      if (read?.bytes !== undefined) details.push(`read ${JSON.stringify(path)}: ${Buffer.from(read.bytes).toString('latin1').slice(0, 40)}`);
      const { names = [] } = await folder.list(path).catch(() => ({ names: [] }));
      if (names.some((name) => name === 'secret' || name === 'passwd')) details.push(`listed ${JSON.stringify(path)}`);
      await folder.write([{ path, content: 'written' }]).catch(() => {});
      await folder.remove(path).catch(() => {});
    }
    const outside = diskFolder(dir);
    const secret = await outside.read('secret', 1000);
    const alike = await outside.read('pub-2/secret', 1000);
    if ([secret, alike].some(({ bytes }) => Buffer.from(bytes ?? []).toString() !== CANARY)) details.push('what lies outside was written or removed');
    const { names = [] } = await outside.list('');
    if (names.join() !== 'pub,pub-2,secret') details.push(`made outside: ${names.join()}`);
    return outcome('ways out of a folder × read, list, write, remove', PATHS.length * 4, details);
  });
