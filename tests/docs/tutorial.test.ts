import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { SOURCES, writeSources } from '../jobs/init/sources.ts';
import { withTemporaryDirectory } from '../whole/build.ts';
import { readPdf } from '../whole/read-pdf.ts';

const PAGE = await readFile(new URL('../../docs/tutorial.md', import.meta.url), 'utf8');
const ZINE = fileURLToPath(new URL('../../scripts/zine.ts', import.meta.url));
const examples = (language: string): string[] => [...PAGE.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text = '']) => text);
const run = promisify(execFile);

/** `npx`, as far as it runs what is installed: the program of this checkout. */
async function installed(dir: string): Promise<NodeJS.ProcessEnv> {
  const npx = join(dir, 'bin/npx');
  await mkdir(join(dir, 'bin'));
  await writeFile(npx, `#!/bin/sh\ntest "$1" = zine && shift && exec "${process.execPath}" "${ZINE}" "$@"\n`);
  await chmod(npx, 0o755);
  return { ...process.env, PATH: `${join(dir, 'bin')}:${process.env.PATH}` };
}

it('docs/tutorial.md leads from a document, a saved page and a photograph to sheets that fold, in the commands that it prints', { timeout: 240_000 }, () =>
  withTemporaryDirectory(async (dir) => {
    const env = await installed(dir);
    const here = join(dir, 'texts');
    await writeSources(here);
    const [begin = '', again = '', ...others] = examples('sh');
    const shell = async (commands: string) => (await run('sh', ['-ec', commands], { cwd: here, env })).stdout;
    for (const name of Object.keys(SOURCES)) expect(begin).toContain(name);
    expect(await shell(begin)).toMatch(/Print nine-days\/output\/en\/nine-days-en-booklet-a4\.pdf on both sides/);
    const pdf = async (name: string) => readPdf(await readFile(join(here, 'nine-days/output/en', `nine-days-en-${name}.pdf`)));
    const first = (await pdf('a5')).pages.length;
    expect(first % 4).toBe(0);
    expect(first).toBeLessThanOrEqual(8);

    // What the page says of the files is in them.
    const chapter = join(here, 'nine-days/chapters/en/laundry.md');
    const [header = '', term = ''] = examples('yaml');
    const [event = ''] = examples('markdown');
    const text = await readFile(chapter, 'utf8');
    expect(text).toContain(`---\n${header}---\n`);
    const sentence = /\[([^\]]*)\]/.exec(event)?.[1] ?? '';
    expect(text).toContain(`${event}-->\n\n${sentence}`);
    await writeFile(chapter, text.replace(`\n\n${sentence}`, `\n\n${event.trim()}`));
    const glossary = join(here, 'nine-days/chapters/en/glossary.yml');
    expect(await readFile(glossary, 'utf8')).toContain('# - id: nwu\n');
    await writeFile(glossary, term);

    expect(await shell(again)).toMatch(/^no mistakes found\n/);
    const words = (await pdf('a5')).pages.map((page) => page.text).join(' ');
    for (const printed of ['Chronology', 'Glossary', 'Washers’ Union', 'You may have the shovel', 'By Ida Stern']) expect(words).toContain(printed);
    expect(words).not.toContain('Leave a reply');
    expect((await pdf('booklet-a4')).pages.length).toBeGreaterThan(first / 2);
    for (const commands of others) await shell(commands);
  }),
);
