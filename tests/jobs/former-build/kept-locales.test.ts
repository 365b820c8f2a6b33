import { expect, it } from 'vitest';
import { filesBelow } from '../../../scripts/folder/files-below.ts';
import { memoryFolder } from '../../../scripts/folder/memory-folder.ts';
import { buildOnce } from '../../../scripts/jobs/former-build/build-once.ts';
import type { Folder } from '../../../scripts/model/folder.ts';
import { buildPublication } from '../../../scripts/pipeline.ts';
import { locateBrowser } from '../../../scripts/render/browser/locate-browser.ts';
import { withTemporaryDirectory } from '../../whole/build.ts';

const chapter = (title: string, text: string, more = ''): string => `---\ntitle: ${title}\n${more}status: final\n---\n\n${text}\n`;
const FILES = {
  'chapters/publication.yml':
    'id: x\ntitle: Ferry\ncollective: C\ndate: 2022-01-01\nlocales: [en, de]\nchapters: [one]\neditions: [a5, web]\ndesign: {parts: [cover, contents]}\n',
  'chapters/en/one.md': chapter('One', 'The toll was high.', 'kind: account\n'),
  'chapters/de/one.md': chapter('Eins', 'Der Zoll war hoch.'),
};
const GERMAN = 'chapters/de/one.md';

/** All files of an output, and which locales of it were not made anew. */
async function build(publication: Folder, out: Folder, env: NodeJS.ProcessEnv, force = false) {
  const options = { out, env, signal: new AbortController().signal, onProgress: () => {} };
  const once = { out, env, versions: process.versions, asked: [], force };
  const { taken, summaries } = await buildOnce(publication, once, (observed, kept) => buildPublication(observed, { ...options, ...(kept && { kept }) }));
  const files = new Map<string, string>();
  for (const path of await filesBelow(out)) files.set(path, Buffer.from((await out.read(path, 1e8)).bytes ?? []).toString('base64'));
  return { taken, files, told: summaries.map(({ path }) => path) };
}

it('makes only those locales anew of which something has changed, and what it makes is what a build of everything makes', async () => {
  const { executable } = await locateBrowser(process.env);
  await withTemporaryDirectory(async (cache) => {
    const env = { ...process.env, XDG_CACHE_HOME: cache, ZINE_CHROMIUM: executable };
    const [publication, out] = [memoryFolder(FILES), memoryFolder()];
    const first = await build(publication, out, env);
    expect(first.taken).toEqual([]);

    await publication.write([{ path: GERMAN, content: chapter('Eins', 'Der Zoll war niedrig.') }]);
    const second = await build(publication, out, env);
    expect(second.taken).toEqual(['en']);
    expect(second.told).toEqual(first.told);
    const [before, now] = ['de/x-de-a5.pdf', 'de/x-de-a5.pdf'].map((path, i) => [first, second][i]?.files.get(path));
    expect(now).not.toBe(before);
    const forced = await build(publication, memoryFolder(), env, true);
    expect(forced.taken).toEqual([]);
    expect([...second.files.keys()]).toEqual([...forced.files.keys()]);
    expect([...second.files].filter(([path, bytes]) => forced.files.get(path) !== bytes).map(([path]) => path)).toEqual([]);

    // Of what both are made of, nothing is taken; nor what somebody has changed since.
    await publication.write([{ path: 'templates/styles/own.css', content: 'p { color: #777 }' }]);
    expect((await build(publication, out, env)).taken).toEqual([]);
    await out.write([{ path: 'en/x-en-web.html', content: 'forged' }]);
    expect((await build(publication, out, env)).taken).toEqual(['de']);
  });
}, 240_000);
