import Handlebars from 'handlebars';
import { nearest } from '../diagnostics/nearest.ts';
import { problem } from '../diagnostics/problem.ts';
import type { Problem } from '../model/problem.ts';
import { HELPER_NAMES } from './helpers/index.ts';

/** Ours, and those of Handlebars that a template has use for. */
const HELPERS = [...HELPER_NAMES, 'each', 'if', 'lookup', 'unless', 'with'].toSorted();

export type Program = hbs.AST.Program;

/** Names of the partials that templates define in place: `{{#*inline "row"}}`. */
export function inlinePartials(programs: Iterable<Program>): Set<string> {
  const names = new Set<string>();
  class Inline extends Handlebars.Visitor {
    override DecoratorBlock(block: hbs.AST.DecoratorBlock): void {
      const [name] = block.params;
      if (name && 'value' in name) names.add(String(name.value));
      super.DecoratorBlock(block);
    }
  }
  for (const program of programs) new Inline().accept(program);
  return names;
}

/** Partials and helpers that a template calls and that do not exist; Handlebars would find out only when it prints them. */
export function checkCalls(program: Program, path: string, partials: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  const report = (node: hbs.AST.Node, message: string, hint: string) => {
    const { line, column } = node.loc.start;
    problems.push(problem('template-error', { path, line, column: column + 1 }, message, hint));
  };
  const checkHelper = ({ path: name, params, hash }: Pick<hbs.AST.MustacheStatement, 'path' | 'params' | 'hash'>, isCall: boolean) => {
    if (!('original' in name) || (!isCall && params.length === 0 && hash === undefined)) return;
    const called = String(name.original);
    if (!HELPERS.includes(called)) report(name, ...unknownHelper(called));
  };
  class Calls extends Handlebars.Visitor {
    override PartialStatement(partial: hbs.AST.PartialStatement): void {
      const called = 'original' in partial.name ? String(partial.name.original) : undefined;
      if (called !== undefined && called !== '@partial-block' && !partials.has(called)) report(partial, ...unknownPartial(called, partials));
      super.PartialStatement(partial);
    }
    override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
      checkHelper(mustache, false);
      super.MustacheStatement(mustache);
    }
    override BlockStatement(block: hbs.AST.BlockStatement): void {
      checkHelper(block, false);
      super.BlockStatement(block);
    }
    override SubExpression(call: hbs.AST.SubExpression): void {
      checkHelper(call, true);
      super.SubExpression(call);
    }
  }
  new Calls().accept(program);
  return problems;
}

/** Message and hint. */
export function unknownPartial(name: string, partials: Iterable<string>): [message: string, hint: string] {
  const near = nearest(name, partials);
  const hint = near === undefined ? 'Write that file, or take the call out.' : `Did you mean \`${near}\`?`;
  return [`Unexpected partial \`${name}\`, expected a file \`templates/partials/${name}.hbs\``, hint];
}

export function unknownHelper(name: string): [message: string, hint: string] {
  const near = nearest(name, HELPERS);
  const hint = near === undefined ? `Call one of these, or print the name alone: \`{{${name}}}\`.` : `Did you mean \`${near}\`?`;
  return [`Unexpected helper \`${name}\`, expected one of ${HELPERS.map((each) => `\`${each}\``).join(', ')}`, hint];
}
