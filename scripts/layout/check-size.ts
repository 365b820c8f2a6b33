import { problem } from '../diagnostics/problem.ts';
import type { Problem } from '../model/problem.ts';

/** Ours have some two hundred calls a file, and blocks eight deep. Handlebars compiles what stands within each other to code within each other. */
const MOST_CALLS = 5000;
const DEEPEST = 50;
/** What opens or closes a block, comments, and any other call; within a call, brackets. */
const CALLS = /\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?(?:(#|\^(?=\s*[^\s}])|\/)|[^\s#^/!])[^}]*/g;

/** Refuses, from its text, a template that would take minutes to compile; linear in the text. */
export function checkSize(text: string, path: string): Problem | undefined {
  let [calls, depth] = [0, 0];
  for (const { 0: call, 1: sign, index } of text.matchAll(CALLS)) {
    const refuse = (found: string, hint: string): Problem => problem('template-error', { path, ...lineColumn(text, index) }, `Unexpected ${found}`, hint);
    depth += sign === '/' ? -1 : sign === undefined ? 0 : 1;
    if (++calls > MOST_CALLS)
      return refuse(`call ${calls} of a template, expected at most ${MOST_CALLS}`, 'Divide it into partials, or repeat with `{{#each …}}`.');
    if (depth > DEEPEST) return refuse(`block inside ${DEEPEST} others, expected fewer`, 'Put inner blocks into a partial.');
    if (bracketsIn(call) > DEEPEST) return refuse(`\`(\` inside ${DEEPEST} others, expected fewer`, 'Take out the brackets that are not needed.');
  }
  return undefined;
}

/** How deep the brackets of a call stand within each other. */
function bracketsIn(call: string): number {
  let [open, deepest] = [0, 0];
  for (const [bracket] of call.matchAll(/[()]/g)) {
    open += bracket === '(' ? 1 : -1;
    deepest = Math.max(deepest, open);
  }
  return deepest;
}

function lineColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
