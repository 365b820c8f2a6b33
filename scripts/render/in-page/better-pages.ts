import type { Bettered } from './install-betterment.ts';

/** All that is done for the looks of pages that stand; `anew`: as if nothing had been done before. */
export function betterPages(anew: boolean): Bettered {
  return window.zine.betterPages(anew);
}
