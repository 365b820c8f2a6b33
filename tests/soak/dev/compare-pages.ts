import sharp from 'sharp';
import type { DevBlock, DevState } from '../../../scripts/serve/dev-state.ts';
import type { DevClient } from './dev-client.ts';
import type { FreshPages } from './fresh-pages.ts';

/** CSS px by which boxes may differ: positions are multiples of 1/64, and a section stands elsewhere in a document of its own. */
const TOLERANCE = 0.25;
/** Share of the samples of a picture that may differ by more than a trace: edges of letters, which lie differently on the pixels. */
const MOST_OTHER = 0.002;
const TRACE = 40;

/** The first thing in which what is shown differs from what a fresh build of the same files gives, in words; `pages`: those whose pictures are compared too. */
export async function firstDifference(client: DevClient, state: DevState, fresh: FreshPages, pages: readonly number[]): Promise<string | undefined> {
  const labels = state.pages.map(({ label }) => label);
  if (labels.join() !== fresh.labels.join()) return `pages ${labels.join(' ')}, expected ${fresh.labels.join(' ')}`;
  const sections = state.sections.map(({ id, page, pages: count }) => `${id} ${page} ${count}`);
  if (sections.join() !== fresh.sections.join()) return `sections ${sections.join(', ')}, expected ${fresh.sections.join(', ')}`;
  for (const [page, wanted] of fresh.blocks.entries()) {
    const found = await client.blocks(page);
    const at = wanted.findIndex((block, i) => !isSameBlock(block, found[i]));
    if (at >= 0 || found.length !== wanted.length)
      return `page ${page}: ${JSON.stringify(found[Math.max(at, 0)])}, expected ${JSON.stringify(wanted[Math.max(at, 0)])}`;
  }
  for (const page of pages) {
    const name = state.pages[page]?.picture ?? null;
    if ((name === null) !== fresh.isBlank(page)) return `page ${page} is ${name === null ? '' : 'not '}blank`;
    if (name === null) continue;
    const [shown, expected] = [await client.picture(name), await fresh.picture(page)];
    if (shown === undefined || expected === undefined) return `page ${page}: no picture`;
    const other = await shareOfOther(shown, expected);
    if (other > MOST_OTHER) return `page ${page}: ${(other * 100).toFixed(2)} of 100 parts of its picture are other`;
  }
  return undefined;
}

const isSameBlock = (a: DevBlock, b: DevBlock | undefined): boolean =>
  b !== undefined &&
  (['path', 'line', 'words'] as const).every((what) => a[what] === b[what]) &&
  (['left', 'top', 'width', 'height'] as const).every((length) => Math.abs(a[length] - b[length]) <= TOLERANCE);

async function shareOfOther(a: Uint8Array, b: Uint8Array): Promise<number> {
  const [one, two] = await Promise.all([a, b].map((png) => sharp(png).greyscale().raw().toBuffer()));
  if (one === undefined || two === undefined || one.length !== two.length) return 1;
  let other = 0;
  for (let i = 0; i < one.length; i++) if (Math.abs((one[i] ?? 0) - (two[i] ?? 0)) > TRACE) other++;
  return other / one.length;
}
