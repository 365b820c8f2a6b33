import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canary, inside, PLANTED, tellingPdf } from '../press/scrub/telling-pdf.ts';
import { runZine, withFolder } from './run-zine.ts';

/** The title of a file is what it says of itself; `scrub` alone takes it out. */
const TITLE = 16;

/** Verbs that write somebody else's PDF anew. */
const VERBS: readonly (readonly string[])[] = [
  ['scrub', 'FILE', '--out', 'out.pdf'],
  ['impose', 'FILE', '--fold', 'saddle', '--out', 'out.pdf'],
  ['impose', 'FILE', '--fold', 'saddle', '--inks', 'black', '--out', 'out.pdf'],
  ['impose', 'FILE', '--fold', 'n-up', '--grid', '1x1', '--out', 'out.pdf'],
  ['plates', 'FILE', '--out', '.'],
  ['unimpose', 'sheets.pdf', '--fold', 'saddle', '--out', 'out.pdf'],
];

/** How many are looked for. */
export const FOREIGN = PLANTED.length * VERBS.length;

/** Those that come through a verb from a PDF that is full of them, and what failed. */
export async function foreignTraces(): Promise<string[]> {
  const pdf = await tellingPdf();
  const found: string[] = [];
  for (const verb of VERBS) found.push(...(await foreign(pdf, verb)));
  return found;
}

const foreign = (pdf: Uint8Array, verb: readonly string[]): Promise<string[]> =>
  withFolder(async (dir) => {
    await writeFile(join(dir, 'in.pdf'), pdf);
    // Sheets that tell as much as pages do.
    if (verb.includes('sheets.pdf')) await writeFile(join(dir, 'sheets.pdf'), await tellingPdf({ landscape: true }));
    const { code, stderr } = await runZine(verb.map((word) => (word === 'FILE' ? 'in.pdf' : word)), { cwd: dir }); // biome-ignore format: one call
    if (code !== 0) return [`${verb.join(' ')}: ${code} ${stderr.slice(0, 200)}`];
    const made = (await readdir(dir)).filter((name) => name.endsWith('.pdf') && name !== 'in.pdf' && name !== 'sheets.pdf');
    const texts = await Promise.all(made.map(async (name) => [name, await inside(await readFile(join(dir, name)))] as const));
    return [
      ...(made.length === 0 ? [`${verb.join(' ')}: made nothing`] : []),
      ...texts.flatMap(([name, text]) =>
        PLANTED.filter((n) => text.includes(canary(n)) && !(n === TITLE && verb[0] !== 'scrub')).map((n) => `${verb.join(' ')}: ${canary(n)} in ${name}`),
      ),
    ];
  });
