import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { memoryFolder } from '../../scripts/folder/memory-folder.ts';
import { compareVersions } from '../../scripts/supply/compare-versions.ts';
import { type Advisory, findVulnerable } from '../../scripts/supply/find-vulnerable.ts';
import { ourLockfile } from '../../scripts/supply/lockfile.ts';
import { type Package, packagesOf } from '../../scripts/supply/packages.ts';
import { readAdvisories } from '../../scripts/supply/read-advisories.ts';

const OURS: Advisory[] = JSON.parse(await readFile(new URL('../../scripts/supply/known-vulnerable.json', import.meta.url), 'utf8'));
const at = (name: string, version: string): Package => ({ path: '', name, version, licence: 'MIT', isShipped: true, entry: { version } });
const found = (name: string, version: string, list = OURS) => findVulnerable([at(name, version)], list).map(({ advisory }) => advisory.id);

it('finds no version among our packages that is known to be vulnerable', () => {
  expect(findVulnerable(packagesOf(ourLockfile()), OURS).map(({ package: of, advisory }) => `${of.name} ${of.version}: ${advisory.id}`)).toEqual([]);
});

it.each([
  ['handlebars', '4.7.6', ['CVE-2021-23369']],
  ['handlebars', '4.7.7', []],
  ['handlebars', '4.7.10', []],
  ['mammoth', '0.3.24', []],
  ['mammoth', '1.10.0', ['CVE-2025-11849']],
  // Mended in three lines, each with its own first version.
  ['vitest', '1.6.1', []],
  ['vitest', '2.1.8', ['CVE-2025-24964']],
  ['vitest', '3.0.5', []],
  ['another', '0.0.1', []],
])('%s %s: %j', (name, version, ids) => expect(found(name, version)).toEqual(ids));

it('knows versions by name, last versions, and advisories that were taken back', () => {
  const advisory = (affected: object, rest: object = {}): Advisory => ({
    id: 'X',
    affected: [{ package: { ecosystem: 'npm', name: 'a' }, ...affected }],
    ...rest,
  });
  expect(found('a', '1.0.0', [advisory({ versions: ['1.0.0'] })])).toEqual(['X']);
  const last = { ranges: [{ type: 'SEMVER', events: [{ introduced: '1.0.0' }, { last_affected: '1.2.0' }] }] };
  expect(['0.9.0', '1.0.0', '1.2.0', '1.2.1'].map((version) => found('a', version, [advisory(last)]).length)).toEqual([0, 1, 1, 0]);
  expect(found('a', '1.1.0', [advisory(last, { withdrawn: '2026-01-01T00:00:00Z' })])).toEqual([]);
  expect(found('a', '1.1.0', [{ id: 'X', affected: [{ ...last, package: { ecosystem: 'PyPI', name: 'a' } }] }])).toEqual([]);
});

it('reads lists as they are given out', async () => {
  const one = { id: 'A', affected: [] };
  const folder = memoryFolder({ 'A.json': JSON.stringify(one), 'more.json': JSON.stringify([one, { ...one, id: 'B' }]), 'README.md': '' });
  expect((await readAdvisories(folder)).map(({ id }) => id)).toEqual(['A', 'A', 'B']);
});

it('orders versions', () => {
  const order = ['1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.beta', '1.0.0-2', '1.0.0-11', '1.0.0', '1.0.9', '1.0.10', '2.0.0'];
  const sorted = ['1.0.0-2', '1.0.0-11', '1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.beta', '1.0.0', '1.0.9', '1.0.10', '2.0.0'];
  expect(order.toReversed().sort(compareVersions)).toEqual(sorted);
});
