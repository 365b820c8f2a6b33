import { didYouMean } from '../diagnostics/nearest.ts';
import { problem } from '../diagnostics/problem.ts';
import type { ChronologyEntry } from '../model/chronology.ts';
import type { Checked, Problem } from '../model/problem.ts';

/** Ties the events that a telling names with `see`, each to the other, whichever of the two names it. */
export function tieEntries(entries: readonly ChronologyEntry[]): Checked<ChronologyEntry[]> {
  const order = new Map(entries.map(({ id }, i) => [id, i]));
  const ties = new Map(entries.map(({ id }) => [id, new Set<string>()]));
  const problems: Problem[] = [];
  for (const { id, tellings } of entries) {
    for (const { id: other, place } of tellings.flatMap((mark) => mark.see)) {
      if (other === id || !ties.has(other)) {
        const expected = other === id ? 'another event' : 'the id of an event';
        problems.push(problem('link-dead', place, `Unexpected \`see=${other}\` at event \`${id}\`, expected ${expected}`, hint(other, id, order.keys())));
        continue;
      }
      ties.get(id)?.add(other);
      ties.get(other)?.add(id);
    }
  }
  const see = (id: string) => [...(ties.get(id) ?? [])].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return { value: entries.map((entry) => ({ ...entry, see: see(entry.id) })), problems };
}

const hint = (id: string, own: string, all: Iterable<string>): string =>
  id === own
    ? 'Take it out.'
    : didYouMean(
        id,
        [...all].filter((each) => each !== own),
        'No chapter marks such an event; mend the id or take it out.',
      );
