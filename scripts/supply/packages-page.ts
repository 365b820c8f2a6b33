import { ALLOWED } from './licences.ts';
import { ourLockfile } from './lockfile.ts';
import { type Package, packagesOf } from './packages.ts';

const INTRODUCTION = `# The packages that zine is made of

Made from package-lock.json (\`npm run docs\`). A test holds every licence against those that are allowed, and asks for a hash of every package.

`;

/** docs/packages.md: what is installed with zine, and what for work on it, with licences. */
export function packagesPage(): string {
  const packages = packagesOf(ourLockfile());
  const part = (title: string, list: readonly Package[]) => `## ${title}\n\n${table(['package', 'version', 'licence'], rows(list))}`;
  const used = new Set(packages.flatMap(({ licence }) => licence?.match(/[^\s()]+/g) ?? []));
  const allowed = Object.entries(ALLOWED).filter(([id]) => used.has(id));
  return `${INTRODUCTION}${[
    `## Licences\n\n${table(
      ['licence', 'what it asks'],
      allowed.map(([id, asks]) => [id, asks]),
    )}`,
    part(
      'Installed with zine',
      packages.filter(({ isShipped }) => isShipped),
    ),
    part(
      'For work on zine',
      packages.filter(({ isShipped }) => !isShipped),
    ),
  ].join('\n')}`;
}

const rows = (packages: readonly Package[]): string[][] => [
  ...new Map(packages.map(({ name, version, licence = '?' }) => [`${name} ${version}`, [`\`${name}\``, version, licence]])).values(),
];

const table = (head: string[], body: string[][]): string => [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |\n`).join('');
