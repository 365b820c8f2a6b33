import type { Flag, Verb } from './verbs.ts';

/** A script for fish 3 or newer. */
export function fishCompletion(verbs: readonly Verb[]): string {
  const names = new Map<string, string[]>();
  for (const { name, verbs: below } of verbs) names.set(name, below.map((each) => each.name)); // biome-ignore format: one line
  const lines = verbs.flatMap((verb) => {
    const condition = conditionOf(verb.name, names.get(verb.name) ?? []);
    return [
      ...verb.verbs.map(({ name, description }) => `${condition} -f -a ${name} -d ${quote(description)}`),
      ...(verb.values.length > 0 ? [`${condition} -f -a ${quote(verb.values.join(' '))}`] : []),
      ...verb.flags.map((flag) => `${condition} ${flagOf(flag)}`),
    ];
  });
  return `# Completion of zine for fish. In ~/.config/fish/config.fish: zine completion fish | source\n${lines.join('\n')}\n`;
}

/** After this verb, and after none of those behind it. */
function conditionOf(name: string, below: readonly string[]): string {
  const seen = name === '' ? [] : name.split(' ').map((word) => `__fish_seen_subcommand_from ${word}`);
  const conditions = [...seen, ...(below.length > 0 ? [`not __fish_seen_subcommand_from ${below.join(' ')}`] : [])];
  return `complete -c zine${conditions.length > 0 ? ` -n ${quote(conditions.join('; and '))}` : ''}`;
}

function flagOf({ names, description, takes }: Flag): string {
  const parts = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  const value = takes === undefined ? [] : takes.length > 0 ? [`-x -a ${quote(takes.join(' '))}`] : ['-r'];
  return [...parts, ...value, `-d ${quote(description)}`].join(' ');
}

/** In fish a quotation mark is escaped within the quotation. */
const quote = (text: string): string => `'${text.replaceAll(/[\\']/g, String.raw`\$&`)}'`;
