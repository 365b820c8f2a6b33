import type { Refusal } from '../model/folder.ts';

/** The parts of a path below a folder, in Unicode's composed form. None may lead upwards, on any system. */
export function pathParts(path: string): { parts: string[]; refusal?: never } | { parts?: never; refusal: Refusal } {
  const composed = path.normalize('NFC');
  if (composed.startsWith('/') || composed.split(/[/\\]/).includes('..')) return { refusal: 'outside' };
  // No name holds these: NUL ends one for the system, and a backslash parts one on Windows.
  if (/[\0\\]/.test(composed)) return { refusal: 'missing' };
  return { parts: composed.split('/').filter((part) => part !== '' && part !== '.') };
}
