/** A file of an example, as its fence tells: ```` ```bad chapters/en/heat.md ````. */
export interface ExampleFile {
  path: string;
  text: string;
  /** What stands behind the path: `whole` where a chapter has no header on purpose, or the options of a command. */
  more: string;
}

/** What raises a rule, what zine says of it, and how it is put right: read from `tests/diagnostics/rules/<rule>.md`. */
export interface RuleExample {
  /** A sentence before it, where the files alone do not tell. */
  words: string;
  bad: ExampleFile[];
  /** As it stands on a terminal. */
  says: string;
  good: ExampleFile[];
  /** In which there is nothing wrong. */
  both: ExampleFile[];
}

const FENCE = /^(`{3,})(bad|says|good|both)(?: (\S+) ?(.*))?\n([\s\S]*?)^\1$\n?/gm;

/** Reads an example: words, and fences whose first word is the part that they play. */
export function readRuleExample(source: string): RuleExample {
  const fences = [...source.matchAll(FENCE)].map(([, , part, path = '', more = '', text = '']) => ({ part, path, more, text }));
  const of = (wanted: string): ExampleFile[] => fences.filter(({ part }) => part === wanted).map(({ path, more, text }) => ({ path, more, text }));
  const says = fences.find(({ part }) => part === 'says')?.text.trimEnd() ?? '';
  return { words: source.replace(FENCE, '').trim(), bad: of('bad'), says, good: of('good'), both: of('both') };
}
