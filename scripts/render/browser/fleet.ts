import type { OpenedPage } from './open-page.ts';

/** Opens a page for one document. */
export type OpenPage = () => Promise<OpenedPage>;

/** The browsers that a build has: one of ours, or some that run elsewhere. */
export interface Fleet {
  /** Chromium's own version, four numbers: that of all. */
  version: string;
  /** How many works are done at the same time at best. */
  size: number;
  /** Why there is no sandbox, in words; undefined where there is one, or where it is not ours to know. */
  unprotected?: string;
  /** Those that were lost, with the reason. Grows. */
  lost: string[];
  /**
   * Does a work with the pages of one browser. Where that one is lost on the way, it is done anew with another.
   * @param what names the work, where nobody is left to do it
   * @throws MachineError where nobody is
   */
  run<T>(what: string, work: (open: OpenPage) => Promise<T>): Promise<T>;
}
