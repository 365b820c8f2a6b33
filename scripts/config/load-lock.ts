import { problem } from '../diagnostics/problem.ts';
import type { Folder } from '../model/folder.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { type Lock, lockSchema } from './lock-schema.ts';

/** In bytes; it holds the text of a whole source, and a publication of 1,000 pages has 4 MB. */
const MAX_LOCK_BYTES = 32_000_000;

/** Relative to the publication's directory. */
export const lockPath = (locale: string): string => `chapters/${locale}/lock.json`;

/**
 * Reads what a locale was last recorded with; nothing where nothing was.
 * @throws MachineError where the machine does not let us read it
 */
export async function loadLock(folder: Folder, locale: string): Promise<Checked<Lock>> {
  const none: Lock = { version: 1, chapters: {} };
  const path = lockPath(locale);
  const { bytes, refusal } = await folder.read(path, MAX_LOCK_BYTES);
  if (refusal === 'missing') return { value: none, problems: [] };
  if (bytes === undefined) return { value: none, problems: [unreadable(path, 'file that cannot be read')] };
  try {
    const result = lockSchema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    if (result.success) return { value: result.data, problems: [] };
    const where = result.error.issues[0]?.path.join('.') ?? '';
    return { value: none, problems: [unreadable(path, `value at \`${where}\``)] };
  } catch {
    return { value: none, problems: [unreadable(path, 'text that is no JSON')] };
  }
}

/** As it is written: a line a block, so that what two people recorded can be merged by lines. */
export function writeLock({ chapters }: Lock): string {
  const written = Object.entries(chapters)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([slug, { from, blocks }]) => {
      const lines = blocks.map((block) => `      ${JSON.stringify(block)}`).join(',\n');
      return `    ${JSON.stringify(slug)}: { "from": ${JSON.stringify(from)}, "blocks": [${blocks.length === 0 ? '' : `\n${lines}\n    `}] }`;
    });
  return `{\n  "version": 1,\n  "chapters": {${written.length === 0 ? '' : `\n${written.join(',\n')}\n  `}}\n}\n`;
}

function unreadable(path: string, found: string): Problem {
  const hint = 'Take an older copy of the file, or delete it and record the translations anew with `zine bless`.';
  return problem('translation-lock', { path, line: 1, column: 1 }, `Unexpected ${found}, expected what \`zine bless\` writes`, hint);
}
