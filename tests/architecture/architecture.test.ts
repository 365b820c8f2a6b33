import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circles } from './circles.ts';
import { breaches, idleOwners } from './house-rules.ts';

const SCRIPTS = join(import.meta.dirname, '../../scripts');
const names = (await readdir(SCRIPTS, { recursive: true })).filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'));
const sources = new Map(await Promise.all(names.toSorted().map(async (name) => [name, await readFile(join(SCRIPTS, name), 'utf8')] as const)));

describe('the house', () => {
  it('is kept', () => {
    expect(sources.size).toBeGreaterThan(100);
    expect(breaches(sources)).toEqual([]);
  });

  it('has no file that imports itself by any way', () => expect(circles(sources)).toEqual([]));

  it('names the editions in one table, and once more those that are made unasked', () => {
    const naming = [...sources].filter(([, source]) => source.includes("'booklet-a4")).map(([path]) => path);
    expect(naming).toEqual(['config/schema.ts', 'model/editions.ts']);
  });

  it('has no rule that is wider than it must be', () => expect(idleOwners(sources)).toEqual([]));
});

describe('a breach is seen', () => {
  it.each([
    ['a stage that imports another', 'parse/a.ts', "import { x } from '../layout/x.ts';"],
    ['its types', 'parse/a.ts', "import type { X } from '../layout/x.ts';"],
    ['re-exported', 'parse/a.ts', "export * from '../layout/x.ts';"],
    ['when it runs', 'parse/a.ts', "const x = await import('../layout/x.ts');"],
    ['through the composer', 'merge/a.ts', "import { x } from '../pipeline.ts';"],
    ['over several lines', 'parse/a.ts', "import {\n  x,\n  y,\n} from\n  '../layout/x.ts';"],
    ['the model that imports a stage', 'model/a.ts', "import { x } from '../parse/x.ts';"],
    ['configuration that imports a stage', 'config/a.ts', "import { x } from '../load/x.ts';"],
    ['a stage that imports a command', 'load/a.ts', "import { x } from '../commands/x.ts';"],
    ['a command that imports a stage', 'commands/build.ts', "import { x } from '../parse/x.ts';"],
    ['an import of the program', 'commands/a.ts', "import '../zine.ts';"],
    ['a room that nobody knows', 'utils/a.ts', 'export const a = 1;'],
    ['Handlebars elsewhere', 'render/a.ts', "import Handlebars from 'handlebars';"],
    ['its runtime', 'render/a.ts', "import runtime from 'handlebars/runtime.js';"],
    ['puppeteer elsewhere', 'press/a.ts', "import type { Page } from 'puppeteer';"],
    ['unified elsewhere', 'compile/a.ts', "import { unified } from 'unified';"],
    ['remark elsewhere', 'compile/a.ts', "import gfm from 'remark-gfm';"],
    ['the PDF library elsewhere', 'render/a.ts', "import { PDFDocument } from '@cantoo/pdf-lib';"],
    ['the file system elsewhere', 'parse/a.ts', "import { readFile } from 'node:fs/promises';"],
    ['the file system where a publication is read', 'load/a.ts', "import { readFile } from 'node:fs/promises';"],
    ['the file system where it is written', 'publish/a.ts', "import { rm } from 'node:fs/promises';"],
    ['the file system where templates are read', 'layout/load-templates.ts', "import { readFileSync } from 'node:fs';"],
    ['the file system under its old name', 'parse/a.ts', "const fs = require('fs');"],
    ['a process', 'load/a.ts', "import { spawn } from 'node:child_process';"],
    ['the network', 'load/a.ts', "const page = await fetch('https://example.org');"],
    ['a server', 'commands/a.ts', "import { createServer } from 'node:http';"],
    ['the environment', 'layout/a.ts', 'const home = process.env.HOME;'],
    ['the console', 'compile/a.ts', "console.log('x');"],
    ['the clock', 'press/a.ts', 'const now = new Date();'],
    ['the clock in numbers', 'press/a.ts', 'const now = Date.now();'],
    ['randomness', 'merge/a.ts', 'const id = Math.random();'],
    ['a random id', 'press/a.ts', "import { randomUUID } from 'node:crypto';"],
    ['a length made by hand', 'press/a.ts', 'const room = 7 * 2.5 / 25.4;'],
    ['another unit made by hand', 'layout/a.ts', 'const wide = (width / 180) * 96;'],
    ['code from text', 'layout/a.ts', "const f = new Function('return 1');"],
    ['behind an address', 'press/a.ts', "const at = 'https://example.org'; const now = new Date();"],
  ])('%s', (_, path, source) => expect(breaches(new Map([[path, source]]))).toHaveLength(1));

  it.each([
    ['what stays in the stage', 'parse/a.ts', "import { x } from './blocks/x.ts';"],
    ['the ground', 'parse/a.ts', "import type { X } from '../model/x.ts';\nimport { y } from '../diagnostics/y.ts';"],
    [
      'tree types',
      'compile/a.ts',
      "import type { Root } from 'hast';\nimport { visit } from 'unist-util-visit';\nimport { toString } from 'mdast-util-to-string';",
    ],
    ['a comment', 'press/a.ts', '// Never new Date(), process.env or Math.random.\n/** console.log() */'],
    ['a date from the configuration', 'press/a.ts', 'const date = new Date(epoch * 1000);'],
    ['a name that ends so', 'merge/a.ts', 'const x = page.process.length + subprocess.pid;'],
  ])('and this is none: %s', (_, path, source) => expect(breaches(new Map([[path, source]]))).toEqual([]));
});

it('a way from a file to itself is seen, of types and when it runs too', () => {
  const way = new Map([
    ['press/a.ts', "import { b } from './inks/b.ts';"],
    ['press/inks/b.ts', "import type { C } from './c.ts';"],
    ['press/inks/c.ts', "const a = await import('../a.ts');"],
    ['press/d.ts', "import { a } from './a.ts';"],
  ]);
  expect(circles(way)).toEqual([['press/a.ts', 'press/inks/b.ts', 'press/inks/c.ts', 'press/a.ts']]);
  expect(circles(new Map([...way].slice(0, 2)))).toEqual([]);
});
