import { MachineError } from '../../diagnostics/errors.ts';
import type { BrowserLocation } from './browser-location.ts';
import { StartFailure } from './start-browser.ts';

/**
 * Why the sandbox could not be had, or undefined where the browser failed for any other reason. The words are those of Chromium's
 * content/browser/zygote_host/zygote_host_impl_linux.cc and sandbox/linux/suid/client/setuid_sandbox_host.cc.
 */
export function sandboxFailure(error: unknown): string | undefined {
  if (!(error instanceof StartFailure)) return undefined;
  if (/No usable sandbox|Failed to move to new namespace/.test(error.output)) {
    return 'the system does not let a program make user namespaces (AppArmor, a container, or kernel settings)';
  }
  if (/SUID sandbox helper binary was found, but is not configured correctly/.test(error.output)) {
    return 'the browser’s sandbox helper is not owned by root with mode 4755';
  }
  return undefined;
}

/** The browser's failure as one of the machine, with what is missing by name. */
export function explainStartFailure(failure: StartFailure, { executable, from }: BrowserLocation): MachineError {
  const browser = `The browser \`${executable}\` (${from}) did not start`;
  // The dynamic loader stops at the first library; ld.so(8).
  const library = /error while loading shared libraries: ([^:\s]+)/.exec(failure.output)?.[1];
  if (library !== undefined) {
    return new MachineError(`${browser}: the shared library \`${library}\` is missing. Install it, or name another browser in \`ZINE_CHROMIUM\``, {
      cause: failure,
    });
  }
  const words = failure.output.trim().split('\n').slice(-3).join('\n');
  return new MachineError(`${browser}: ${failure.message}${words === '' ? '' : `\n${words}`}`, { cause: failure });
}
