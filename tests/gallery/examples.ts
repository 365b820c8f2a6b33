import { readFile } from 'node:fs/promises';
import { filesBelow } from '../../scripts/folder/files-below.ts';
import type { Folder } from '../../scripts/model/folder.ts';

const PAGE = new URL('../../docs/designing.md', import.meta.url);

/** The steps of docs/designing.md, each with the picture that the page shows below them. */
export const STEPS = ['token', 'style', 'partial', 'theme'] as const;
export type Step = (typeof STEPS)[number];

/** Files that a step writes, by their path in the publication: the examples above its picture that name one. */
export async function filesOfStep(step: Step): Promise<Record<string, string>> {
  const page = await readFile(PAGE, 'utf8');
  const end = page.indexOf(`images/themes/step-${step}.png`);
  const before = page.slice(0, end);
  const start = Math.max(0, before.lastIndexOf('images/themes/'));
  return Object.fromEntries(Array.from(before.slice(start).matchAll(/```\w+ (\S+)\n([\s\S]*?)```/g), ([, path = '', text = '']) => [path, text]));
}

/** What a folder holds, by path: all of it in memory, to be changed. */
export async function filesOf(folder: Folder, below: string): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {};
  for (const name of await filesBelow(folder.within(below))) {
    const { bytes } = await folder.read(`${below}/${name}`, 50_000_000);
    if (bytes !== undefined) files[`${below}/${name}`] = bytes;
  }
  return files;
}

/** publication.yml in a theme: its own margins, which go before those of a theme, are left out. */
export const inTheme = (config: string, theme: string): string => {
  const bare = config.replace(/^margins:.*\n/m, '');
  if (/^design:\s*\n/m.test(bare)) return bare.replace(/^design:\s*\n/m, `design:\n  theme: ${theme}\n`);
  return /^design: \{/m.test(bare) ? bare.replace(/^design: \{/m, `design: { theme: ${theme},`) : `${bare}design: { theme: ${theme} }\n`;
};
