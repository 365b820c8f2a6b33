import type { FolderFile } from '../../model/folder.ts';
import { VERSION } from '../../model/tool.ts';

/** Hosts that zine knows the workflows of. */
export const CI_HOSTS = ['github', 'gitlab'] as const;
export type CiHost = (typeof CI_HOSTS)[number];

/** Machines at once; each builds a share. More only wait. */
const MOST_SHARDS = 4;

/** What builds a publication at every change where it is kept: a machine for each locale, then one that puts together what they made. The package is that of this version. */
export function ciWorkflow(host: CiHost, { locales }: { locales: readonly string[] }): FolderFile {
  const count = Math.min(MOST_SHARDS, Math.max(1, locales.length));
  const shards = Array.from({ length: count }, (_, i) => `${i + 1}/${count}`);
  return host === 'github' ? { path: '.github/workflows/zine.yml', content: github(shards) } : { path: '.gitlab-ci.yml', content: gitlab(shards) };
}

const ZINE = `npx --yes zine@${VERSION}`;

const github = (
  shards: readonly string[],
): string => `# Builds the booklets at every change; they are the artifact \`output\` of each run. Written by \`zine init --ci github\`.
name: zine
on: [push, workflow_dispatch]
permissions:
  contents: read
jobs:
  build:
    runs-on: ubuntu-latest${
      shards.length === 1
        ? ''
        : `
    strategy:
      matrix:
        shard: [${shards.join(', ')}]`
    }
    steps:
${SETUP}
${
  shards.length === 1
    ? `      - run: ${ZINE} build
${upload('output', 'output')}`
    : `      - run: ${ZINE} build --shard \${{ matrix.shard }} --out shard
${upload(`shard-\${{ strategy.job-index }}`, 'shard')}
  merge:
    needs: build
    runs-on: ubuntu-latest
    steps:
${SETUP}
      - uses: actions/download-artifact@v4
        with:
          pattern: shard-*
          path: shards
      - run: ${ZINE} merge shards/*
${upload('output', 'output')}`
}
`;

/** The texts and Node, for each job. */
const SETUP = `      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 24`;

const upload = (name: string, path: string): string => `      - uses: actions/upload-artifact@v4
        with:
          name: ${name}
          path: ${path}`;

const gitlab = (
  shards: readonly string[],
): string => `# Builds the booklets at every change; they are the artifacts of the last job. Written by \`zine init --ci gitlab\`.
image: node:24
${
  shards.length === 1
    ? `build:
  script:
    - ${ZINE} build
  artifacts:
    paths: [output]`
    : `stages: [build, merge]
build:
  stage: build
  parallel: ${shards.length}
  script:
    - ${ZINE} build --shard "$CI_NODE_INDEX/$CI_NODE_TOTAL" --out "shards/$CI_NODE_INDEX"
  artifacts:
    paths: [shards]
merge:
  stage: merge
  script:
    - ${ZINE} merge shards/*
  artifacts:
    paths: [output]`
}
`;
