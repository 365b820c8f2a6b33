import type { Problem } from '../model/problem.ts';
import { displaced, lost, type Proof, placeAt } from './proof.ts';

/** The numbers of lists: each as it was counted. A list whose style shows no numbers shows none at all. */
export function checkNumbers(proof: Proof): Problem[] {
  const { numbers } = proof.expected;
  const byPlace = Map.groupBy(numbers, ({ isNote, at }) => `${isNote} ${at}`);
  const shown = new Set<(typeof numbers)[number]>();
  const problems: Problem[] = [];
  for (const { piece, isNote, from } of proof.found.labels) {
    // Of a number that does not fit, Chromium draws what does.
    const number = /^(\d*)[.)]?$/.exec(piece.text)?.[1];
    if (number === undefined) continue;
    const here = (byPlace.get(`${isNote} ${from}`) ?? []).filter((each) => !shown.has(each));
    const isThis = (each: (typeof numbers)[number]): boolean => String(each.number) === number;
    const own = here.find(isThis) ?? numbers.find((each) => each.isEmpty && !shown.has(each) && isThis(each)) ?? here[0];
    if (own) shown.add(own);
    if (own && String(own.number) === number) continue;
    problems.push(
      displaced(placeAt(proof, { isNote, from }), piece.raw, `on page ${piece.page + 1} before an item of a list`, own ? `\`${own.number}.\`` : 'no number'),
    );
  }
  const lists = new Set([...shown].map(({ list }) => list));
  for (const each of numbers) {
    if (shown.has(each) || !lists.has(each.list)) continue;
    problems.push(lost(placeAt(proof, { isNote: each.isNote, from: each.at }), `${each.number}.`, 'before an item of a list'));
  }
  return problems;
}
