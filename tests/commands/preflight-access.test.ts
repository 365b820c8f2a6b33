import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { preflight } from '../../scripts/commands/preflight.ts';
import { type Small, smallFile } from '../press/access/small-file.ts';
import { withTemporaryDirectory } from '../whole/build.ts';
import { memoryStream } from './memory-stream.ts';

async function run(small: Small, json = false) {
  return withTemporaryDirectory(async (cwd) => {
    await writeFile(join(cwd, 'small.pdf'), await (await smallFile(small)).save());
    const [stdout, stderr] = [memoryStream(), memoryStream()];
    const code = await preflight('small.pdf', { for: 'access', json }, { stdout, stderr, cwd, env: {}, signal: new AbortController().signal });
    return { code, lines: stdout.text().split('\n') };
  });
}

describe('zine preflight --for access', () => {
  it('says of a file that keeps all rules that it does', async () => {
    const { code, lines } = await run({});
    expect(code).toBe(0);
    expect(lines).toEqual([expect.stringMatching(/^PDF\/UA-1: (\d+) of \1 rules kept$/), '1 page of 70.6 × 70.6 mm, for access: no mistakes found', '']);
  });

  it('shows what is broken, with its clause, and a table of it', async () => {
    const { code, lines } = await run({
      tree: ['Document', ['H1', 0], ['Figure', 1], ['Figure', 2], ['P', 3, 4, 5]],
      catalog: { ViewerPreferences: undefined },
    });
    expect(code).toBe(1);
    expect(lines[0]).toBe(
      'small.pdf error preflight-access Unexpected file whose name is shown for its title, expected `DisplayDocTitle` to be true (PDF/UA-1, 7.1)',
    );
    expect(lines[2]).toMatch(
      /^small\.pdf:p1 error preflight-access Unexpected figure without one \(object \d+\), expected an alternative text \(PDF\/UA-1, 7\.3\)$/,
    );
    expect(lines.slice(5, 10)).toEqual([
      '',
      '  clause  expected                      broken  pages',
      '  7.1     `DisplayDocTitle` to be true     1 ×  –',
      '  7.3     an alternative text              2 ×  1',
      '',
    ]);
    expect(lines.slice(11)).toEqual(['1 page of 70.6 × 70.6 mm, for access: 3 errors', '']);
  });

  it('gives the same to programs', async () => {
    const { lines } = await run({ tree: ['Document', ['H1', 0], ['Figure', 1], ['P', 2, 3, 4, 5]] }, true);
    expect(JSON.parse(lines.join('\n'))).toMatchObject({
      for: 'access',
      access: { broken: [{ clause: '7.3', expects: 'an alternative text', count: 1, pages: [1] }] },
    });
  });

  it('reads an encrypted file that opens without a password, and says whether it may be read out', async () => {
    const judged = async (permissions: { contentAccessibility: boolean }) =>
      withTemporaryDirectory(async (cwd) => {
        const document = await smallFile();
        document.encrypt({ ownerPassword: 'own', permissions });
        await writeFile(join(cwd, 'small.pdf'), await document.save({ useObjectStreams: false }));
        const stdout = memoryStream();
        await preflight('small.pdf', { for: 'access' }, { stdout, stderr: memoryStream(), cwd, env: {}, signal: new AbortController().signal });
        return stdout.text();
      });
    expect(await judged({ contentAccessibility: true })).not.toContain('7.16');
    expect(await judged({ contentAccessibility: false })).toContain(
      'Unexpected encryption that forbids it, expected permission to read the text out (PDF/UA-1, 7.16)',
    );
  });
});
