import { loadConfig } from '../../../scripts/config/load-config.ts';
import { memoryFolder } from '../../../scripts/folder/memory-folder.ts';
import type { Problem } from '../../../scripts/model/problem.ts';
import { markupPayloads } from '../inputs/payloads.ts';
import { inPlaces, PLACES, type Stand } from '../inputs/text-places.ts';
import { type AttackOptions, type Line, outcome, triesOf } from '../line.ts';
import { type Output, screenOutputs } from '../screen-outputs.ts';
import { type Look, withScreen } from '../with-screen.ts';

const FEW = 8;
/** Texts in one publication. */
const TOGETHER = 100;
/** Whoever refuses one place after the other is done by then. */
const ROUNDS = 12;

/** What was made of some texts in their places. */
interface Made {
  outputs: Output[];
  /** How many pairs of text and place were refused. */
  refused: number;
  /** Pairs of which it is not known which of them it was that was refused. */
  open: { place: string; of: readonly string[] }[];
}

/** Payloads in every field, name and message of a publication, in every document that is made of it, in a browser that runs scripts and knows no policy. */
export const places: Line = async (options) => {
  const payloads = await chosen(options);
  let refused = 0;
  const details = await withScreen((await make(Array.from({ length: TOGETHER }, (_, i) => `word ${i}`))).outputs, async (look) => {
    const seeAll = async (texts: readonly string[], names?: readonly string[]): Promise<string[]> => {
      const { found, refused: more } = await see(look, texts, names);
      refused += more;
      return found;
    };
    const found: string[] = [];
    for (let at = 0; at < payloads.length; at += TOGETHER) found.push(...(await seeAll(payloads.slice(at, at + TOGETHER))));
    return found;
  });
  return outcome(
    `the same in ${PLACES.length} fields, files and messages (${refused} refused), all documents for screens`,
    payloads.length * PLACES.length,
    details,
  );
};

async function chosen({ corpora, ...options }: AttackOptions): Promise<string[]> {
  const all = await markupPayloads(corpora);
  if (options.fast) return all.filter((_, i) => i % Math.ceil(all.length / FEW) === 0);
  return triesOf(all.length, options).map((i) => all[i] ?? '');
}

/** Looks at what is made of texts; where something is found, at either half, until it is known whose it is. So too where it is not known which of them was refused. */
async function see(look: Look, texts: readonly string[], names?: readonly string[]): Promise<{ found: string[]; refused: number }> {
  const { outputs, refused, open } = await make(texts, names);
  const found = await look(outputs, JSON.stringify(texts.length > 1 ? [...texts] : texts[0]).slice(0, 2000));
  const halves = async (some: readonly string[], places?: readonly string[]): Promise<{ found: string[]; refused: number }> => {
    const half = Math.ceil(some.length / 2);
    const [first, second] = [await see(look, some.slice(0, half), places), await see(look, some.slice(half), places)];
    return { found: [...first.found, ...second.found], refused: first.refused + second.refused };
  };
  if (texts.length > 1 && found.length > 0) {
    const parted = await halves(texts, names);
    return parted.found.length > 0 ? parted : { ...parted, found };
  }
  let sum = refused;
  for (const { place, of } of open) {
    const alone = await refusedAlone(place, of);
    const others = of.filter((_, n) => !alone.includes(n));
    const parted = others.length > 1 ? await halves(others, [place]) : { found: [], refused: others.length };
    found.push(...parted.found);
    sum += alone.length + parted.refused;
  }
  return { found, refused: sum };
}

/** Which texts are refused by themselves already when publication.yml is read. */
async function refusedAlone(place: string, texts: readonly string[]): Promise<number[]> {
  const isRefused = async (text: string): Promise<boolean> => {
    const { files, stands } = inPlaces([text], (name) => name === place);
    const { problems } = await loadConfig(memoryFolder(files));
    return problems.some(({ severity, place: { path, line } }) => severity === 'error' && stands.get(`${path}:${line}`)?.place === place);
  };
  const refused = await Promise.all(texts.map(isRefused));
  return [...texts.keys()].filter((n) => refused[n]);
}

/** All that is made of a publication with the texts wherever they are not refused, and the reports in which they were. */
async function make(texts: readonly string[], names: readonly string[] = PLACES.map(({ name }) => name)): Promise<Made> {
  // An address is mostly refused, and of many in one nobody would know which.
  const out = new Set((names.includes('home') ? await refusedAlone('home', texts) : []).map((n) => `home ${n}`));
  const open: Made['open'] = [];
  const outputs: Output[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { files, stands } = inPlaces(texts, (place, n) => names.includes(place) && !out.has(`${place} ${n}`));
    const { outputs: made, problems } = await screenOutputs(memoryFolder(files));
    outputs.push(...made);
    const errors = problems.filter(({ severity }) => severity === 'error');
    const refused = new Set(errors.flatMap((each) => standOf(each, stands)));
    for (const { place, of } of refused) {
      if (of.length > 1) open.push({ place, of: of.map((n) => texts[n] ?? '') });
      for (const n of of) out.add(`${place} ${n}`);
    }
    for (const n of undrawn(errors, stands)) for (const place of names) out.add(`${place} ${n}`);
    if (errors.length === 0) break;
    // Nobody knows what of it was refused.
    if (refused.size === 0) return { outputs, refused: 0, open: names.map((place) => ({ place, of: texts })) };
  }
  const unknown = open.reduce((sum, { of }) => sum + of.length, 0);
  return { outputs, refused: out.size - unknown, open };
}

type Stands = ReadonlyMap<string, Stand>;

const standOf = ({ place: { path, line } }: Problem, stands: Stands): Stand[] => [stands.get(`${path}:${line}`) ?? stands.get(path) ?? []].flat();

/** Texts that no typeface draws: they are refused in one place after the other. */
const undrawn = (problems: readonly Problem[], stands: Stands): number[] =>
  problems.filter(({ rule }) => rule === 'glyph-missing').flatMap((each) => standOf(each, stands).flatMap(({ of }) => (of.length === 1 ? of : [])));
