import { describe, expect, it } from 'vitest';
import { memoryFolder } from '../../scripts/folder/memory-folder.ts';
import { readFormerOutput, removeLeftOver } from '../../scripts/publish/former-output.ts';
import { publish } from '../../scripts/publish/publish.ts';
import { artifacts, TOOL } from './sample-artifacts.ts';

const SHARD = { index: 1, count: 3, of: 'kettle' };

describe('the manifest of a former build', () => {
  it('is believed in what is ours', async () => {
    const all = ['en/kettle-en-a5.pdf', 'en/kettle-en-web.html', 'zh-Hans/kettle-zh-Hans.epub'].map((path) => ({ path }));
    const strange = ['en/.hidden.pdf', 'kettle.pdf', 'en/a/kettle.pdf', 'en/run.sh', 'en/-x.pdf'].map((path) => ({ path }));
    const manifest = { publication: 'kettle', tool: TOOL, artifacts: [...all, ...strange], more: 1 };
    const read = (content: object) => readFormerOutput(memoryFolder({ 'manifest.json': JSON.stringify(content) }), 'manifest.json');
    expect(await read(manifest)).toStrictEqual({ publication: 'kettle', tool: TOOL, artifacts: all });
    expect(await read({ ...manifest, shard: SHARD })).toStrictEqual({ publication: 'kettle', tool: TOOL, shard: SHARD, artifacts: all });
    expect(await readFormerOutput(memoryFolder({}), 'manifest.json')).toBeUndefined();
  });

  it('is written for people to read, and names the share of a machine only where there is one', async () => {
    const out = memoryFolder({});
    const text = async () => new TextDecoder().decode((await out.read('manifest.json', 100_000)).bytes);
    const manifest = await publish(out, 'kettle', artifacts('first'), TOOL);
    expect(await text()).toBe(`${JSON.stringify(manifest, undefined, 2)}\n`);
    expect(Object.keys(manifest)).toEqual(['publication', 'tool', 'artifacts']);
    await publish(out, 'kettle', artifacts('first'), TOOL, undefined, [], undefined, SHARD);
    expect(JSON.parse(await text())).toMatchObject({ shard: SHARD });
  });
});

it('takes away what a killed build has left beside the files of an output, and nothing else', async () => {
  const others = ['en/.hidden', 'en/notes.zine-tmp', 'en/kettle.pdf', 'ru/.kettle.pdf.7-0.zine-tmp', '.manifest.json'];
  const left = ['en/.kettle.pdf.7-0.zine-tmp', 'en/deep/.kettle.epub.7-0.zine-tmp', '.manifest.json.7-1.zine-tmp'];
  const out = memoryFolder(Object.fromEntries([...others, ...left].map((path) => [path, 'x'])));
  await removeLeftOver(out, ['en/kettle.pdf', 'en/deep/kettle.epub', 'manifest.json', 'kk/kettle.pdf']);
  expect((await out.list('')).names).toEqual(['.manifest.json', 'en', 'ru']);
  expect((await out.list('en')).names).toEqual(['.hidden', 'kettle.pdf', 'notes.zine-tmp']);
  expect((await out.list('ru')).names).toEqual(['.kettle.pdf.7-0.zine-tmp']);
});

it('keeps a signature only as long as the checksums are those that were signed', async () => {
  const out = memoryFolder({});
  const signature = { path: 'SHA256SUMS.minisig', content: 'signed' };
  await publish(out, 'kettle', artifacts('first'), TOOL);
  await out.write([signature]);
  await publish(out, 'kettle', artifacts('first'), TOOL);
  expect((await out.list('')).names).toContain('SHA256SUMS.minisig');
  await publish(out, 'kettle', artifacts('second'), TOOL);
  expect((await out.list('')).names).not.toContain('SHA256SUMS.minisig');
});
