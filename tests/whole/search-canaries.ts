import { appendFile, mkdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { homedir, hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { filesBelow } from '../../scripts/folder/files-below.ts';
import { filesInZip } from '../../scripts/folder/zip-folder.ts';
import { EDITION_NAMES } from '../../scripts/model/editions.ts';
import { bytesAsTexts, pdfTexts } from '../../scripts/press/search/pdf-texts.ts';
import { withTemporaryDirectory, zine } from './build.ts';
import { Canaries, tellingDocx, tellingJpeg, tellingOdt, tellingPng } from './canaries.ts';

const ENVIRONMENT = ['USER', 'LOGNAME', 'USERNAME', 'HOSTNAME', 'COMPUTERNAME', 'EMAIL', 'NAME', 'ORGANIZATION', 'GIT_AUTHOR_NAME', 'GIT_AUTHOR_EMAIL', 'GIT_COMMITTER_NAME', 'SUDO_USER', 'SSH_CONNECTION', 'PWD', 'OLDPWD', 'MAIL', 'SESSION_MANAGER']; // biome-ignore format: a list
/** A place that is its own in its zone: a quarter of an hour beside all others. */
const ZONE = 'Pacific/Chatham';
/** On which every file was last changed. */
const CHANGED = new Date('1987-06-05T04:03:02Z');

export interface CanarySearch {
  planted: number;
  /** Of all editions, and the lists and pages beside them. */
  files: number;
  /** Stretches of text and bytes that were searched. */
  texts: number;
  /** Canaries, and traces of the machine, with where they were found. */
  told: string[];
  /** How often a word that is meant to be there was found: who finds nothing may have looked at nothing. */
  seen: number;
}

/** Plants traces of makers wherever a publication and its machine have them, builds every edition, and looks for them in every file. */
export async function searchCanaries(): Promise<CanarySearch> {
  const canaries = new Canaries();
  return withTemporaryDirectory(async (outer) => {
    // Checkout, home and output are called by somebody's name.
    const place = join(outer, canaries.word('folder of the texts'));
    const [dir, sources, home, out] = [join(place, 'zine'), join(place, 'in'), join(outer, canaries.word('home')), join(outer, canaries.word('output'))];
    for (const each of [sources, home]) await mkdir(each, { recursive: true });
    await writeFile(join(sources, 'laundry.docx'), tellingDocx(canaries));
    await writeFile(join(sources, 'river.odt'), tellingOdt(canaries));
    await writeFile(join(sources, 'gate.jpg'), await tellingJpeg(canaries));
    const env: Record<string, string> = Object.fromEntries(ENVIRONMENT.map((name) => [name, canaries.word(`$${name}`)]));
    Object.assign(env, { HOME: home, TZ: ZONE, XDG_CACHE_HOME: process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache') });
    const made = await zine(['init', dir, ...['laundry.docx', 'river.odt', 'gate.jpg'].map((name) => join(sources, name)), '--title', 'The Gate', '--collective', 'The Gate', '--locale', 'en', '--date', '2025-03-08', '--no-build'], { env }); // biome-ignore format: one call
    if (made.code !== 0 || made.stderr !== '') throw new Error(`init: ${made.code} ${made.stderr}`);

    const chapter = join(dir, 'chapters/en/laundry.md');
    await appendFile(chapter, `\n![A gate](images/drawing.png)\n\n<!-- ${canaries.word('comment in a chapter')} -->\n`);
    await appendFile(join(dir, 'chapters/publication.yml'), `\n# ${canaries.word('comment in publication.yml')}\n`);
    const more: Record<string, string | Buffer> = {
      'chapters/images/drawing.png': await tellingPng(canaries),
      'chapters/notes.txt': canaries.word('file that is not printed'),
      'templates/styles/own.css': `/* ${canaries.word('comment in a style')} */\n`,
      '.git/config': `[user]\nname = ${canaries.word('name in git')}\nemail = ${canaries.word('address in git')}@example.org\n`,
      '.git/logs/HEAD': canaries.word('log of git'),
      'package.json': JSON.stringify({ name: canaries.word('package.json'), author: canaries.word('author in package.json') }),
    };
    for (const [path, content] of Object.entries(more)) {
      await mkdir(dirname(join(dir, path)), { recursive: true });
      await writeFile(join(dir, path), content);
    }
    for (const path of await filesBelow(diskFolder(dir))) await utimes(join(dir, path), CHANGED, CHANGED);

    const built = await zine(['build', dir, '--out', out, ...EDITION_NAMES.flatMap((name) => ['--edition', name])], { env, cwd: place, timeout: 280_000 });
    if (built.code !== 0) throw new Error(`build: ${built.code} ${built.stderr}`);
    const files = await filesBelow(diskFolder(out));
    // A short name of a machine stands in any heap of bytes by chance.
    const traces = [
      outer,
      ...(hostname().length > 5 ? [hostname()] : []),
      '19870605',
      '1987-06-05',
      '+1245',
      '+12:45',
      '+1345',
      '+13:45',
      "+12'45",
      "+13'45",
      ZONE,
    ];
    const told: string[] = [];
    let texts = 0;
    for (const path of files) {
      for (const { where, text } of await textsIn(path, await readFile(join(out, path)))) {
        texts++;
        told.push(...[...canaries.foundIn(text), ...traces.filter((trace) => text.includes(trace))].map((each) => `${path} ${where}: ${each}`));
      }
    }
    const single = files.find((path) => path.endsWith('-a5.pdf')) ?? '';
    const seen = (await textsIn(single, await readFile(join(out, single)))).filter(({ text }) => text.includes('The Gate')).length;
    return { planted: canaries.planted.length, files: files.length, texts, told: [...new Set(told)], seen };
  });
}

async function textsIn(path: string, bytes: Uint8Array): Promise<{ where: string; text: string }[]> {
  if (path.endsWith('.pdf')) return pdfTexts(bytes);
  const own = [{ where: 'in its name', text: path }, ...bytesAsTexts(bytes, 'in the bytes')];
  if (!path.endsWith('.epub')) return own;
  return [
    ...own,
    ...Object.entries(filesInZip(bytes, path)).flatMap(([name, content]) => [{ where: 'in a name', text: name }, ...bytesAsTexts(content, name)]),
  ];
}
