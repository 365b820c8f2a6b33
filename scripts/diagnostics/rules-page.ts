import { RULES, type Rule } from './rules.ts';

/** docs/rules.md: every mistake that zine reports, from the table of rules. */
export function rulesPage(): string {
  const rules: [string, Rule][] = Object.entries(RULES);
  const rows = rules.map(([id, { severity, help, mend = '–' }]) => `| \`${id}\` | ${severity} | ${help} | ${mend} |`);
  const intro = [
    'zine reports a mistake as `file:line:column severity rule message`, with what to do about it on the line below. An error stops the build; a warning does not.',
    'What is mechanical, `zine check --fix` mends: it shows the difference, asks, and keeps the old file (docs/chapters.md).',
    'Made from `scripts/diagnostics/rules.ts` by `npm run docs`; change it there.',
  ];
  return `# Rules\n\n${intro.join('\n\n')}\n\n| rule | severity | meaning | mended by \`check --fix\` |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}
