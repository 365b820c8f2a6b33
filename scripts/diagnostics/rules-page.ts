import { type ExampleFile, type RuleExample, readRuleExample } from './rule-example.ts';
import { RULES, type Rule } from './rules.ts';

const INTRO = [
  'zine reports a mistake as `file:line:column severity rule message`, with what to do about it on the line below. An error stops the build; a warning does not.',
  'What is mechanical, `zine check --fix` mends: it shows the difference, asks, and keeps the old file ([chapters.md](chapters.md)).',
  'Every example is a test: the bad one is told in these words, the good one is not told of at all. Of a chapter its text is shown, and lines are counted in it, without the header; `publication.yml` lacks what has nothing to do with the rule. `⟨…⟩` stands for what cannot be seen or is too long to print.',
  'Made from `scripts/diagnostics/rules.ts` and `tests/diagnostics/rules/` by `npm run docs`; change it there.',
];

/**
 * docs/rules.md: every mistake that zine reports, from the table of rules, with its example.
 * @param examples texts of `tests/diagnostics/rules/`, by rule
 * @param without which rules have none, and why: the text of `without-example.md`
 */
export function rulesPage(examples: ReadonlyMap<string, string>, without: string): string {
  const rules: [string, Rule][] = Object.entries(RULES);
  const rows = rules.map(([id, { severity, help }]) => `| [\`${id}\`](#${id}) | ${severity} | ${help} |`);
  const table = `| rule | severity | meaning |\n|---|---|---|\n${rows.join('\n')}`;
  const sections = rules.map(([id, rule]) => sectionOf(id, rule, examples.get(id)));
  return `# Rules\n\n${INTRO.join('\n\n')}\n\n${table}\n\n${sections.join('\n\n')}\n\n## Rules without an example\n\n${without.trim()}\n`;
}

function sectionOf(id: string, { severity, help, mend }: Rule, source: string | undefined): string {
  const mended = mend === undefined ? [] : [`\`check --fix\`: ${mend}`];
  const example = source === undefined ? ['No text shows it: see [below](#rules-without-an-example).'] : shown(readRuleExample(source));
  return [`## ${id}`, `*${severity}* · ${help}`, ...mended, ...example].join('\n\n');
}

const shown = ({ words, both, bad, says, good }: RuleExample): string[] => [
  ...(words === '' ? [] : [words]),
  ...both.map((file) => fenced('With', file)),
  ...bad.map((file) => fenced('Bad', file)),
  `\`\`\`text\n${says}\n\`\`\``,
  ...good.map((file) => fenced('Good', file)),
];

/** A file as it is shown: what it holds, or what it is where that is no text. */
function fenced(label: string, { path, text, more }: ExampleFile): string {
  const isTyped = path === 'terminal';
  const language = isTyped ? 'sh' : (path.split('.').at(-1)?.replace('md', 'markdown').replace('yml', 'yaml') ?? '');
  const name = isTyped ? 'at a terminal' : `\`${path}\``;
  const picture = /^\((.*)\)\n$/.exec(text)?.[1];
  if (picture !== undefined) return `**${label}** · ${name}, ${picture}`;
  const beside = more.startsWith('--') ? `, \`${more}\`` : more.startsWith('in ') ? ` ${more}` : '';
  const fence = text.includes('```') ? '````' : '```';
  return `**${label}** · ${name}${beside}\n\n${fence}${language}\n${text}${fence}`;
}
