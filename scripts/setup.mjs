// Brings what is missing before any other script runs: the packages of package-lock.json. Plain JavaScript without dependencies, because
// it runs on whatever Node the machine has; everything after it runs on the Node that comes with the packages.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LEAST_NODE = 20;
/** Milliseconds. */
const PAUSE = 200;
/** A guard without its owner's number is left over after so long: the owner died between making and signing it. */
const UNSIGNED = 5000;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const packages = join(root, 'node_modules');
const stamp = join(packages, '.zine-lock');
const guard = join(root, '.setup-running');

if (Number.parseInt(process.versions.node, 10) < LEAST_NODE) {
  fail(`Unexpected Node ${process.versions.node}, expected ${LEAST_NODE} or newer. Install a newer one from nodejs.org.`);
}
if (!isComplete()) guarded(install);

/** Which packages are wanted, for which machine: some of them are programs. */
function wanted() {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  return `${lock.digest('hex')} ${process.platform} ${process.arch}\n`;
}

/** npm writes its own list last, and the stamp is written after npm has ended: an interrupted installation has not both. */
function isComplete() {
  return read(stamp) === wanted() && existsSync(join(packages, '.package-lock.json'));
}

/** No package runs a script of its own while it is installed, but one: that of `node` fetches the executable, which is then held against the hash we know. */
function install() {
  process.stderr.write('Installing packages (first run only)…\n');
  rmSync(stamp, { force: true });
  if (!npm('ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund')) return;
  if (!npm('rebuild', 'node', '--ignore-scripts=false')) return;
  checkNode();
  writeFileSync(stamp, wanted());
}

/** Whether npm did it; where the user has interrupted it, it did not. */
function npm(...args) {
  // npm tells the scripts that it runs where it is, and on which Node: ours may be the one among the packages, which are taken away first. Outside of npm it is looked for.
  const { npm_execpath: path, npm_node_execpath: node = process.execPath } = process.env;
  const [command, ...start] = path ? [node, path] : ['npm'];
  const result = spawnSync(command, [...start, ...args, '--loglevel=error'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    shell: start.length === 0 && process.platform === 'win32',
  });
  if (result.signal === 'SIGINT' || result.signal === 'SIGTERM') process.exitCode = 130;
  else if (result.error) fail(`npm could not be started: ${result.error.message}`);
  else if (result.status !== 0) fail(`${result.stdout}${result.stderr}\nThe packages could not be installed; see above. The first run needs the internet.`);
  else return true;
  return false;
}

/** package-lock.json knows every package by its hash, but not what `node` brings: it depends on the machine. Machines that are not listed run it unchecked. */
function checkNode() {
  const { version, sha256 } = JSON.parse(readFileSync(join(root, 'scripts/node-hashes.json'), 'utf8'));
  const known = sha256[`${process.platform}-${process.arch}`];
  if (known === undefined) return;
  const executable = join(packages, 'node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(executable)) fail(`Node ${version} was not brought by its package; the first run needs the internet.`);
  const found = createHash('sha256').update(readFileSync(executable)).digest('hex');
  if (found === known) return;
  rmSync(executable);
  fail(`Unexpected Node ${version} with the SHA-256 ${found}, expected ${known}. It was removed; somebody may have changed it on its way here.`);
}

/** Two first runs at once must not install over each other: the second waits until the first is done or dead. */
function guarded(use) {
  while (!takeGuard()) {
    if (isLeftOver()) rmSync(guard, { recursive: true, force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  }
  // Not `finally`: `fail` ends the process.
  process.on('exit', () => rmSync(guard, { recursive: true, force: true }));
  if (!isComplete()) use();
}

function takeGuard() {
  try {
    mkdirSync(guard);
    writeFileSync(join(guard, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (error.code === 'EEXIST' || error.code === 'ENOENT') return false;
    return fail(`Cannot write to ${root}: ${error.message}`);
  }
}

function isLeftOver() {
  const owner = Number(read(join(guard, 'pid')));
  if (owner > 0) return !isAlive(owner);
  const made = statSync(guard, { throwIfNoEntry: false });
  return made !== undefined && Date.now() - made.mtimeMs > UNSIGNED;
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It lives, and belongs to somebody else.
    return error.code === 'EPERM';
  }
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function fail(message) {
  process.stderr.write(`zine: ${message}\n`);
  process.exit(3);
}
