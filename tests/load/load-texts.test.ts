import { execFileSync } from 'node:child_process';
import { link, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { loadTexts } from '../../scripts/load/load-texts.ts';
import { withTemporaryDirectory } from '../whole/build.ts';

const CONFIG = { locales: ['en'], chapters: ['one', 'two'] };
const YAML = 'id: x\ntitle: T\ncollective: C\ndate: 2022-01-01\nlocales: [en]\nchapters:\n  - one\n  - two\n';

type Files = Record<string, string | Uint8Array>;

/** Makes a publication of both chapters, changed by `files`, in a folder of its own within a directory that is not of the publication. */
async function load(files: Files, change: (dir: string) => Promise<unknown> = async () => {}) {
  return withTemporaryDirectory(async (outside) => {
    const dir = join(outside, 'publication');
    const all: Files = { 'chapters/publication.yml': YAML, 'chapters/en/one.md': 'One.\n', 'chapters/en/two.md': 'Two.\n', ...files };
    for (const [path, content] of Object.entries({ '../secret.md': 'Secret.\n', ...all })) {
      await mkdir(dirname(join(dir, path)), { recursive: true });
      await writeFile(join(dir, path), content);
    }
    await change(dir);
    const { value, problems } = await loadTexts(diskFolder(dir), CONFIG, 'en');
    return {
      texts: Object.fromEntries(value.chapters.map(({ slug, file }) => [slug, String(file)])),
      paths: [...value.chapters.map(({ file }) => file.path), ...(value.glossary ? [value.glossary.path] : [])],
      problems: problems.map(({ rule, place, message }) => `${[place.path, place.line, place.column].filter(Boolean).join(':')} ${rule} ${message}`),
    };
  });
}

describe('the texts of a locale', () => {
  it('come in the order of publication.yml, with the glossary, by relative paths', async () => {
    const { texts, paths, problems } = await load({ 'chapters/en/glossary.yml': '- id: x\n' });
    expect(texts).toEqual({ one: 'One.\n', two: 'Two.\n' });
    expect(paths).toEqual(['chapters/en/one.md', 'chapters/en/two.md', 'chapters/en/glossary.yml']);
    expect(problems).toEqual([]);
  });

  it('lose a byte order mark and keep everything else', async () => {
    const { texts, problems } = await load({ 'chapters/en/one.md': '\uFEFFА\r\n\tb\u00A0ә\uFEFF' });
    expect(texts.one).toBe('А\r\n\tb\u00A0ә\uFEFF');
    expect(problems).toEqual([]);
  });

  it('that are missing are told at their line of publication.yml', async () => {
    const { texts, problems } = await load({ 'chapters/en/tow.md': '' }, (dir) => rm(join(dir, 'chapters/en/two.md')));
    expect(texts).toEqual({ one: 'One.\n' });
    expect(problems).toEqual([
      'chapters/publication.yml:8:5 file-missing Unexpected chapter `two`, expected a file `chapters/en/two.md`',
      'chapters/en/tow.md file-unlisted Unexpected chapter `tow`, expected it under `chapters` in publication.yml',
    ]);
  });

  it('that are all missing are told once', async () => {
    const { problems } = await load({}, (dir) => rm(join(dir, 'chapters/en'), { recursive: true }));
    expect(problems).toEqual(['chapters/publication.yml:5:11 file-missing Unexpected locale `en`, expected a folder `chapters/en/` with its chapters']);
  });

  it('ignore what is no chapter', async () => {
    expect((await load({ 'chapters/en/.#one.md': '', 'chapters/en/notes.txt': '', 'chapters/en/drafts/three.md': '' })).problems).toEqual([]);
  });
});

describe('a file that is no text', () => {
  it.each([
    ['ISO 8859-1', Buffer.from('a\ncaf\u00E9 noir', 'latin1'), ':2:4 file-encoding Unexpected byte `E9`, expected UTF-8'],
    ['a cut character', Buffer.from('a\nә', 'utf8').subarray(0, 3), ':2:1 file-encoding Unexpected byte `D3`, expected UTF-8'],
    ['an overlong slash', Buffer.from([0x61, 0xc0, 0xaf]), ':1:2 file-encoding Unexpected byte `C0`, expected UTF-8'],
    ['a surrogate', Buffer.from([0x61, 0xed, 0xa0, 0x80]), ':1:2 file-encoding Unexpected byte `ED`'],
    ['a byte order mark and a bad byte', Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xff]), ':1:2 file-encoding Unexpected byte `FF`'],
    ['UTF-16', Buffer.from('\uFEFFa', 'utf16le'), ':1:1 file-encoding Unexpected UTF-16, expected UTF-8'],
    ['NUL', 'a\nb\0c', ':2:2 file-encoding Unexpected control character `U+0000`, expected text'],
    ['an escape sequence', 'a\u001B[2Jb', ':1:2 file-encoding Unexpected control character `U+001B`'],
    ['a C1 control', 'a\u009Bb', ':1:2 file-encoding Unexpected control character `U+009B`'],
    ['more than a megabyte', 'x'.repeat(1024 * 1024 + 1), ' limit-size Unexpected file of more than 1048576 bytes'],
  ])('%s', async (_, content, expected) => {
    const { problems } = await load({ 'chapters/en/one.md': content });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`chapters/en/one.md${expected}`);
  });

  it('may be as large as the limit', async () => {
    expect((await load({ 'chapters/en/one.md': 'word '.repeat(1024 * 205).slice(0, 1024 * 1024) })).problems).toEqual([]);
  });
});

describe('a chapter that leads out of the publication', () => {
  const replace = (make: (path: string, dir: string) => Promise<unknown> | unknown) => (dir: string) =>
    rm(join(dir, 'chapters/en/one.md')).then(() => make(join(dir, 'chapters/en/one.md'), dir));

  it.each([
    ['a relative link', replace((path) => symlink('../../../secret.md', path))],
    ['an absolute link', replace((path, dir) => symlink(join(dir, '../secret.md'), path))],
    ['a link to a system file', replace((path) => symlink('/etc/hostname', path))],
    ['a link to this process', replace((path) => symlink('/proc/self/environ', path))],
    ['a link to a device', replace((path) => symlink('/dev/zero', path))],
    ['a link to itself', replace((path) => symlink('one.md', path))],
    ['a link that leads nowhere', replace((path) => symlink('none.md', path))],
    ['a directory', replace((path) => mkdir(path))],
    ['a pipe', replace((path) => execFileSync('mkfifo', [path]))],
    [
      'a link over another link',
      replace(async (path, dir) => {
        await symlink(join(dir, '..'), join(dir, 'chapters/up'));
        await symlink('../up/secret.md', path);
      }),
    ],
  ])('%s', async (_, change) => {
    const { texts, problems } = await load({}, change);
    expect(texts).toEqual({ two: 'Two.\n' });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('chapters/en/one.md file-outside');
  });

  it('a folder that is a link', async () => {
    const { texts, problems } = await load({ '../elsewhere/one.md': 'Secret.', '../elsewhere/two.md': 'Secret.' }, async (dir) => {
      await rm(join(dir, 'chapters/en'), { recursive: true });
      await symlink(join(dir, '../elsewhere'), join(dir, 'chapters/en'));
    });
    expect(texts).toEqual({});
    expect(problems.length).toBeGreaterThan(0);
  });

  it('may be a link to a file of the publication', async () => {
    const { texts, problems } = await load(
      {},
      replace((path) => symlink('two.md', path)),
    );
    expect(texts).toEqual({ one: 'Two.\n', two: 'Two.\n' });
    expect(problems).toEqual([]);
  });

  it('may be reached by a link to the publication, and may be a hard link', async () => {
    await withTemporaryDirectory(async (dir) => {
      await mkdir(join(dir, 'real/chapters/en'), { recursive: true });
      await writeFile(join(dir, 'real/chapters/en/one.md'), 'One.');
      await link(join(dir, 'real/chapters/en/one.md'), join(dir, 'real/chapters/en/two.md'));
      await symlink('real', join(dir, 'alias'));
      const { value, problems } = await loadTexts(diskFolder(join(dir, 'alias')), CONFIG, 'en');
      expect(problems).toEqual([]);
      expect(value.chapters).toHaveLength(2);
    });
  });
});
