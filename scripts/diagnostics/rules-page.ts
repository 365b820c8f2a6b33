import { RULES } from './rules.ts';

/** docs/rules.md: every mistake that zine reports, from the table of rules. */
export function rulesPage(): string {
  const rows = Object.entries(RULES).map(([id, { severity, help }]) => `| \`${id}\` | ${severity} | ${help} |`);
  const intro = [
    'zine reports a mistake as `file:line:column severity rule message`, with what to do about it on the line below. An error stops the build; a warning does not.',
    'Made from `scripts/diagnostics/rules.ts` by `npm run docs`; change it there.',
  ];
  return `# Rules\n\n${intro.join('\n\n')}\n\n| rule | severity | meaning |\n|---|---|---|\n${rows.join('\n')}\n`;
}
