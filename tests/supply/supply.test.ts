import { expect, it } from 'vitest';
import { isAllowed } from '../../scripts/supply/licences.ts';
import { type Lockfile, ourLockfile } from '../../scripts/supply/lockfile.ts';
import { packagesOf } from '../../scripts/supply/packages.ts';
import { sbom } from '../../scripts/supply/sbom.ts';

const packages = packagesOf(ourLockfile());

it('knows every package by its hash, wherever it comes from', () => {
  expect(packages.length).toBeGreaterThan(200);
  expect(packages.filter(({ entry }) => !entry.integrity?.startsWith('sha512-')).map(({ path }) => path)).toEqual([]);
  expect(packages.filter(({ entry }) => 'resolved' in entry).map(({ path }) => path)).toEqual([]);
});

it('lets one package run a script while it is installed: the one that brings Node', () => {
  expect(packages.filter(({ entry }) => entry.hasInstallScript).map(({ name }) => name)).toEqual(['node']);
});

it('uses packages only whose licences it may hand on', () => {
  expect(packages.filter(({ licence }) => !isAllowed(licence)).map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
});

it.each([
  ['MIT', true],
  ['GPL-3.0-or-later', false],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['MIT AND GPL-3.0-or-later', false],
  ['(MIT OR GPL-3.0-only) AND (Zlib AND ISC)', true],
  ['MIT OR GPL-3.0-only AND AGPL-3.0-only', true],
  ['(MIT OR GPL-3.0-only) AND AGPL-3.0-only', false],
  ['SEE LICENSE IN LICENSE', false],
  ['(MIT', false],
  ['MIT ISC', false],
  ['toString', false],
  [undefined, false],
] as const)('%s: may be used %s', (expression, allowed) => expect(isAllowed(expression)).toBe(allowed));

const LOCK: Lockfile = {
  name: 'zine',
  version: '1.2.3',
  lockfileVersion: 3,
  packages: {
    '': { version: '1.2.3', dependencies: { '@a/b': '1.0.0', c: '2.0.0' }, devDependencies: { d: '1.0.0' } },
    'node_modules/c': { version: '2.0.0', license: 'MIT', integrity: `sha512-${Buffer.from('c').toString('base64')}`, optional: true },
    'node_modules/@a/b': { version: '1.0.0', license: 'MIT AND Zlib', dependencies: { c: '^1.0.0', missing: '1' } },
    'node_modules/@a/b/node_modules/c': { version: '1.9.0', license: 'ISC' },
    'node_modules/d': { version: '1.0.0', license: 'MIT', dev: true },
  },
};

it('lists in the bill of materials what is installed, and what needs what', () => {
  expect(sbom(LOCK)).toMatchObject({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    metadata: { component: { name: 'zine', version: '1.2.3' } },
    components: [
      { group: '@a', name: 'b', purl: 'pkg:npm/%40a/b@1.0.0', licenses: [{ expression: 'MIT AND Zlib' }], scope: 'required' },
      { name: 'c', version: '1.9.0', licenses: [{ license: { id: 'ISC' } }] },
      { name: 'c', version: '2.0.0', scope: 'optional', hashes: [{ alg: 'SHA-512', content: '63' }] },
    ],
    dependencies: [
      { ref: 'pkg:npm/zine@1.2.3', dependsOn: ['pkg:npm/%40a/b@1.0.0', 'pkg:npm/c@2.0.0'] },
      { ref: 'pkg:npm/%40a/b@1.0.0', dependsOn: ['pkg:npm/c@1.9.0'] },
      { ref: 'pkg:npm/c@1.9.0', dependsOn: [] },
      { ref: 'pkg:npm/c@2.0.0', dependsOn: [] },
    ],
  });
});

it('gives the same bill of materials for the same packages', () => {
  const turned = { ...LOCK, packages: Object.fromEntries(Object.entries(LOCK.packages).reverse()) };
  expect(JSON.stringify(sbom(turned))).toBe(JSON.stringify(sbom(LOCK)));
});
