import Handlebars from 'handlebars';
import { problem } from '../diagnostics/problem.ts';
import type { Problem } from '../model/problem.ts';
import { openBlocks } from './open-blocks.ts';

/** The parser tells the place of an error in a drawing only; its lexer has stopped there. `Parser` is missing from the types. */
const { lexer } = (Handlebars as unknown as { Parser: { lexer: { match: string; yylloc: { first_line: number; first_column: number } } } }).Parser;

/** What a parser's token stands for in a template; the first that could follow is named. */
const WANTED: readonly (readonly [token: string, words: string])[] = [
  ['CLOSE', '`}}`'],
  ['CLOSE_UNESCAPED', '`}}}`'],
  ['CLOSE_SEXPR', '`)`'],
  ['CLOSE_BLOCK_PARAMS', '`|`'],
  ['EQUALS', '`=`'],
  ['ID', 'a name'],
];

/** A fault with the offset of its place. */
interface Fault {
  offset: number;
  message: string;
  hint: string;
}

/** A template that Handlebars cannot parse, in plain words. Must be asked right after the parser has failed. */
export function syntaxProblem(source: string, path: string, { message }: Error): Problem {
  const { match, yylloc } = lexer;
  const [, expecting = '', got] = /Expecting (.+), got '(.+)'$/.exec(message) ?? [];
  const concernsBlocks = got === undefined || got === 'EOF' || got === 'OPEN_ENDBLOCK';
  const fault = commentFault(source) ?? (concernsBlocks ? blockFault(source) : undefined);
  if (fault) return problem('template-error', { path, ...lineColumn(source, fault.offset) }, fault.message, fault.hint);
  const place = { path, line: yylloc.first_line, column: yylloc.first_column + 1 };
  if (got === 'INVERSE' || got === 'OPEN_INVERSE_CHAIN') {
    const expected = expecting.includes("'OPEN_ENDBLOCK'") ? `\`{{/…}}\`: the block has its \`{{else}}\`` : 'it inside a block such as `{{#if …}}`';
    return problem('template-error', place, `Unexpected \`${match}\`, expected ${expected}`, 'Take it out, or move it to its block.');
  }
  const wanted = WANTED.find(([token]) => expecting.includes(`'${token}'`))?.[1] ?? 'a template that Handlebars can read';
  const expected = match === '"' || match === "'" ? `a second \`${match}\` behind it` : wanted;
  const found = match === '' ? 'end of the template' : `\`${match}\``;
  const hint = 'Look for brackets, braces or quotes without their counterpart in this line.';
  return problem('template-error', place, `Unexpected ${found}, expected ${expected}`, hint);
}

/** A `{{!--` without an end. */
function commentFault(source: string): Fault | undefined {
  const offset = source.replace(/\{\{~?!--[\s\S]*?--~?\}\}/g, (comment) => ' '.repeat(comment.length)).search(/\{\{~?!--/);
  if (offset < 0) return undefined;
  return { offset, message: 'Unexpected end of the template inside a comment, expected `--}}` to close it', hint: 'Close the comment.' };
}

/** A block that is closed by another's end, by none, or was never opened. */
function blockFault(source: string): Fault | undefined {
  const { open, stray } = openBlocks(source);
  const block = open.at(-1);
  if (block && stray) {
    const hint = `Close the \`{{#${block.name}}}\` of line ${lineColumn(source, block.offset).line} first.`;
    return { offset: stray.offset, message: `Unexpected \`{{/${stray.name}}}\`, expected \`{{/${block.name}}}\``, hint };
  }
  if (block) {
    const message = `Unexpected end of the template inside \`{{#${block.name}}}\`, expected \`{{/${block.name}}}\` to close it`;
    return { offset: block.offset, message, hint: `Write \`{{/${block.name}}}\` where the block ends.` };
  }
  if (!stray) return undefined;
  const message = `Unexpected \`{{/${stray.name}}}\`, expected \`{{#${stray.name} …}}\` before it`;
  return { offset: stray.offset, message, hint: 'Open the block, or take its end out.' };
}

function lineColumn(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
