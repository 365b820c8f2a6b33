import { fileURLToPath } from 'node:url';
import { diskFolder } from '../folder/disk-folder.ts';
import { ourLockfile } from '../supply/lockfile.ts';
import { sbom } from '../supply/sbom.ts';

// Beside the compiled program, so that it goes with every package.
const content = `${JSON.stringify(sbom(ourLockfile()), undefined, 2)}\n`;
await diskFolder(fileURLToPath(new URL('../../', import.meta.url))).write([{ path: 'dist/sbom.cdx.json', content }]);
