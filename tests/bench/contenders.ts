import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Command } from './measure/measure-command.ts';
import { PEER_VERSIONS, peerProgram } from './peers/install-peers.ts';
import type { PreparedText } from './prepare-text.ts';

export const CONTENDERS = ['zine', 'impose', 'bare', 'vivliostyle', 'pagedjs', 'weasyprint'] as const;
export type Contender = (typeof CONTENDERS)[number];

/** What the tables call them. */
export const TITLES: Record<Contender, string> = {
  zine: 'zine build',
  impose: 'zine impose',
  bare: 'bare print',
  vivliostyle: `Vivliostyle CLI ${PEER_VERSIONS['@vivliostyle/cli']}`,
  pagedjs: `pagedjs-cli ${PEER_VERSIONS['pagedjs-cli']}`,
  weasyprint: 'WeasyPrint',
};

export const isPeer = (contender: Contender): boolean => !['zine', 'impose', 'bare'].includes(contender);

const ROOT = join(import.meta.dirname, '..', '..');

/** The whole process of a contender. `limit` in seconds: the peers have limits of their own, which are not to come first. */
export function commandOf(contender: Contender, text: PreparedText, limit: number): Command {
  const { browser, directory } = text;
  const node = (script: string, ...args: string[]): Command => ({ executable: process.execPath, args: [script, ...args], cwd: directory, env: process.env });
  // A peer hands its environment on to the browser, which finds its libraries by it.
  const libraries = browser.libraryPath === undefined ? {} : { LD_LIBRARY_PATH: browser.libraryPath };
  const sandbox = browser.sandboxed ? 'sandboxed' : 'unsandboxed';
  const out = pdfOf(contender, text);
  switch (contender) {
    case 'zine':
      return node(join(ROOT, 'scripts', 'zine.ts'), 'build', text.publication, '--edition', 'a5', '--out', join(directory, 'zine'), '--force');
    case 'impose':
      // What the build of the same round has made.
      return node(join(ROOT, 'scripts', 'zine.ts'), 'impose', pdfOf('zine', text), '--fold', 'saddle', '--out', out);
    case 'bare':
      return node(
        join(import.meta.dirname, 'print-bare.ts'),
        text.finished,
        out,
        browser.executable,
        sandbox,
        ...(browser.libraryPath ? [browser.libraryPath] : []),
      );
    case 'vivliostyle': {
      // Vivliostyle turns the sandbox off by itself.
      const command = node(
        peerProgram('vivliostyle'),
        'build',
        text.peerDocument,
        '--single-doc',
        '-o',
        out,
        '--executable-browser',
        browser.executable,
        '-t',
        String(limit),
      );
      return { ...command, env: { ...process.env, ...libraries } };
    }
    case 'pagedjs': {
      const command = node(
        peerProgram('pagedjs-cli'),
        text.peerDocument,
        '-o',
        out,
        '-t',
        String(limit * 1000),
        ...(browser.sandboxed ? [] : ['--browserArgs=--no-sandbox']),
      );
      return { ...command, env: { ...process.env, ...libraries, PUPPETEER_EXECUTABLE_PATH: browser.executable } };
    }
    case 'weasyprint':
      return { executable: 'weasyprint', args: [text.peerDocument, out], cwd: directory, env: process.env };
  }
}

/** Where a contender writes its PDF. */
export const pdfOf = (contender: Contender, { directory, publicationId }: PreparedText): string =>
  contender === 'zine' ? join(directory, 'zine', 'en', `${publicationId}-en-a5.pdf`) : join(directory, `${contender}.pdf`);

/** Whether a program is in PATH. */
export async function isInstalled(program: string): Promise<boolean> {
  for (const directory of (process.env.PATH ?? '').split(delimiter)) {
    try {
      await access(join(directory, program), constants.X_OK);
      return true;
    } catch {
      // Not in this one.
    }
  }
  return false;
}
