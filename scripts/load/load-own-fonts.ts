import { placeInConfig } from '../config/load-config.ts';
import type { Config } from '../config/schema.ts';
import { problem } from '../diagnostics/problem.ts';
import type { Folder, Refusal } from '../model/folder.ts';
import type { FontFace, OwnFont } from '../model/font.ts';
import type { Checked, Place, Problem } from '../model/problem.ts';
import { checkFont } from './check-font.ts';
import { describeFont } from './describe-font.ts';

/** Largest font file in bytes; a face of all Chinese characters has about 10 MB. */
const MAX_FONT_BYTES = 30_000_000;

/** Ours are of weight 600 where they are bold. */
const FACES = {
  regular: { weight: 400, style: 'normal' },
  bold: { weight: 600, style: 'normal' },
  italic: { weight: 400, style: 'italic' },
  'bold-italic': { weight: 600, style: 'italic' },
} as const;
type FaceName = keyof typeof FACES;

const REFUSED: Record<Refusal, [found: string, hint: string]> = {
  missing: ['path without a file', 'Put the file there, or correct its name.'],
  outside: ['file outside the publication', 'Put the file itself into `fonts/`.'],
  irregular: ['directory or device', 'Put the font file there.'],
  ambiguous: ['second name that differs in upper and lower case only,', 'Rename one of the two, or take it away: other systems take them for the same.'],
  'too-large': [`file of more than ${MAX_FONT_BYTES / 1e6} MB`, 'Take a typeface with fewer characters.'],
};

/**
 * Reads and checks the typefaces that publication.yml names under `fonts`.
 *
 * @throws MachineError where the machine does not let us read a file
 */
export async function loadOwnFonts(folder: Folder, { fonts }: Pick<Config, 'fonts'>): Promise<Checked<OwnFont[]>> {
  const value: OwnFont[] = [];
  const problems: Problem[] = [];
  for (const [role, named] of Object.entries(fonts)) {
    const files = typeof named === 'string' ? { regular: named } : named;
    const faces: FontFace[] = [];
    for (const [name, file] of Object.entries(files) as [FaceName, string][]) {
      const path = ['fonts', role, ...(typeof named === 'string' ? [] : [name])];
      const read = await readFont(folder, file);
      if ('bytes' in read) faces.push({ ...FACES[name], bytes: read.bytes });
      else problems.push(refused(file, read, await placeInConfig(folder, path)));
    }
    const regular = faces[0];
    if (regular !== undefined && faces.length === Object.keys(files).length)
      value.push({ role, name: role, file: files.regular, faces, ...describeFont(regular.bytes) });
  }
  return { value, problems };
}

async function readFont(folder: Folder, file: string): Promise<{ bytes: Uint8Array } | { found: string; hint: string; isOutside?: boolean }> {
  const read = await folder.read(file, MAX_FONT_BYTES);
  if (read.refusal === undefined) return checkFont(read.bytes) ?? read;
  const [found, hint] = REFUSED[read.refusal];
  return { found, hint, isOutside: read.refusal === 'outside' };
}

function refused(file: string, { found, hint, isOutside }: { found: string; hint: string; isOutside?: boolean }, place: Place): Problem {
  const message = `Unexpected ${found} \`${file}\`, expected a static TrueType font that may be embedded`;
  return problem(isOutside === true ? 'file-outside' : 'font-file', place, message, hint);
}
