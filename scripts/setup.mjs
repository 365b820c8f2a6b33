// Brings what is missing before any other script runs: the packages of package-lock.json. Plain JavaScript without dependencies, because it runs on
// whatever Node the machine has; everything after it runs on the Node 24 that comes with the packages.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LEAST_NODE = 20;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampPath = join(root, 'node_modules', '.zine-lock');
const guardPath = join(root, '.setup-running');

const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};
const wanted = () => `${createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')} ${process.platform} ${process.arch}\n`;
const isComplete = () => read(stampPath) === wanted() && read(join(root, 'node_modules', '.package-lock.json')) !== undefined;
const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};
const sleep = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

/** Two first runs at once must not install over each other: the second waits until the first is done or dead. */
function guarded(install) {
  for (;;) {
    try {
      mkdirSync(guardPath);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const owner = Number(read(join(guardPath, 'pid')));
      if (owner > 0 && !isAlive(owner)) rmSync(guardPath, { recursive: true, force: true });
      else sleep(200);
    }
  }
  try {
    writeFileSync(join(guardPath, 'pid'), String(process.pid));
    if (!isComplete()) install();
  } finally {
    rmSync(guardPath, { recursive: true, force: true });
  }
}

function install() {
  process.stderr.write('Installing packages (first run only) …\n');
  // npm names its command line to the scripts it runs; the browser comes from a package and must not be downloaded besides.
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const env = { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1', NODE_ENV: '' };
  const result = spawnSync(npm[0], [...npm.slice(1), 'ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, env, encoding: 'utf8', shell: npm.length === 1 && process.platform === 'win32' });
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}\nzine: the packages could not be installed; see above. Is there a connection to the npm registry?\n`);
    process.exit(3);
  }
  writeFileSync(stampPath, wanted());
}

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < LEAST_NODE) {
  process.stderr.write(`zine: Unexpected Node ${process.versions.node}, expected ${LEAST_NODE} or newer. Install a newer Node from nodejs.org.\n`);
  process.exit(3);
}
if (!isComplete()) guarded(install);
