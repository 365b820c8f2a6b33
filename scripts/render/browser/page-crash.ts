import { MachineError } from '../../diagnostics/errors.ts';

/** What puppeteer says of a page that is gone. None is closed while somebody works with it: so its process has ended. */
const GONE = /^(?:TargetCloseError|ConnectionClosedError)$|^Protocol error .*(?:Target closed|No target found|Session closed)/;

/** Says of a page whose process has ended what may have ended it; other errors as they are. */
export function explainCrash(error: unknown): unknown {
  const isGone = error instanceof Error && (GONE.test(error.name) || GONE.test(error.message));
  return isGone
    ? new MachineError('The part of the browser that sets the pages ended while it was at work; the machine may lack memory', { cause: error })
    : error;
}
