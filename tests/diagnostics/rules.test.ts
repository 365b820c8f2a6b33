import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../scripts/diagnostics/format-problem.ts';
import { type ExampleFile, readRuleExample } from '../../scripts/diagnostics/rule-example.ts';
import { RULES } from '../../scripts/diagnostics/rules.ts';
import type { Problem } from '../../scripts/model/problem.ts';
import { filesOf, linesAbove } from './example-files.ts';
import { runnerOf } from './run-example.ts';

const EXAMPLES = new URL('rules/', import.meta.url);
const WITHOUT = 'without-example.md';
const read = (name: string): Promise<string> => readFile(new URL(name, EXAMPLES), 'utf8');
const names = (await readdir(EXAMPLES)).filter((name) => name !== WITHOUT).map((name) => name.replace(/\.md$/, ''));
const without = [...(await read(WITHOUT)).matchAll(/^- (.*?):/gm)].flatMap(([, ids = '']) => [...ids.matchAll(/`([^`]*)`/g)].map(([, id = '']) => id));

/** As a terminal shows it, with lines counted in what is shown of a chapter. */
function told(problems: readonly Problem[], files: readonly ExampleFile[]): string {
  const above = new Map(files.map((file) => [file.path, linesAbove(file)]));
  const shifted = problems.map(({ place: { line, ...place }, ...rest }): Problem => ({ ...rest, place: { ...place, ...(line === undefined ? {} : { line: line - (above.get(place.path) ?? 0) }) } }));
  return shifted.map((each) => formatProblem(each)).join('\n');
} // biome-ignore format: one thought

describe('the example of a rule', () => {
  it('is there for each, or the reason why there is none', () => {
    expect([...names, ...without].toSorted()).toEqual(Object.keys(RULES).toSorted());
  });

  it.each(names)('%s is told of the bad one as it says, and of the good one nothing', async (rule) => {
    const { bad, good, both, says } = readRuleExample(await read(`${rule}.md`));
    const run = runnerOf(rule);
    const [wrong, right] = [
      [...both, ...bad],
      [...both, ...good],
    ];
    const problems = await run(await filesOf(wrong), wrong);
    expect(told(problems, wrong)).toBe(says);
    expect(new Set(problems.map((each) => each.rule))).toEqual(new Set([rule]));
    expect(told(await run(await filesOf(right), right), right)).toBe('');
    expect(good.length + both.length).toBeGreaterThan(0);
  });
});
