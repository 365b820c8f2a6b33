import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { memoryFolder } from '../../../scripts/folder/memory-folder.ts';
import { compareBuilds, readManifest } from '../../../scripts/jobs/verify/compare-builds.ts';
import { findOutput } from '../../../scripts/jobs/verify/find-output.ts';
import { makeKeys } from '../../../scripts/jobs/verify/make-keys.ts';
import { readSums } from '../../../scripts/jobs/verify/read-sums.ts';
import { isLocked, signOutput } from '../../../scripts/jobs/verify/sign-output.ts';
import { isGenuine, type SignatureVerdict, verifyOutput } from '../../../scripts/jobs/verify/verify-output.ts';
import type { Manifest } from '../../../scripts/model/artifact.ts';
import { newKey } from '../../../scripts/sign/new-key.ts';
import { publicKeyLine } from '../../../scripts/sign/public-key.ts';

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
const FILES = { 'en/a.pdf': 'A', 'index.html': 'I', 'ru/b.epub': 'B' };
const sumsOf = (files: Record<string, string>): string =>
  Object.entries(files)
    .map(([path, text]) => `${sha(text)}  ${path}\n`)
    .join('');
const output = (more: Record<string, string> = {}) => memoryFolder({ ...FILES, SHA256SUMS: sumsOf(FILES), ...more });
const [ours, theirs] = [newKey(''), newKey('')];
const sign = (out: ReturnType<typeof output>, more = {}) => signOutput(out, { secret: ours.secret, passphrase: '', publication: 'strike', ...more });
const states = async (out: ReturnType<typeof output>, asked: { path?: string; key?: string } = {}) =>
  (await verifyOutput(out, asked)).files.map(({ path, state }) => `${path} ${state}`);

describe('checksums', () => {
  it('are read as sha256sum writes them, as text or binary', async () => {
    const { files } = await readSums(memoryFolder({ SHA256SUMS: `${sha('a')}  en/a.pdf\n${sha('b')} *b c.pdf` }));
    expect([...files]).toEqual([
      ['en/a.pdf', sha('a')],
      ['b c.pdf', sha('b')],
    ]);
  });

  it.each([
    ['another line', `${sha('a')}  a\n\n${sha('b')}  b\n`, 'SHA256SUMS:2:1 Unexpected line ``'],
    ['a file twice', `${sha('a')}  a\n${sha('b')}  a\n`, 'SHA256SUMS:2:1 Unexpected line'],
    ['a shorter sum', `${sha('a').slice(1)}  a\n`, 'SHA256SUMS:1:1'],
    ['no name', `${sha('a')}  `, 'SHA256SUMS:1:1'],
    ['a line without end', 'x'.repeat(200), `\`${'x'.repeat(100)}\``],
  ])('are none with %s', async (_, sums, message) => {
    await expect(readSums(memoryFolder({ SHA256SUMS: sums }))).rejects.toThrow(message);
  });
});

describe('an output', () => {
  it('is as listed, or each file says what it is', async () => {
    expect(await states(output())).toEqual(['en/a.pdf as listed', 'index.html as listed', 'ru/b.epub as listed']);
    const changed = output({ 'en/a.pdf': 'X', 'en/more.PDF': 'm', 'more.html': 'm', 'ru/notes.txt': 'n', 'kk/other.pdf': 'o' });
    await changed.remove('ru/b.epub');
    expect(await states(changed)).toEqual(['en/a.pdf changed', 'index.html as listed', 'ru/b.epub missing', 'more.html unlisted', 'en/more.PDF unlisted']);
  });

  it('is asked about one file', async () => {
    const out = output({ 'en/more.pdf': 'm' });
    for (const [path, state] of Object.entries({ 'en/a.pdf': 'as listed', 'en/more.pdf': 'unlisted', none: 'missing' }))
      expect(await states(out, { path })).toEqual([`${path} ${state}`]);
  });

  it('leads nowhere outside of it', async () => {
    const outside = memoryFolder({ 'a.pdf': 'A', 'out/SHA256SUMS': sumsOf({ '../a.pdf': 'A' }) });
    expect(await states(outside.within('out'))).toEqual(['../a.pdf missing']);
  });

  it.each<[state: SignatureVerdict['state'], isKeyGiven: boolean, genuine: boolean]>([
    ['good', true, true],
    ['good', false, true],
    ['unknown', true, false],
    ['unknown', false, true],
    ['absent', true, false],
    ['absent', false, true],
    ['bad', true, false],
    ['bad', false, false],
  ])('whose signature is %s, with a key %s, is genuine: %s', (state, isKeyGiven, genuine) => {
    const signature = { state, key: '', comment: '', why: '' } as SignatureVerdict;
    expect(isGenuine({ files: [{ path: 'a', state: 'as listed' }], signature }, isKeyGiven)).toBe(genuine);
    for (const other of ['changed', 'missing', 'unlisted'] as const)
      expect(
        isGenuine(
          {
            files: [
              { path: 'a', state: 'as listed' },
              { path: 'b', state: other },
            ],
            signature,
          },
          isKeyGiven,
        ),
      ).toBe(false);
  });
});

describe('a signature', () => {
  const verdict = async (out: ReturnType<typeof output>, key?: string) => (await verifyOutput(out, key === undefined ? {} : { key })).signature;

  it('is that of the checksums, by a key that is told', async () => {
    const out = output();
    expect(await verdict(out)).toEqual({ state: 'absent' });
    const { path, files, key, publicKey } = await sign(out, { expected: publicKeyLine(ours.key) });
    expect([path, files, publicKey]).toEqual(['SHA256SUMS.minisig', 3, publicKeyLine(ours.key)]);
    expect(await verdict(out)).toEqual({ state: 'unknown', key });
    expect(await verdict(out, ours.public)).toEqual({ state: 'good', key, comment: 'strike SHA256SUMS' });
    expect(await verdict(out, theirs.public)).toEqual({ state: 'bad', why: `it was made with another key, ${key}`, key });
    await out.write([{ path: 'SHA256SUMS', content: sumsOf({ 'en/a.pdf': 'A' }) }]);
    expect(await verdict(out, ours.public)).toEqual({ state: 'bad', why: 'it is not that of this SHA256SUMS', key });
  });

  it('is none, or has another comment', async () => {
    const out = output();
    await sign(out);
    const text = Buffer.from((await out.read('SHA256SUMS.minisig', 1000)).bytes ?? []).toString();
    await out.write([{ path: 'SHA256SUMS.minisig', content: text.replace('comment: strike', 'comment: Strike') }]);
    expect(await verdict(out, ours.public)).toMatchObject({ state: 'bad', why: 'its comment was changed' });
    await out.write([{ path: 'SHA256SUMS.minisig', content: 'no' }]);
    for (const key of [undefined, ours.public]) expect(await verdict(out, key)).toEqual({ state: 'bad', why: 'SHA256SUMS.minisig is no signature' });
  });

  it('is not made of files that are not as listed, nor with another key than the publication names', async () => {
    await expect(sign(output({ 'en/a.pdf': 'X', 'new.pdf': 'n' }))).rejects.toThrow('build again, then sign: en/a.pdf (changed), new.pdf (unlisted)');
    await expect(sign(output(), { expected: publicKeyLine(theirs.key) })).rejects.toThrow('readers would find another in the colophon');
    expect(isLocked(ours.secret)).toBe(false);
  });
});

describe('keys', () => {
  it('are two files, of which one is its owner’s, and never overwritten', async () => {
    const folder = memoryFolder({ 'b.pub': '' });
    const { publicKey } = await makeKeys(folder, 'a', '');
    const [secret, open] = await Promise.all(['a', 'a.pub'].map(async (name) => Buffer.from((await folder.read(name, 1000)).bytes ?? []).toString()));
    expect(open).toContain(publicKey);
    expect(isLocked(secret ?? '')).toBe(false);
    for (const name of ['a', 'b']) await expect(makeKeys(folder, name, '')).rejects.toThrow('keys are never overwritten');
    expect((await folder.list('')).names).toEqual(['a', 'a.pub', 'b.pub']);
  });

  it('are new every time, of 8 and 32 bytes', () => {
    expect(ours.key.key).not.toEqual(theirs.key.key);
    expect([ours.key.id.length, ours.key.key.length]).toEqual([8, 32]);
  });
});

describe('a build compared with another', () => {
  const tool = { zine: '1', node: '24', chromium: '2' };
  const manifest = (files: Record<string, string>, tools = tool) =>
    ({ publication: 'a', tool: tools, artifacts: Object.entries(files).map(([path, sha256]) => ({ path, sha256 })) }) as unknown as Manifest;

  it('says what is the same, what is not, and by which tools', () => {
    const then = manifest({ a: '1', b: '2', c: '3' });
    expect(compareBuilds(then, manifest({ a: '1', b: '9', d: '4' }))).toEqual({
      same: 1,
      different: [
        { path: 'b', why: 'bytes' },
        { path: 'c', why: 'not made' },
      ],
    });
    expect(compareBuilds(then, manifest({ a: '1', b: '9' }), 'a')).toEqual({ same: 1, different: [] });
    expect(compareBuilds(then, manifest({ a: '1', b: '2', c: '3' }, { ...tool, node: '25' }))).toEqual({
      ...{ same: 3, different: [], tools: { before: 'zine 1, Node 24, Chromium 2', now: 'zine 1, Node 25, Chromium 2' } },
    });
  });

  it('needs the manifest of a build', () => {
    const read = (content: unknown) => readManifest(Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)));
    expect(read({ artifacts: [{ path: 'a', sha256: 'b' }] }).artifacts).toHaveLength(1);
    for (const none of ['', '[]', { artifacts: {} }, { artifacts: [{ path: 1, sha256: 'a' }] }, { artifacts: [{ path: 'a' }] }])
      expect(() => read(none)).toThrow('Unexpected manifest.json');
  });
});

it('finds the checksums in a folder, beside a file, and above its folder', async () => {
  const [empty, found] = [memoryFolder({ x: '' }).within('none'), output()];
  const folder = memoryFolder({ 'a.pdf': '' });
  expect(await findOutput(found, empty, empty, ['output', ''])).toEqual({ folder: found });
  await expect(findOutput(folder, found, found, ['a', 'b'])).rejects.toThrow('without SHA256SUMS, expected the output of a build');
  expect(await findOutput(empty, found, empty, ['a.pdf', 'en'])).toEqual({ folder: found, path: 'a.pdf' });
  expect(await findOutput(empty, folder, found, ['a.pdf', 'en'])).toEqual({ folder: found, path: 'en/a.pdf' });
  await expect(findOutput(empty, folder, folder, ['a.pdf', 'en'])).rejects.toThrow('beside it or in the folder above');
});
