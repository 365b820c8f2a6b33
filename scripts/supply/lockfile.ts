import { createRequire } from 'node:module';

/** An entry of package-lock.json. */
export interface LockEntry {
  /** Where the folder is called otherwise than the package. */
  name?: string;
  version: string;
  /** Subresource integrity: the hash in Base64. */
  integrity?: string;
  license?: string;
  /** Needed by those who work on zine alone. `devOptional` likewise, and only on some machines. */
  dev?: boolean;
  devOptional?: boolean;
  /** Only for some machines. */
  optional?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** https://docs.npmjs.com/cli/configuring-npm/package-lock-json */
export interface Lockfile {
  name: string;
  version: string;
  lockfileVersion: 3;
  /** By their place; `''` is zine itself. */
  packages: Record<string, LockEntry>;
}

/** The packages of this checkout, as they are locked. */
export const ourLockfile = (): Lockfile => createRequire(import.meta.url)('../../package-lock.json') as Lockfile;
