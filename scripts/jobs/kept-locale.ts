import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import { hasErrors } from '../diagnostics/problem.ts';
import type { LocaleStore } from '../model/build.ts';
import { EDITIONS, type EditionName, type EditionPlan } from '../model/editions.ts';
import type { Printable } from './assemble-all.ts';
import { type BuiltLocale, nameOf } from './build-locale.ts';

/** A locale, or two beside each other, as it was built before, where all that decides about it is the same. */
export async function keptLocale(each: Printable, editions: readonly EditionName[], kept: LocaleStore | undefined): Promise<BuiltLocale | undefined> {
  const key = kept && keyOf(each, editions);
  const made = key && (await kept?.find(nameOf(each), key));
  return made ? { ...made, locale: nameOf(each), proofs: [], isTaken: true } : undefined;
}

/** Has a locale kept that was built and proven. */
export function keepLocale(each: Printable, editions: readonly EditionName[], built: BuiltLocale, kept: LocaleStore | undefined): void {
  const key = kept && keyOf(each, editions);
  if (key === undefined || hasErrors(built.problems)) return;
  const { artifacts, summaries, problems, cover, isRestricted = false } = built;
  kept?.keep(built.locale, key, { artifacts, summaries, problems, isRestricted, ...(cover ? { cover } : {}) });
}

/**
 * Of all that the texts have made of a locale, as the editions see it: the texts themselves may have changed in what is not printed here. Undefined where an
 * edition reads them once more.
 */
function keyOf(each: Printable, editions: readonly EditionName[]): string | undefined {
  if (editions.some((name) => readsAnew(EDITIONS[name]))) return undefined;
  const sides = 'left' in each ? [each.left, each.right] : [each];
  const hash = createHash('sha256').update(JSON.stringify([nameOf(each), editions]));
  for (const { layout, publication, input } of sides) hash.update(serialize([layout, publication, input.privateReading]));
  return hash.digest('hex');
}

const readsAnew = ({ is }: EditionPlan): boolean => is === 'reset' || is === 'handout' || is === 'cover';
