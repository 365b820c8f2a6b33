import { readdir, readFile, statfs } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { styleText } from 'node:util';
import { MachineError } from '../diagnostics/errors.ts';
import type { BrowserLocation } from '../render/browser/browser-location.ts';
import { unprotected } from '../render/browser/launch-browser.ts';
import { locateBrowser } from '../render/browser/locate-browser.ts';
import { cacheRoot, type Environment, temporaryRoot } from '../render/browser/private-directory.ts';
import { trialPrint } from '../render/browser/trial-print.ts';
import { verifyEmbedded } from '../render/browser/verify-embedded.ts';
import { writeAsIs } from './guard-stream.ts';

export interface DoctorOptions {
  env: Environment;
  json?: boolean;
  stdout: NodeJS.WritableStream;
}

/** One line of the report; what `--json` adds to it is in `facts`. */
interface Finding {
  name: string;
  ok: boolean;
  text: string;
  facts?: Record<string, unknown>;
}

const require = createRequire(import.meta.url);
const manifest = require('../../package.json') as { version: string; dependencies: Record<string, string> };
/** An unpacked browser, its profile, and a publication with images. */
const ROOM_NEEDED = 500_000_000;

/**
 * Says what a build would run with, and tries it. Writes lines for people, or one JSON document.
 * @returns exit code: 0, or 3 where a build could not run
 */
export async function doctor({ env, json = false, stdout }: DoctorOptions): Promise<number> {
  const fonts = await findFonts();
  const findings: Finding[] = [
    { name: 'node', ok: true, text: `${process.version} (${process.execPath})`, facts: { version: process.version, path: process.execPath } },
    { name: 'zine', ok: true, text: manifest.version, facts: { version: manifest.version } },
    ...(await attempt('browser', () => examineBrowser(env))),
    ...fonts.map(({ finding }) => finding),
    ...(await Promise.all([room('cache', cacheRoot(env)), room('temporary', temporaryRoot(env))])),
    ...(await attempt('print', () => print(env, fonts[0]?.sample))),
  ];
  const ok = findings.every((finding) => finding.ok);
  if (json) {
    stdout.write(`${JSON.stringify({ ok, checks: findings.map(({ facts, ...rest }) => ({ ...rest, ...facts })) }, undefined, 2)}\n`);
  } else {
    const width = Math.max(...findings.map(({ name }) => name.length));
    for (const { name, ok: fine, text } of findings) {
      const mark = styleText(fine ? 'green' : 'red', fine ? '✓' : '✗', { stream: stdout });
      writeAsIs(stdout, mark);
      stdout.write(` ${name.padEnd(width)}  ${text.replaceAll('\n', `\n${' '.repeat(width + 4)}`)}\n`);
    }
  }
  return ok ? 0 : 3;
}

/** A machine that lacks something is a finding; anything else is a bug and stays an exception. */
async function attempt(name: string, examine: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await examine();
  } catch (error) {
    if (!(error instanceof MachineError)) throw error;
    return [{ name, ok: false, text: error.message }];
  }
}

async function examineBrowser(env: Environment): Promise<Finding[]> {
  const location = await locateBrowser(env);
  const found = (at: BrowserLocation): Finding => ({
    name: 'browser',
    ok: true,
    text: `${at.from} (${at.executable})`,
    facts: { from: at.from, kind: at.kind, executable: at.executable },
  });
  if (location.kind !== 'embedded') return [found(location)];
  const { location: verified, repaired } = await verifyEmbedded(location, env);
  const text = repaired ? 'was damaged; unpacked anew' : 'every file has the hash it was unpacked with';
  return [found(verified), { name: 'unpacked', ok: true, text, facts: { repaired } }];
}

async function print(env: Environment, sample: string | undefined): Promise<Finding[]> {
  if (sample === undefined) throw new MachineError('No font to print with');
  const { browser, milliseconds, bytes } = await trialPrint({ env }, await readFile(sample));
  const { version, sandboxed, sandboxReason, uid } = browser;
  return [
    { name: 'chromium', ok: true, text: version, facts: { version } },
    {
      name: 'sandbox',
      ok: true,
      text: sandboxed ? `on${uid === undefined ? '' : `, as a user of its own (${uid})`}` : `off: ${unprotected(browser)}`,
      facts: { sandboxed, ...(sandboxReason === undefined ? {} : { reason: sandboxReason }), ...(uid === undefined ? {} : { uid }) },
    },
    { name: 'print', ok: true, text: `one page in ${milliseconds} ms`, facts: { milliseconds, bytes } },
  ];
}

/** The font packages among our dependencies. Each has one static TrueType or WOFF file a face. */
async function findFonts(): Promise<{ finding: Finding; sample?: string }[]> {
  const names = Object.keys(manifest.dependencies).filter((name) => /^@(?:expo-google-fonts|fontsource)\//.test(name));
  return Promise.all(
    names.map(async (name) => {
      try {
        const directory = dirname(require.resolve(`${name}/package.json`));
        const { family } = JSON.parse(await readFile(join(directory, 'metadata.json'), 'utf8')) as { family: string };
        const files = (await readdir(directory, { recursive: true })).filter((file) => /\.(?:ttf|woff)$/.test(file)).sort();
        const sample = files.find((file) => /400(?:Regular|-normal)/.test(file));
        if (sample === undefined) throw new Error('no regular face');
        return {
          finding: {
            name: 'font',
            ok: true,
            text: `${family}, ${files.length} faces (${name})`,
            facts: { family, faces: files.map((file) => (basename(dirname(file)) === 'files' ? basename(file, '.woff') : dirname(file))) },
          },
          sample: join(directory, sample),
        };
      } catch {
        return { finding: { name: 'font', ok: false, text: `the package ${name} is missing or incomplete; run \`npm ci\`` } };
      }
    }),
  );
}

/** Free room where the directory is or would be made. */
async function room(name: string, directory: string): Promise<Finding> {
  for (let at = directory; ; at = dirname(at)) {
    try {
      const { bavail, bsize } = await statfs(at);
      const free = bavail * bsize;
      const text = `${(free / 1e9).toFixed(1)} GB free (${directory})`;
      // Little room is worth seeing, not an error: where it does not suffice, the trial print fails.
      return { name, ok: true, text: free < ROOM_NEEDED ? `${text}; a build may need ${ROOM_NEEDED / 1e6} MB` : text, facts: { directory, freeBytes: free } };
    } catch {
      if (dirname(at) === at) return { name, ok: true, text: `unknown (${directory})`, facts: { directory } };
    }
  }
}
