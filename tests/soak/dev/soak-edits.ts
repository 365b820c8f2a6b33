import type { Browser } from 'puppeteer';
import type { DevState } from '../../../scripts/serve/dev-state.ts';
import { randomOf } from '../random.ts';
import { firstDifference } from './compare-pages.ts';
import type { DevClient } from './dev-client.ts';
import { type Writer, type Written, writer } from './edit-publication.ts';
import { type Files, type FreshPages, freshLayout, freshPages } from './fresh-pages.ts';

/** What became of one edit: what was shown in the end, and in what it differed from a fresh build of the same files. */
export interface EditOutcome {
  turn: number;
  edit: readonly Written[];
  /** The texts were whole; where not, their last good state is to be seen. */
  isSound: boolean;
  difference?: string;
}

export interface SoakOptions {
  seed: number;
  edits: number;
  /** Writes into the publication that `client` looks at. */
  write(file: Written): Promise<void>;
  onOutcome(outcome: EditOutcome): unknown;
}

/** Within which what is shown must be right, on a machine that is busy. In ms. */
const PATIENCE = 30_000;

/** Files as they are, and as they were when all were without errors. */
interface Desk {
  files: Map<string, string>;
  good: Files;
}

/** Edits a publication again and again, now and then several times before anybody looks, and compares what is shown with what a fresh build gives. */
export async function soakEdits(client: DevClient, browser: Browser, { seed, edits, write, onOutcome }: SoakOptions): Promise<void> {
  const { first, next }: Writer = writer(seed);
  const random = randomOf(seed + 1);
  const files = new Map(first.flatMap(({ path, text }) => (text === undefined ? [] : [[path, text]])));
  const desk: Desk = { files, good: files };
  let looked = 0;
  for (let turn = 0; turn < edits; turn++) {
    const edit = turn === 0 ? [] : Array.from({ length: random.pick([1, 1, 1, 3]) }, next).flat();
    for (const file of edit) {
      if (file.text === undefined) files.delete(file.path);
      else files.set(file.path, file.text);
      await write(file);
    }
    const { fresh, errors } = await expected(desk, browser);
    // The picture of a page that was looked at before may be an old one.
    const last = Math.max(0, (fresh?.labels.length ?? 1) - 1);
    const pages = [Math.min(looked, last), random.between(0, last)];
    looked = pages[1] ?? 0;
    const difference = await differenceInTheEnd(client, fresh, errors, pages);
    await fresh?.close();
    if (turn === 0 && errors.length > 0) throw new Error(`Unexpected ${errors.join(', ')}, expected a sound publication to begin with`);
    await onOutcome({ turn, edit, isSound: errors.length === 0, ...(difference === undefined ? {} : { difference }) });
  }
}

/** What is to be seen: the files as they are, or where some have errors, with these as they were when all was well; nothing new where that does not help. */
async function expected(desk: Desk, browser: Browser): Promise<{ fresh?: FreshPages; errors: string[] }> {
  const { assembled, problems } = await freshLayout(desk.files);
  if (assembled !== undefined) {
    desk.good = new Map(desk.files);
    return { fresh: await freshPages(browser, assembled.layout), errors: [] };
  }
  const wrong = problems.filter(({ severity }) => severity === 'error');
  const broken = new Set(wrong.map(({ place }) => place.path));
  const errors = wrong.map(({ rule, place }) => `${rule} ${place.path}:${place.line}`);
  const mended = new Map([...desk.files, ...[...desk.good].filter(([path]) => broken.has(path))]);
  const { assembled: shown } = await freshLayout(mended);
  return shown === undefined ? { errors } : { fresh: await freshPages(browser, shown.layout), errors };
}

async function differenceInTheEnd(
  client: DevClient,
  fresh: FreshPages | undefined,
  errors: readonly string[],
  pages: readonly number[],
): Promise<string | undefined> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const state = client.state();
    const difference =
      state === undefined ? 'nothing is shown' : (differentErrors(state, errors) ?? (fresh && (await firstDifference(client, state, fresh, pages))));
    if (difference === undefined || !(await client.after(state, until - Date.now()))) return difference;
  }
}

function differentErrors({ problems, pages }: DevState, errors: readonly string[]): string | undefined {
  const told = new Set(problems.filter(({ severity }) => severity === 'error').map(({ rule, place }) => `${rule} ${place.path}:${place.line}`));
  const missing = errors.find((each) => !told.has(each));
  if (missing !== undefined) return `not told: ${missing}`;
  if (errors.length > 0 && !pages.some(({ isOld }) => isOld)) return 'no page is marked as old';
  return errors.length === 0 && pages.some(({ isOld }) => isOld) ? 'a page is marked as old' : undefined;
}
