import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { CI_HOSTS, ciWorkflow } from '../../../scripts/jobs/init/ci-workflow.ts';
import { VERSION } from '../../../scripts/model/tool.ts';
import { runInit } from '../../commands/run-init.ts';
import { withTemporaryDirectory } from '../../whole/build.ts';

const written = (host: (typeof CI_HOSTS)[number], ...locales: string[]) => parse(String(ciWorkflow(host, { locales }).content));

it('builds a locale on one machine, and several on one each, for GitHub', () => {
  const one = written('github', 'en');
  expect(Object.keys(one.jobs)).toEqual(['build']);
  expect(one.jobs.build.steps).toContainEqual({ run: `npx --yes zine@${VERSION} build` });
  const two = written('github', 'en', 'ru');
  expect(two.jobs.build.strategy.matrix.shard).toEqual(['1/2', '2/2']);
  expect(two.jobs.build.steps).toContainEqual({ run: `npx --yes zine@${VERSION} build --shard \${{ matrix.shard }} --out shard` });
  expect(two.jobs.merge).toMatchObject({ needs: 'build' });
  expect(two.jobs.merge.steps).toContainEqual({ run: `npx --yes zine@${VERSION} merge shards/*` });
  expect(two.permissions).toEqual({ contents: 'read' });
  expect(written('github', 'en', 'ru', 'kk', 'de', 'fa').jobs.build.strategy.matrix.shard).toHaveLength(4);
});

it('does so for GitLab', () => {
  expect(written('gitlab', 'en')).toEqual({ image: 'node:24', build: { script: [`npx --yes zine@${VERSION} build`], artifacts: { paths: ['output'] } } });
  const three = written('gitlab', 'en', 'ru', 'kk');
  expect(three.build).toMatchObject({ parallel: 3, artifacts: { paths: ['shards'] } });
  expect(three.build.script[0]).toContain('--shard "$CI_NODE_INDEX/$CI_NODE_TOTAL" --out "shards/$CI_NODE_INDEX"');
  expect(three.merge.script).toEqual([`npx --yes zine@${VERSION} merge shards/*`]);
});

it.each(CI_HOSTS)('is written by `zine init --ci %s`, and not unasked', (ci) =>
  withTemporaryDirectory(async (dir) => {
    const about = { title: 'Soup', collective: 'The Kitchen', date: '2026-01-02', locale: ['en'] };
    expect(await runInit(dir, ['with'], { ...about, ci })).toMatchObject({ code: 0 });
    expect(await runInit(dir, ['without'], about)).toMatchObject({ code: 0 });
    const { path, content } = ciWorkflow(ci, { locales: ['en'] });
    expect(await readFile(join(dir, 'with', path), 'utf8')).toBe(content);
    await expect(readFile(join(dir, 'without', path))).rejects.toThrow('ENOENT');
  }),
);
