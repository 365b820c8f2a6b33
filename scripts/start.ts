#!/usr/bin/env node
// The command of the package. It imports nothing before it knows its Node: an older one would fail on what is imported, with a stack trace.
const LEAST = [22, 12] as const;
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) {
  await import('./zine.ts');
} else {
  process.stderr.write(`zine: Unexpected Node ${process.versions.node}, expected ${LEAST.join('.')} or newer. Install a newer one from nodejs.org.\n`);
  process.exitCode = 3;
}

export {};
