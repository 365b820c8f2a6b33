/** A browser that can be started. */
export interface BrowserLocation {
  executable: string;
  kind: 'environment' | 'embedded' | 'puppeteer' | 'installed';
  /** Directory of the shared libraries that come with it. */
  libraryPath?: string;
  /** Where it comes from, in words. */
  from: string;
  version?: string;
  /** A directory to remove after use, because no later run will find it. */
  disposable?: string;
}
