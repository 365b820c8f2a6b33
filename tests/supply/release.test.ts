import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFile(`${ROOT}${path}`, 'utf8');
const manifest = JSON.parse(await read('package.json'));

describe('the Containerfile', async () => {
  const instructions = (await read('Containerfile')).split('\n').filter((line) => /^[A-Z]+ /.test(line));
  const of = (name: string) => instructions.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1).split(' '));

  it('copies what there is, and all that the package is made of', () => {
    const sources = of('COPY').filter(([first]) => !first?.startsWith('--')).flatMap((words) => words.slice(0, -1)); // biome-ignore format: one line
    expect(sources.filter((path) => !existsSync(`${ROOT}${path}`))).toEqual([]);
    const needed = manifest.files.map((path: string) => path.split('/')[0]).filter((path: string) => path !== 'dist');
    expect(sources).toEqual(expect.arrayContaining([...needed, 'scripts', 'package-lock.json', 'tsconfig.build.json']));
  });

  it('runs on a Node that the package takes, as nobody special, and starts the command of the package', () => {
    const least = Number.parseInt(manifest.engines.node.replace('>=', ''), 10);
    for (const [image = ''] of of('FROM')) expect(Number(/\/node:(\d+)-/.exec(image)?.[1])).toBeGreaterThanOrEqual(least);
    expect(of('USER')).toEqual([['node']]);
    expect(Object.keys(manifest.bin)).toEqual(JSON.parse(of('ENTRYPOINT')[0]?.join(' ') ?? ''));
  });
});

interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, { 'timeout-minutes'?: number; permissions?: Record<string, string>; steps: { run?: string; uses?: string }[] }>;
}

/** What a job may do beside reading. */
const MORE: Record<string, object> = { release: { contents: 'write' }, site: { contents: 'read', pages: 'write', 'id-token': 'write' } };

describe.each(['ci', 'release', 'site'])('the workflow %s', async (name) => {
  const workflow: Workflow = parse(await read(`.github/workflows/${name}.yml`));
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  it('runs scripts that there are', () => {
    const runs = steps.flatMap(({ run }) => run ?? []);
    const scripts = runs.flatMap((run) => [...run.matchAll(/\bnpm (?:run (?:--silent )?([\w:]+)|(start|test)\b)/g)].map(([, one, other]) => one ?? other));
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(manifest.scripts).toHaveProperty([script ?? '']);
    for (const [, path = ''] of runs.join('\n').matchAll(/\bbash (\S+)/g)) expect(existsSync(`${ROOT}${path}`)).toBe(true);
  });

  it('may do no more than it must, takes nobody’s actions but those of the host, and ends', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const [job, { permissions, 'timeout-minutes': minutes }] of Object.entries(workflow.jobs)) {
      expect(permissions ?? {}).toEqual(MORE[job] ?? {});
      expect(minutes).toBeLessThanOrEqual(90);
    }
    for (const { uses } of steps) expect(uses ?? 'actions/').toMatch(/^actions\//);
  });
});
