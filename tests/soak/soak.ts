/** `npm run soak -- FROM TO [BLOCKS]`: builds as many generated chapters, of at most so many blocks, and says what the proof found, one line a chapter that is not right. */
import { keepBrowser } from '../render/keep-browser.ts';
import { type Outcome, proveChapters } from './prove-chapters.ts';

const [from = 1, to = 3000, most = 14] = process.argv.slice(2).map(Number);
const counts = new Map<string, number>();
const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);

function tell({ seed, printed, problems }: Outcome): void {
  const [first] = problems;
  count(printed ? (first ? 'printed and not proven' : 'printed and proven') : `refused: ${first?.rule}`);
  if (printed ? first : first?.rule === 'page-disagree') console.log(`${seed} ${first?.rule} ${first?.place.path}:${first?.place.line} ${first?.message}`);
}

const { browser, close } = await keepBrowser();
try {
  const seeds = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  await proveChapters(browser, seeds, { most }, tell);
} finally {
  await close();
}
for (const [name, number] of [...counts].sort(([a], [b]) => a.localeCompare(b))) console.log(`${number}\t${name}`);
process.exitCode = counts.has('printed and not proven') ? 1 : 0;
