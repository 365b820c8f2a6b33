import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { loadOwnFonts } from '../../scripts/load/load-own-fonts.ts';
import { withTemporaryDirectory } from '../whole/build.ts';

const require = createRequire(import.meta.url);
const SOUND = await readFile(require.resolve('@expo-google-fonts/gentium-book-plus/400Regular/GentiumBookPlus_400Regular.ttf'));

/** Where the record of a table begins in the file's list. */
const recordOf = (tag: string): number => SOUND.indexOf(tag, 12, 'latin1');

/** The sound font with something changed. */
function changed(change: (font: Buffer) => unknown): Buffer {
  const font = Buffer.from(SOUND);
  change(font);
  return font;
}

const CONFIG = `id: own
title: Own
collective: Nobody
date: 2026-01-02
locales: [en]
chapters: [a]
fonts:
  text: { regular: fonts/A.ttf, italic: fonts/B.ttf }
`;

/** What is said of a publication whose `text` is set in a sound font, and its italics in `font`. */
async function problemsWith(font: Buffer | undefined, change: (dir: string) => Promise<unknown> = async () => {}) {
  return withTemporaryDirectory(async (outside) => {
    const dir = join(outside, 'publication');
    for (const folder of ['chapters', 'fonts']) await mkdir(join(dir, folder), { recursive: true });
    await writeFile(join(dir, 'chapters/publication.yml'), CONFIG);
    await writeFile(join(dir, 'fonts/A.ttf'), SOUND);
    if (font !== undefined) await writeFile(join(dir, 'fonts/B.ttf'), font);
    await change(dir);
    const { value, problems } = await loadOwnFonts(diskFolder(dir), { fonts: { text: { regular: 'fonts/A.ttf', italic: 'fonts/B.ttf' } } });
    expect(value.length).toBe(problems.length === 0 ? 1 : 0);
    return { value, problems: problems.map(({ rule, place, message }) => `${place.line}:${place.column} ${rule} ${message}`) };
  });
}

it('reads a typeface with its faces and its name', async () => {
  const { value } = await problemsWith(SOUND);
  expect(value[0]).toMatchObject({
    role: 'text',
    name: 'Gentium Book Plus',
    file: 'fonts/A.ttf',
    faces: [{ weight: 400, style: 'normal' }, { style: 'italic' }],
  });
  expect(value[0]?.xHeight).toBeCloseTo(0.454, 3);
});

const EXPECTED = 'expected a static TrueType font that may be embedded';
it.each([
  ['a missing file', undefined, 'path without a file'],
  ['a variable font', changed((font) => font.write('fvar', recordOf('name'), 'latin1')), 'variable font'],
  ['outlines of PostScript', changed((font) => font.write('OTTO', 0, 'latin1')), 'font with PostScript outlines (CFF)'],
  ['a web font', changed((font) => font.write('wOF2', 0, 'latin1')), 'web font'],
  ['no outlines', changed((font) => font.write('gone', recordOf('glyf'), 'latin1')), 'font without the table `glyf`'],
  ['a font that is cut off', SOUND.subarray(0, SOUND.length - 100), 'font that is cut off'],
  ['a picture', Buffer.from('\x89PNG and more than a few bytes'), 'file that is no font'],
  [
    'a font that may not be embedded',
    changed((font) => font.writeUInt16BE(2, font.readUInt32BE(recordOf('OS/2') + 8) + 8)),
    'font whose maker forbids embedding',
  ],
])('refuses %s', async (_, font, found) => {
  const [problem] = (await problemsWith(font)).problems;
  expect(problem).toMatch(`8:41 font-file Unexpected ${found}`);
  expect(problem).toMatch(`\`fonts/B.ttf\`, ${EXPECTED}`);
});

it('follows no link out of the publication', async () => {
  const { problems } = await problemsWith(undefined, async (dir) => {
    await writeFile(join(dir, '../B.ttf'), SOUND);
    await symlink('../../B.ttf', join(dir, 'fonts/B.ttf'));
  });
  expect(problems).toEqual([`8:41 file-outside Unexpected file outside the publication \`fonts/B.ttf\`, ${EXPECTED}`]);
});
