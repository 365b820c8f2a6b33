import { compareVersions } from './compare-versions.ts';
import type { Package } from './packages.ts';

/** A record of a known weakness, as much of the OSV format as npm's need: https://ossf.github.io/osv-schema/ */
export interface Advisory {
  id: string;
  summary?: string;
  withdrawn?: string;
  affected?: {
    package?: { ecosystem?: string; name?: string };
    ranges?: { type?: string; events?: { introduced?: string; fixed?: string; last_affected?: string }[] }[];
    versions?: string[];
  }[];
}

export interface Vulnerable {
  package: Package;
  advisory: Advisory;
}

/** Packages of a version that an advisory names, in the order of the packages. */
export function findVulnerable(packages: readonly Package[], advisories: readonly Advisory[]): Vulnerable[] {
  const byName = Map.groupBy(
    advisories.filter(({ withdrawn }) => withdrawn === undefined).flatMap((advisory) => namesIn(advisory).map((name) => ({ name, advisory }))),
    ({ name }) => name,
  );
  return packages.flatMap((each) =>
    (byName.get(each.name) ?? []).filter(({ advisory }) => isAffected(each, advisory)).map(({ advisory }) => ({ package: each, advisory })),
  );
}

const namesIn = ({ affected = [] }: Advisory): string[] => [
  ...new Set(affected.flatMap(({ package: of }) => (of?.ecosystem === 'npm' && of.name !== undefined ? [of.name] : []))),
];

const isAffected = ({ name, version }: Package, { affected = [] }: Advisory): boolean =>
  affected.some(
    ({ package: of, ranges = [], versions = [] }) =>
      of?.name === name && (versions.includes(version) || ranges.some(({ type, events = [] }) => type === 'SEMVER' && isWithin(version, events))),
  );

/** The last event at or before a version decides. */
function isWithin(version: string, events: readonly { introduced?: string; fixed?: string; last_affected?: string }[]): boolean {
  let within = false;
  const at = (event: (typeof events)[number]) => event.introduced ?? event.fixed ?? event.last_affected ?? '0';
  for (const event of events.toSorted((a, b) => compareVersions(at(a), at(b)))) {
    if (event.introduced !== undefined && compareVersions(version, event.introduced) >= 0) within = true;
    if (event.fixed !== undefined && compareVersions(version, event.fixed) >= 0) within = false;
    if (event.last_affected !== undefined && compareVersions(version, event.last_affected) > 0) within = false;
  }
  return within;
}
