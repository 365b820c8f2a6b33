import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const manifest = JSON.parse(await readFile(`${ROOT}package.json`, 'utf8'));

it('has in the package what the program needs to run and to be read, and nothing else', async () => {
  const { npm_execpath: npm } = process.env;
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const { stdout } = await promisify(execFile)(npm ? process.execPath : 'npm', npm ? [npm, ...args] : args, { cwd: ROOT, maxBuffer: 2 ** 26 });
  const listed: { path: string }[] = Object.values<{ files: { path: string }[] }>(JSON.parse(stdout)).flatMap(({ files }) => files);
  // Only `npm pack` itself compiles; where it has run here before, what it left is listed too.
  const paths = listed.map(({ path }) => path).filter((path) => !path.startsWith('dist/'));
  expect(paths).toEqual(
    expect.arrayContaining(['LICENSE', 'README.md', 'package.json', 'docs/chapters.md', 'templates/publication.hbs', 'templates/locales/en.json']),
  );
  expect(paths.filter((path) => !/^(?:docs\/[\w.-]+\.md|docs\/licences\/[\w.-]+\.txt|schemas\/.+\.json|templates\/.+)$/.test(path)).sort()).toEqual([
    'LICENSE',
    'README.md',
    'package.json',
  ]);
});

it('runs no script where it is installed, and brings neither a second Node nor a second browser', () => {
  expect(Object.keys(manifest.scripts).filter((name) => /^(?:pre|post)?install$/.test(name))).toEqual([]);
  expect(manifest.dependencies.puppeteer).toMatch(/^npm:puppeteer-core@/);
  expect(manifest.dependencies).not.toHaveProperty('node');
});

it('pins every package that it is made of', () => {
  for (const version of Object.values<string>({ ...manifest.dependencies, ...manifest.devDependencies }))
    expect(version).toMatch(/^(?:npm:[\w@/-]+@)?\d+\.\d+\.\d+$/);
});
