import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { BrowserLocation } from './browser-location.ts';
import { isIntact } from './file-manifest.ts';
import { locateBrowser } from './locate-browser.ts';
import type { Environment } from './private-directory.ts';

export interface Verification {
  location: BrowserLocation;
  /** Some file had other bytes than when it was unpacked; it was unpacked anew. */
  repaired: boolean;
}

/** Hashes every file of an unpacked browser, which a start does not (see `fileStamp`), and replaces a damaged one. Costs about 0.4 s. @throws MachineError */
export async function verifyEmbedded(location: BrowserLocation, env: Environment): Promise<Verification> {
  const directory = dirname(location.executable);
  if (await isIntact(directory, true)) return { location, repaired: false };
  await rm(directory, { recursive: true, force: true });
  return { location: await locateBrowser(env), repaired: true };
}
