import { problem } from '../diagnostics/problem.ts';
import type { TextBlock } from '../model/block.ts';
import type { Problem } from '../model/problem.ts';
import { factComparer } from './facts/compare-facts.ts';

/** What a change of a source cannot be called minor for: a number, date, event, note or link that was not there before, or is gone. */
export function majorChanges(before: string, source: TextBlock, locale: string): Problem[] {
  return factComparer(locale, locale)(marked(before, source), marked(source.text, source)).map(({ what, expected, found }) => {
    const [was, is] = [expected, found].map((items) => (items.length === 0 ? 'none' : items.map((item) => `\`${item}\``).join(', ')));
    const hint = 'Translate the change, and record it with `zine bless` without `--minor`.';
    return problem(
      'translation-stale',
      source.place,
      `Unexpected change of a ${what} from ${was} to ${is}, expected only slips of the pen for \`--minor\``,
      hint,
    );
  });
}

/** A text as it is recorded, with its marks read again. */
function marked(text: string, { kind, place }: TextBlock): TextBlock {
  const all = (pattern: RegExp): string[] => Array.from(text.matchAll(pattern), (match) => match[1] ?? '');
  return {
    ...{ kind, text, place, differs: false, words: text },
    events: all(/\{#([a-z\d-]+)/g),
    notes: all(/\[\^([^\]]+)\]/gu),
    links: all(/\]\(([^)]*)\)/gu),
  };
}
