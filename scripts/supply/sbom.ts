import type { LockEntry, Lockfile } from './lockfile.ts';
import { type Package, packagesOf } from './packages.ts';

/**
 * What zine is made of, as a software bill of materials: CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/), of the packages that are installed with it.
 * Without serial number and time, which the standard leaves open: the same lockfile gives the same bytes.
 */
export function sbom(lock: Lockfile): object {
  const ours = { type: 'application', 'bom-ref': purlOf(lock.name, lock.version), name: lock.name, version: lock.version, licenses: licensesOf('MIT') };
  const packages = packagesOf(lock).filter(({ isShipped }) => isShipped);
  const dependsOn = (from: string, entry: LockEntry) => {
    const names = Object.keys({ ...entry.dependencies, ...entry.optionalDependencies, ...entry.peerDependencies }).sort();
    return [...new Set(names.flatMap((name) => placeOf(packages, from, name) ?? []))];
  };
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { ...ours, purl: ours['bom-ref'] } },
    components: [...new Map(packages.map((each) => [refOf(each), componentOf(each)])).values()],
    dependencies: [
      { ref: ours['bom-ref'], dependsOn: dependsOn('', { ...lock.packages[''], version: lock.version }) },
      ...new Map(packages.map((each) => [refOf(each), { ref: refOf(each), dependsOn: dependsOn(each.path, each.entry) }])).values(),
    ],
  };
}

function componentOf(each: Package): object {
  const [, scope, name] = /^(?:(@[^/]+)\/)?(.+)$/.exec(each.name) ?? [];
  const [algorithm, hash] = each.entry.integrity?.split('-') ?? [];
  return {
    type: 'library',
    'bom-ref': refOf(each),
    ...(scope === undefined ? {} : { group: scope }),
    name,
    version: each.version,
    scope: each.entry.optional ? 'optional' : 'required',
    ...(algorithm === 'sha512' && hash !== undefined ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(hash, 'base64').toString('hex') }] } : {}),
    licenses: licensesOf(each.licence),
    purl: refOf(each),
  };
}

/** An identifier where it is one, an expression where it says more. */
function licensesOf(licence: string | undefined): object[] {
  if (licence === undefined) return [];
  return /\s/.test(licence) ? [{ expression: licence }] : [{ license: { id: licence } }];
}

const refOf = ({ name, version }: Package): string => purlOf(name, version);
/** https://github.com/package-url/purl-spec */
const purlOf = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** Which package `name` means in the folder of another: the nearest upwards, as Node looks for it. */
function placeOf(packages: readonly Package[], from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    const found = packages.find((each) => each.path === path);
    if (found !== undefined) return refOf(found);
    if (folder === '') return undefined;
  }
}
