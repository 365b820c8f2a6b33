/** `npm run soak:booklets -- FROM TO`: builds as many generated publications, and says which cannot be built, are not proven, or have words outside their box. */
import { loadConfig } from '../../scripts/config/load-config.ts';
import { TextError } from '../../scripts/diagnostics/errors.ts';
import { memoryFolder } from '../../scripts/folder/memory-folder.ts';
import { assemble } from '../../scripts/jobs/assemble.ts';
import { printPages } from '../../scripts/jobs/print-pages.ts';
import { type Prover, withProver } from '../../scripts/jobs/proof/with-prover.ts';
import { openPage } from '../../scripts/render/browser/open-page.ts';
import { keepBrowser } from '../render/keep-browser.ts';
import { readPdf } from '../whole/read-pdf.ts';
import { boxOf, outside } from '../whole/text-box.ts';
import { generateBooklet } from './generate-booklet.ts';

const [from = 1, to = 300] = process.argv.slice(2).map(Number);
const { browser, close } = await keepBrowser();

async function build(seed: number, prover: Prover): Promise<string[]> {
  const bytes = Object.entries(generateBooklet(seed)).map(([path, text]): [string, Uint8Array] => [path, new TextEncoder().encode(text)]);
  const folder = memoryFolder(Object.fromEntries(bytes));
  const { value: config, problems: wrong } = await loadConfig(folder);
  const { value, problems } = config ? await assemble(folder, config, 'en', { step: () => {} }) : { value: undefined, problems: wrong };
  if (!config || !value) return problems.map(({ message }) => message);
  const pages = await printPages(await openPage(browser), value, config, { env: {}, onProgress: () => {} });
  const found = (await prover.provePages(pages)).filter(({ severity }) => severity === 'error').map(({ message }) => message);
  const printed = (await readPdf(pages.bytes)).pages;
  const covers = pages.map.sections.filter(({ frame }) => frame !== 'text').map(({ firstPage }) => firstPage);
  const over = printed.flatMap((page, index) =>
    outside(page, boxOf(config, index, covers.includes(index), 'en')).map((words) => `page ${index + 1}: ${words}`),
  );
  return [...found, ...over];
}

let wrong = 0;
try {
  await withProver(async (prover) => {
    for (let seed = from; seed <= to; seed++) {
      const problems = await build(seed, prover).catch((error) => {
        if (error instanceof TextError) return error.problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
        throw error;
      });
      if (problems.length > 0) wrong++;
      for (const problem of problems.slice(0, 5)) console.log(`${seed}\t${problem}`);
    }
  });
} finally {
  await close();
}
console.log(`${to - from + 1} publications, ${wrong} not right`);
process.exitCode = wrong > 0 ? 1 : 0;
