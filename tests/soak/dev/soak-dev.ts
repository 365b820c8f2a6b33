/** `npm run soak:dev -- EDITS SEED`: edits a publication at random while `zine dev` shows it, and says after which edit something was not as a fresh build has it, and what memory was taken. */
import { spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { keepBrowser } from '../../render/keep-browser.ts';
import { withTemporaryDirectory } from '../../whole/build.ts';
import { devClient } from './dev-client.ts';
import { type Written, writer } from './edit-publication.ts';
import { processTree, residentMemory } from './memory-of.ts';
import { type EditOutcome, soakEdits } from './soak-edits.ts';

const ZINE = fileURLToPath(new URL('../../../scripts/zine.ts', import.meta.url));
const [edits = 500, seed = 1] = process.argv.slice(2).map(Number);
const EVERY = 25;
/** In MB: what grows without end ends here. A publication of this size takes half of it. */
const HEAP = 160;
let [wrong, sound] = [0, 0];

await withTemporaryDirectory(async (dir) => {
  const write = async ({ path, text }: Written): Promise<void> => {
    const file = join(dir, path);
    await mkdir(dirname(file), { recursive: true });
    await (text === undefined ? rm(file, { force: true }) : writeFile(file, text));
  };
  for (const file of writer(seed).first) await write(file);
  const served = spawn(process.execPath, [`--max-old-space-size=${HEAP}`, ZINE, 'dev', dir, '--no-open'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const { browser, close } = await keepBrowser();
  try {
    const [address] = await Array.fromAsync(first(createInterface(served.stdout)));
    const client = await devClient(String(address));
    const tell = async ({ turn, edit, isSound, difference }: EditOutcome): Promise<void> => {
      if (isSound) sound++;
      if (difference !== undefined) {
        wrong++;
        console.log(
          `${turn} ${isSound ? 'sound' : 'broken'}: ${edit.map(({ path, text }) => `${path} (${text?.length ?? 'gone'})`).join(', ')}: ${difference}`,
        );
      }
      if (turn % EVERY !== 0 && turn !== edits - 1) return;
      const [own, browsers] = await residentMemory(await processTree(served.pid ?? 0));
      console.log(`${turn} edits: zine ${own} MB, its browser ${browsers} MB, ${client.firsts()} pictures before all else; ${sound} sound, ${wrong} wrong`);
    };
    await soakEdits(client, browser, { seed, edits, write, onOutcome: tell });
    client.close();
    if (served.exitCode !== null) throw new Error(`zine dev has ended with ${served.exitCode}`);
  } finally {
    served.kill('SIGINT');
    await close();
  }
});
process.exitCode = wrong > 0 ? 1 : 0;

async function* first<T>(values: AsyncIterable<T>): AsyncGenerator<T> {
  for await (const value of values) {
    yield value;
    return;
  }
}
