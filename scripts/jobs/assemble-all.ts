import { localesOf } from '../config/pair-of.ts';
import type { Config } from '../config/schema.ts';
import { localeChain } from '../config/translation-of.ts';
import { TextError } from '../diagnostics/errors.ts';
import { hasErrors, inOrder } from '../diagnostics/problem.ts';
import type { BuildOptions, Stage } from '../model/build.ts';
import type { Folder } from '../model/folder.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { type Assembled, assemble } from './assemble.ts';
import type { AssembledPair } from './parallel/lay-out-pair.ts';
import { textReader } from './read-texts.ts';

/** A locale, or two that are printed beside each other. */
export type Printable = Assembled | AssembledPair;

/** Those that can be printed, in their order; the others are known by their errors, or by those of what they are translated from. */
export async function assembleAll(
  publication: Folder,
  config: Config,
  locales: readonly string[],
  { signal, onProgress, sources }: BuildOptions,
): Promise<Checked<Printable[]>> {
  const read = textReader(publication, config, sources);
  const known = new Map<string, Checked<Assembled | undefined>>();
  const problems: Problem[] = [];
  const value: Printable[] = [];
  for (const name of locales) {
    const step = (stage: Stage) => {
      signal.throwIfAborted();
      onProgress({ stage, locale: name });
    };
    for (const tag of localesOf(name)) known.set(tag, known.get(tag) ?? (await assemble(publication, config, tag, { step, read })));
    const sides = localesOf(name).flatMap((tag) => {
      const side = known.get(tag);
      return side?.value && !hasErrors(side.problems) ? [side.value] : [];
    });
    const [left, right] = sides;
    if (left !== undefined && sides.length === localesOf(name).length) value.push(right === undefined ? left : { name, left, right });
  }
  const results = [...known.values()];
  // Locales that were not asked for tell their errors where a translation cannot be made without them.
  const chains = [...known.keys()].flatMap((locale) => localeChain(config, locale).slice(1));
  const sourceProblems = await Promise.all(chains.map(async (tag) => (await read(tag)).problems));
  const isMade = results.every((result) => result.value !== undefined);
  problems.push(...results.flatMap((result) => result.problems), ...(isMade ? [] : sourceProblems.flat()));
  if (value.length === 0) throw new TextError(inOrder(problems));
  return { value, problems };
}
