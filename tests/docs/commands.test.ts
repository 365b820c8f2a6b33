import { readdir, readFile } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { verbsOf } from '../../scripts/commands/completion/verbs.ts';
import { createProgram } from '../../scripts/commands/program.ts';
import { EDITION_NAMES } from '../../scripts/model/editions.ts';

const ROOT = new URL('../../', import.meta.url);
const pages = ['README.md', 'CONTRIBUTING.md', ...(await readdir(new URL('docs/', ROOT))).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];
const texts = await Promise.all(pages.map(async (path) => [path, await readFile(new URL(path, ROOT), 'utf8')] as const));
const { scripts } = JSON.parse(await readFile(new URL('package.json', ROOT), 'utf8')) as { scripts: Record<string, string> };

const stream = Object.assign(new PassThrough(), { columns: 80 }) as never;
const verbs = new Map(verbsOf(createProgram({ stdout: stream, stderr: stream, stdin: stream } as never, () => {})).map((verb) => [verb.name, verb]));
const ANYWHERE = ['--help', '--version'];

/** Every `zine …` of a page, in blocks and within lines, up to where the command ends. */
const commandsIn = (text: string): string[] =>
  [...text.matchAll(/(?:^|[`$] ?|\bnpx |--silent )zine(?: --)? +([a-z][^`\n|>#;]*)/gm)]
    .map(([, command = '']) => command.trim())
    .filter((command) => verbs.has(command.split(' ')[0] ?? ''));

/** The verb of a command, and the flags behind it. */
function parts(command: string): { verb: string; flags: string[] } {
  const [first = '', second = ''] = command.split(/\s+/);
  const verb = verbs.has(`${first} ${second}`) ? `${first} ${second}` : first;
  return { verb, flags: [...command.matchAll(/(?<=\s)--?[a-z][\w-]*/g)].map(([flag]) => flag) };
} // biome-ignore format: one thought

it.each(texts)('%s names verbs with flags that they have, editions and scripts that there are', (_, text) => {
  for (const command of commandsIn(text)) {
    const { verb, flags } = parts(command);
    const known = [...ANYWHERE, ...(verbs.get(verb)?.flags.flatMap(({ names }) => names) ?? [])];
    expect([command, flags.filter((flag) => !known.includes(flag))]).toEqual([command, []]);
    for (const [, edition = ''] of command.matchAll(/--edition (\w[\w-]*)/g)) if (edition !== 'NAME') expect([command, EDITION_NAMES]).toEqual([command, expect.arrayContaining([edition])]);
  }
  for (const [, script = ''] of text.matchAll(/\bnpm run (?:--silent )?([a-z][\w:]*)/g)) expect([script, Object.keys(scripts)]).toEqual([script, expect.arrayContaining([script])]);
}); // biome-ignore format: one thought

it('are many', () => expect(texts.flatMap(([, text]) => commandsIn(text)).length).toBeGreaterThan(120));
