import type { Browser } from 'puppeteer';
import type { Layout } from '../../../scripts/model/layout.ts';
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

/** Files as they are, and as they were when all were without errors: the last time somebody may have looked, and each time since, for nobody knows when that was. */
interface Desk {
  files: Map<string, string>;
  good: Files[];
}

/** Edits a publication again and again, now and then several times before anybody looks, and compares what is shown with what a fresh build gives. */
export async function soakEdits(client: DevClient, browser: Browser, { seed, edits, write, onOutcome }: SoakOptions): Promise<void> {
  const { first, next }: Writer = writer(seed);
  const random = randomOf(seed + 1);
  const files = new Map(first.flatMap(({ path, text }) => (text === undefined ? [] : [[path, text]])));
  const desk: Desk = { files, good: [] };
  let looked = 0;
  for (let turn = 0; turn < edits; turn++) {
    const edit = turn === 0 ? [] : Array.from({ length: random.pick([1, 1, 1, 3]) }, next).flat();
    const between: Files[] = [];
    for (const file of edit) {
      if (file.text === undefined) files.delete(file.path);
      else files.set(file.path, file.text);
      between.push(new Map(files));
      await write(file);
    }
    for (const each of between.slice(0, -1)) if ((await freshLayout(each)).assembled !== undefined) desk.good.push(each);
    const { layouts, errors } = await expected(desk);
    if (turn === 0 && errors.length > 0) throw new Error(`Unexpected ${errors.join(', ')}, expected a sound publication to begin with`);
    const wanted = await Promise.all(layouts.map((layout) => freshPages(browser, layout)));
    // The picture of a page that was looked at before may be an old one.
    const last = Math.max(1, ...wanted.map(({ labels }) => labels.length)) - 1;
    const pages = [Math.min(looked, last), random.between(0, last)];
    looked = pages[1] ?? 0;
    const difference = await differenceInTheEnd(client, wanted, errors, pages);
    await Promise.all(wanted.map((fresh) => fresh.close()));
    await onOutcome({ turn, edit, isSound: errors.length === 0, ...(difference === undefined ? {} : { difference }) });
  }
}

/** What may be seen: the files as they are, or where some have errors, with these, and what is gone, as they were when all was well; anything where that does not help. */
async function expected(desk: Desk): Promise<{ layouts: Layout[]; errors: string[] }> {
  const { assembled, problems } = await freshLayout(desk.files);
  if (assembled !== undefined) {
    desk.good = [new Map(desk.files)];
    return { layouts: [assembled.layout], errors: [] };
  }
  const wrong = problems.filter(({ severity }) => severity === 'error');
  const broken = new Set(wrong.map(({ place }) => place.path));
  const errors = wrong.map(({ rule, place }) => `${rule} ${place.path}:${place.line}`);
  const layouts = new Map<string, Layout>();
  for (const good of desk.good) {
    const told = new Map([...desk.files, ...[...good].filter(([path]) => broken.has(path))]);
    const gone = new Map([...good, ...told]);
    for (const mended of [told, gone, good]) {
      const { assembled: shown } = await freshLayout(mended);
      if (shown === undefined) continue;
      layouts.set(shown.layout.html, shown.layout);
      break;
    }
  }
  return { layouts: [...layouts.values()], errors };
}

async function differenceInTheEnd(
  client: DevClient,
  wanted: readonly FreshPages[],
  errors: readonly string[],
  pages: readonly number[],
): Promise<string | undefined> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const state = client.state();
    const difference = state === undefined ? 'nothing is shown' : (differentErrors(state, errors) ?? (await differenceFromAll(client, state, wanted, pages)));
    if (difference === undefined || !(await client.after(state, until - Date.now()))) return difference;
  }
}

/** In what it differs from the first of those that it may be, where it is none of them. */
async function differenceFromAll(client: DevClient, state: DevState, wanted: readonly FreshPages[], pages: readonly number[]): Promise<string | undefined> {
  const differences = [];
  for (const fresh of wanted) differences.push(await firstDifference(client, state, fresh, pages));
  return differences.includes(undefined) ? undefined : differences[0];
}

function differentErrors({ problems, pages }: DevState, errors: readonly string[]): string | undefined {
  const told = new Set(problems.filter(({ severity }) => severity === 'error').map(({ rule, place }) => `${rule} ${place.path}:${place.line}`));
  const missing = errors.find((each) => !told.has(each));
  if (missing !== undefined) return `not told: ${missing}`;
  if (errors.length > 0 && !pages.some(({ isOld }) => isOld)) return 'no page is marked as old';
  return errors.length === 0 && pages.some(({ isOld }) => isOld) ? 'a page is marked as old' : undefined;
}
