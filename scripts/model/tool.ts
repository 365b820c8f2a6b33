import { createRequire } from 'node:module';

/** package.json lies above the sources, and above what is compiled of them in the package: required, since a compiler would want it beside them. */
const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

/** The version of this program. */
export const VERSION: string = version;

/** How files name the program that made them. */
export const TOOL = `zine ${version}`;
