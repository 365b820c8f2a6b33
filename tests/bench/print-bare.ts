/**
 * The bare print that everything is compared with: start Node, start the browser that zine uses with zine's switches, give it the finished HTML,
 * print once with tags and outline, write the file. Nothing is compiled, measured, verified or finished.
 *
 *     node print-bare.ts <finished.html> <out.pdf> <browser> <sandboxed|unsandboxed> [<library path>]
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserArguments } from '../../scripts/render/browser/browser-arguments.ts';
import { browserEnvironment } from '../../scripts/render/browser/browser-environment.ts';
import { startBrowser } from '../../scripts/render/browser/start-browser.ts';

const [html = '', out = '', executable = '', sandbox, libraryPath] = process.argv.slice(2);
const profile = await mkdtemp(join(tmpdir(), 'bare-'));
try {
  const environment = await browserEnvironment(process.env, profile, libraryPath);
  const started = await startBrowser(executable, browserArguments(profile, sandbox === 'sandboxed'), environment);
  try {
    const page = await started.browser.newPage();
    await page.setContent(await readFile(html, 'utf8'), { waitUntil: 'load' });
    await writeFile(out, await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 0 }));
  } finally {
    await started.close();
  }
} finally {
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}
