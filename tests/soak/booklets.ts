/**
 * `npm run soak:booklets -- FROM TO`: builds as many generated publications, and says which cannot be built, are not proven, or have words outside their box.
 * The short ones come first, so that a run that is ended has seen most of them.
 */
import { withProver } from '../../scripts/jobs/proof/with-prover.ts';
import { keepBrowser } from '../render/keep-browser.ts';
import { generateBooklet } from './generate-booklet.ts';
import { proveBooklet } from './prove-booklet.ts';

const [from = 1, to = 300] = process.argv.slice(2).map(Number);
const sizeOf = (seed: number): number => Object.values(generateBooklet(seed)).join('').length;
const seeds = Array.from({ length: to - from + 1 }, (_, index) => from + index);
const bySize = seeds
  .map((seed) => ({ seed, size: sizeOf(seed) }))
  .toSorted((a, b) => a.size - b.size)
  .map(({ seed }) => seed);
const { browser, close } = await keepBrowser();

let wrong = 0;
let printed = 0;
try {
  await withProver(async (prover) => {
    for (const seed of bySize) {
      const { pages, problems } = await proveBooklet(generateBooklet(seed), { browser, prover });
      printed += pages;
      if (problems.length > 0) wrong++;
      for (const problem of problems.slice(0, 5)) console.log(`${seed}\t${problem}`);
    }
  });
} finally {
  await close();
}
console.log(`${seeds.length} publications of ${printed} pages, ${wrong} not right`);
process.exitCode = wrong > 0 ? 1 : 0;
