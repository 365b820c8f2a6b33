import type { ElementContent } from 'hast';
import type { Parents } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { didYouMean } from '../../diagnostics/nearest.ts';
import { contextOf, report, type State } from '../chapter-context.ts';
import type { ParseContext } from '../parse-context.ts';
import { checkAttributes } from './check-attributes.ts';
import type { ContainerSpec } from './directive-spec.ts';
import { DIRECTIVES, usage } from './directive-table.ts';
import { isLabel } from './written-attributes.ts';

/** A block between `:::name` and `:::`. Whatever is wrong with it, its content is converted, so that one run finds all mistakes in it. */
export function containerDirective(state: State, node: ContainerDirective, parent: Parents | undefined): ElementContent | ElementContent[] {
  const context = contextOf(state);
  const spec = DIRECTIVES.get(node.name);
  if (spec === undefined) {
    reportUnknown(context, node);
    return state.all(node);
  }
  if (spec.form !== 'container') {
    report(
      context,
      'directive-form',
      node,
      `Unexpected \`:::${node.name}\` as a block, expected it within a line`,
      `Write \`${usage(node.name, spec)}\` around the words.`,
    );
    return state.all(node);
  }
  const [first] = node.children;
  if (first && isLabel(first)) {
    const hint = 'Put the text below, or into an attribute: `by="…"`, `title="…"`, `credit="…"`.';
    report(context, 'directive-form', first, `Unexpected words in brackets behind \`:::${node.name}\`, expected none`, hint);
  }
  if (node.children.length === 0)
    report(
      context,
      'directive-form',
      node,
      `Unexpected empty \`:::${node.name}\`, expected text in it`,
      'Write the text between the two fences, or take them out.',
    );
  checkPlacement(context, node, parent);
  // In a block that was not closed stands what does not belong to it.
  if (!context.log.reported.has(`directive-form ${node.position?.start.line}`)) checkContent(context, node, spec);
  return spec.render(state, checkAttributes(context, node, spec), context);
}

/** `::name` alone on a line: zine has none of these. */
export function leafDirective(state: State, node: LeafDirective): ElementContent[] {
  const context = contextOf(state);
  const spec = DIRECTIVES.get(node.name);
  if (spec === undefined) reportUnknown(context, node);
  else
    report(
      context,
      'directive-form',
      node,
      `Unexpected \`::${node.name}\`, expected \`${usage(node.name, spec)}\``,
      spec.form === 'text' ? 'Write one colon.' : 'Write three colons, and close the block with `:::`.',
    );
  return state.all(node);
}

function reportUnknown(context: ParseContext, node: ContainerDirective | LeafDirective): void {
  const names = [...DIRECTIVES].filter(([, spec]) => spec.form === 'container').map(([name]) => name);
  report(
    context,
    'directive-unknown',
    node,
    `Unexpected block \`${node.name}\`, expected one that zine has`,
    didYouMean(node.name, names, `There are \`${names.join('`, `')}\`.`),
  );
}

/** A quotation may hold verse; lists and notes hold no blocks between fences. */
function checkPlacement(context: ParseContext, node: ContainerDirective, parent: Parents | undefined): void {
  if (parent === undefined || parent.type === 'root' || parent.type === 'containerDirective') return;
  if (parent.type === 'blockquote' && node.name === 'verse') return;
  const where = { blockquote: 'a quotation', listItem: 'a list', footnoteDefinition: 'a note' }[parent.type as string] ?? `\`${parent.type}\``;
  report(
    context,
    'directive-form',
    node,
    `Unexpected \`:::${node.name}\` inside ${where}, expected it between paragraphs`,
    'Move it out, to the margin of the text.',
  );
}

const BLOCKS: Readonly<Record<string, string>> = {
  blockquote: 'a quotation',
  list: 'a list',
  code: 'code',
  heading: 'a heading',
  table: 'a table',
  thematicBreak: 'a rule',
};

function checkContent(context: ParseContext, node: ContainerDirective, spec: ContainerSpec): void {
  for (const child of node.children) {
    // Unknown blocks and raw HTML have their own errors; definitions and footnotes stand anywhere.
    if (['html', 'definition', 'footnoteDefinition', 'leafDirective'].includes(child.type)) continue;
    const name = child.type === 'containerDirective' ? child.name : child.type;
    if (spec.holds.includes(name) || (child.type === 'containerDirective' && !DIRECTIVES.has(name))) continue;
    const what = child.type === 'containerDirective' ? `\`:::${name}\`` : (BLOCKS[name] ?? `\`${name}\``);
    const hint = child.type === 'code' ? 'Take the four spaces at the start of the line out.' : `Move it out of \`${node.name}\`.`;
    report(context, 'directive-form', child, `Unexpected ${what} inside \`:::${node.name}\`, expected ${expectation(spec)}`, hint);
  }
}

const expectation = (spec: ContainerSpec): string =>
  spec.holds.length === 1
    ? 'paragraphs'
    : `paragraphs, ${spec.holds
        .filter((name) => name !== 'paragraph')
        .map((name) => BLOCKS[name] ?? `\`${name}\``)
        .join(', ')}`;
