import type { Environment } from './private-directory.ts';
import type { BrowserLocation } from './locate-browser.ts';
export async function installedBrowser(_env: Environment): Promise<BrowserLocation | undefined> { return undefined; }
