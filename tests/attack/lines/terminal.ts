import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { runProgram } from '../../../scripts/commands/run-program.ts';
import { memoryStream } from '../../commands/memory-stream.ts';
import { type Line, outcome } from '../line.ts';
import { withFolder } from '../run-zine.ts';

/** What changes a window's title, its clipboard, its colours, what was written before, or the order of letters (ECMA-48; xterm's control sequences). */
const STEERING = [
  '\u001B]0;owned\u0007', '\u001B]52;c;b3duZWQ=\u0007', '\u001B]8;;https://example.org\u001B\\words', '\u001B[2J\u001B[H', '\u001B[8m', '\u001B[35m', '\u001BPq#0~\u001B\\', '\u001B_Ga=d\u001B\\', '\u001Bc', '\u001B[6n', '\u009B31m', '\u009D0;owned\u009C', '\b\b\bowned', 'a\rowned', '\u202Edenwo', '\u2066owned',
]; // biome-ignore format: a list
/** Our colours (node:util styleText) and the line that shows progress, and nothing else. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const OURS = /\u001B\[(?:[12]|22|3[1-46]|39)m|\r\u001B\[K/g;
const LEFT = /(?!\r?\n|\t)[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

const json = JSON.stringify;
const CONFIG = 'id: hostile\ntitle: T\ncollective: C\ndate: 2024-05-01\nlocales: [en, ru]\nchapters: [a]\n';

/** Files with a sign in names, fields, words, messages, records, and in what else a verb reads. */
async function write(dir: string, sign: string): Promise<void> {
  const name = sign.replaceAll('/', '-');
  const pdf = await PDFDocument.create();
  pdf.addPage([420, 595]);
  pdf.setTitle(`Title ${sign}`);
  pdf.setAuthor(`Author ${sign}`);
  const files: Record<string, string | Uint8Array> = {
    'words/chapters/publication.yml': `${CONFIG}${json(`field ${sign}`)}: 1\nsubtitle: ${json(sign)}\nhome: ${json(sign)}\n`,
    'names/chapters/publication.yml': CONFIG.replace('[a]', `[a, ${json(`b${sign}`)}]`),
    'plain/chapters/publication.yml': CONFIG,
    'out/SHA256SUMS': `${'0'.repeat(64)}  en/${name}.pdf\n`,
    'a.pdf': await pdf.save(),
    'a.po': `msgid ""\nmsgstr "Language: ru\\n"\n\nmsgctxt ${json(`a/paragraph/${sign}`)}\nmsgid "A"\nmsgstr ${json(`B ${sign}`)}\n`,
    [`a${name}.md`]: `# Title ${sign}\n\nA word ${sign} of the yard, and nobody came to the gate on that day.\n`,
    'names.txt': `Anna ${sign} = V.\n`,
  };
  for (const kind of ['words', 'names', 'plain']) {
    files[`${kind}/chapters/en/a.md`] = kind === 'words' ? `---\ntitle: ${json(sign)}\n---\n\nA ${sign} word :term[a]{#${json(sign)}}.\n` : '---\ntitle: One\n---\n\nA word.\n';
    files[`${kind}/chapters/en/x${name}.md`] = 'A';
    files[`${kind}/chapters/ru/a.md`] = `---\ntitle: Один\ntranslators: [{name: ${json(`T ${sign}`)}}]\n---\n\n${kind === 'plain' ? 'Слово' : sign}.\n`;
    files[`${kind}/chapters/ru/lock.json`] = json({ version: 1, chapters: { [sign]: { from: sign, blocks: [] } } });
    files[`${kind}/templates/locales/en.json`] = json({ [`key ${sign}`]: 1, contents: sign });
  }
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), content);
  }
} // biome-ignore format: files as they are written

const verbs = (sign: string): string[][] => [
  ...['words', 'names', 'plain'].flatMap((dir) => [['check', dir], ['check', dir, '--json'], ['check', dir, '--fix'], ['status', dir], ['diff', '--in', dir], ['po', 'import', 'a.po', '--in', dir], ['redact', dir, '--names', 'names.txt', '--out', 'r']]),
  ['verify', 'out'], ['scrub', 'a.pdf', '--out', 'b.pdf'], ['preflight', 'a.pdf'], ['import', `a${sign.replaceAll('/', '-')}.md`], ['init', `i${sign.replaceAll('/', '-')}`, `a${sign.replaceAll('/', '-')}.md`, '--collective', sign, '--no-build'], [sign], ['check', sign], ['build', 'plain', '--locale', sign],
]; // biome-ignore format: a table

/** Signs that steer a terminal, wherever a stranger can write them, and every verb that tells of it. */
export const terminal: Line = async ({ fast }) => {
  let [tried, told] = [0, 0];
  const details: string[] = [];
  for (const sign of fast ? STEERING.slice(0, 2) : STEERING) {
    await withFolder(async (dir) => {
      await write(dir, sign);
      for (const argv of verbs(sign)) {
        const [stdout, stderr] = [memoryStream(true), memoryStream(true)];
        await runProgram(['', '', ...argv], { stdout, stderr, env: process.env, cwd: dir, signal: new AbortController().signal });
        const text = stdout.text() + stderr.text();
        tried++;
        if (/owned|\\u/.test(text)) told++;
        if (LEFT.test(text.replaceAll(OURS, ''))) details.push(`${json(sign)} in what ${argv[0]} ${argv[1]} tells`);
      }
    });
  }
  if (told === 0) details.push('the control was not noticed: no verb told of any');
  return outcome('signs that steer a terminal, in names, words and messages × verbs', tried, details, `${told} of the answers showed a sign as its code`);
};
