import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { withTemporaryDirectory, zine } from '../whole/build.ts';

const ZINE = fileURLToPath(new URL('../../scripts/zine.ts', import.meta.url));
const YAML = 'id: x\ntitle: T\ncollective: C\ndate: 2022-01-01\nlocales: [en]\nchapters: [one]\n';

async function withPublication(files: Record<string, string>, use: (dir: string) => Promise<void>): Promise<void> {
  await withTemporaryDirectory(async (dir) => {
    const all = { 'chapters/publication.yml': YAML, 'chapters/en/one.md': '---\ntitle: One\n---\n\nWords.\n', ...files };
    for (const [path, content] of Object.entries(all)) {
      await mkdir(dirname(join(dir, path)), { recursive: true });
      await writeFile(join(dir, path), content);
    }
    await use(dir);
  });
}

describe('the command line', () => {
  it('says its version and its help', async () => {
    expect(await zine(['--version'])).toEqual({ code: 0, stdout: `${packageJson.version}\n`, stderr: '' });
    const help = await zine(['--help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    for (const verb of ['build', 'check', 'doctor', 'Exit codes: 0 done']) expect(help.stdout).toContain(verb);
    expect((await zine(['build', '--help'])).stdout).toMatch(/--locale[\s\S]*--edition[\s\S]*--out[\s\S]*--json/);
  });

  it.each([
    ['an unknown verb', ['chekc'], "unknown command 'chekc'\n(Did you mean check?)"],
    ['an unknown option', ['build', '--locle', 'en'], "unknown option '--locle'\n(Did you mean --locale?)"],
    ['a missing value', ['build', '--out'], 'argument missing'],
    ['too many directories', ['check', 'a', 'b'], 'too many arguments'],
    ['nothing', [], 'Usage: zine'],
    ['a directory that is not there', ['build', '/nonexistent/publication'], 'expected an existing directory'],
  ])('refuses %s with exit code 2', async (_, args, expected) => {
    const { code, stdout, stderr } = await zine(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(expected);
  });

  it.each([[['chekc', '--json']], [['build', '--json', '--locle']], [['build', '/nonexistent/publication', '--json']]])(
    'says it as one JSON document: %j',
    async (args) => {
      const { code, stdout, stderr } = await zine(args);
      expect(code).toBe(2);
      expect(stderr).toBe('');
      expect(JSON.parse(stdout)).toMatchObject({ error: { code: 2 } });
    },
  );

  it('names the locales and editions there are', async () => {
    await withPublication({}, async (dir) => {
      expect(await zine(['build', dir, '--locale', 'xx'])).toMatchObject({
        code: 2,
        stdout: '',
        stderr: 'zine: Unexpected locale `xx`, expected one of `en`\n',
      });
      expect((await zine(['build', dir, '--edition', 'xx'])).stderr).toContain('expected one of `a5`');
      expect(await readdir(dir)).toEqual(['chapters']);
    });
  });
});

describe('zine check', () => {
  it('finds nothing in a whole publication', async () => {
    await withPublication({}, async (dir) => expect(await zine(['check', dir])).toEqual({ code: 0, stdout: 'no mistakes found\n', stderr: '' }));
  });

  it('lists mistakes by place on stdout and exits with 1', async () => {
    await withPublication({ 'chapters/en/one.md': '---\ntitle: One\n---\n\n# Words\n\n[a](gone.md)\n', 'chapters/en/two.md': '' }, async (dir) => {
      const { code, stdout, stderr } = await zine(['check', dir]);
      expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
      const lines = stdout.trimEnd().split('\n');
      expect(lines[0]).toMatch(/^chapters\/en\/one\.md:5:1 warning heading-title Unexpected /);
      expect(lines[1]).toMatch(/^ {2}\S/);
      expect(lines[2]).toMatch(/^chapters\/en\/one\.md:7:1 error link-dead Unexpected /);
      expect(lines[4]).toMatch(/^chapters\/en\/two\.md:1:1 warning file-unlisted Unexpected /);
      expect(lines.at(-1)).toBe('1 error and 2 warnings');
    });
  });

  it('exits with 0 where there are only warnings', async () => {
    await withPublication({ 'chapters/en/two.md': '' }, async (dir) => expect(await zine(['check', dir])).toMatchObject({ code: 0 }));
  });

  it('lists mistakes in publication.yml and exits with 2', async () => {
    await withPublication({ 'chapters/publication.yml': `${YAML}titel: x\n` }, async (dir) => {
      const { code, stdout } = await zine(['check', dir]);
      expect(code).toBe(2);
      expect(stdout).toBe('chapters/publication.yml:7:1 error config-value Unexpected field `titel`, expected `title`\n  Did you mean `title`?\n1 error\n');
      const json = await zine(['check', dir, '--json']);
      expect(json).toMatchObject({ code: 2, stderr: '' });
      expect(JSON.parse(json.stdout)).toMatchObject({ problems: [{ rule: 'config-value', place: { path: 'chapters/publication.yml', line: 7, column: 1 } }] });
    });
  });

  it('reads the recipes and marks of the full texts also without the sources', async () => {
    const recipe = `source: { file: a.txt, sha256: ${'a'.repeat(64)} }\nheader: { title: A }\ntext:\n  - paragraphs: 1@00000000\n`;
    const files = {
      'chapters/publication.yml': `${YAML}full-text: { id: x-full, chapters: [one, a, b] }\n`,
      'chapters/recipes/a.yml': recipe,
      'chapters/recipes/b.yml': recipe.replace('paragraphs', 'paragrafs'),
      'chapters/recipes/a.marks.yml': 'events: [\n',
    };
    await withPublication(files, async (dir) => {
      const { code, stdout } = await zine(['check', dir]);
      expect(code).toBe(1);
      expect(stdout).toMatch(/^chapters\/recipes\/a\.marks\.yml:\d+:\d+ error .*\n.*\nchapters\/recipes\/b\.yml:4:\d+ error .*\n.*\n2 errors\n$/);
    });
  });

  it('calls no term unused as long as a chapter is missing that may use it', async () => {
    const glossary = '- { id: tenge, term: tenge, kind: currency, definition: Money. }\n';
    await withPublication({ 'chapters/en/glossary.yml': glossary }, async (dir) => expect((await zine(['check', dir])).stdout).toContain('term-unused'));
    const files = { 'chapters/en/glossary.yml': glossary, 'chapters/publication.yml': YAML.replace('[one]', '[one, two]') };
    await withPublication(files, async (dir) => {
      const { code, stdout } = await zine(['check', dir]);
      expect(code).toBe(1);
      expect(stdout).toMatch(/\n1 error\n$/);
    });
  });

  it('takes a relative directory from where it is called', async () => {
    await withPublication({}, async (dir) => expect(await zine(['check', 'chapters/..'], { cwd: dir })).toMatchObject({ code: 0 }));
  });

  it('shows colour only where it is wanted', async () => {
    await withPublication({ 'chapters/en/two.md': '' }, async (dir) => {
      expect((await zine(['check', dir], { env: { FORCE_COLOR: '1', NO_COLOR: undefined } })).stdout).toContain('\u001B[33mwarning');
      expect((await zine(['check', dir], { env: { FORCE_COLOR: undefined } })).stdout).not.toContain('\u001B');
    });
  });

  it('survives a reader that has seen enough', async () => {
    await withPublication({}, async (dir) => {
      const child = spawn(process.execPath, [ZINE, 'check', dir], { stdio: ['ignore', 'pipe', 'pipe'] });
      child.stdout.destroy();
      const errors: Buffer[] = [];
      child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
      const [code] = await once(child, 'close');
      expect({ code, stderr: Buffer.concat(errors).toString() }).toEqual({ code: 0, stderr: '' });
    });
  });
});

describe('an interrupt', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('by %s ends a build with 130 and no output', async (signal) => {
    // Long enough that the build is in the middle of its work on any machine.
    const long = `---\ntitle: One\n---\n\n${'Many words of one paragraph. '.repeat(20)}\n\n`;
    await withPublication({ 'chapters/en/one.md': long + long.slice(long.indexOf('Many')).repeat(900) }, async (dir) => {
      const child = spawn(process.execPath, [ZINE, 'build', dir], { stdio: ['ignore', 'ignore', 'pipe'] });
      const exit = once(child, 'exit');
      await setTimeout(1500);
      child.kill(signal);
      const [code] = await exit;
      expect(code).toBe(130);
      expect(await readdir(dir)).toEqual(['chapters']);
    });
  });
});
