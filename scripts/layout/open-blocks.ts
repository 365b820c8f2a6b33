/** A block of a template, from its `{{#if …}}` on. */
export interface OpenBlock {
  name: string;
  offset: number;
}

/** What a template's blocks tell up to a place: those that are open, innermost last, and the first `{{/…}}` that closes none of them. */
export interface Blocks {
  open: OpenBlock[];
  stray?: OpenBlock;
}

/** Comments, an escaped `\{{`, and the tags that open or close a block. `{{^}}` and `{{else …}}` do neither. */
const TAGS = /\\\{\{|\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![\s\S]*?\}\}|\{\{~?(#[>*]?|\^|\/)\s*([^\s{}()~|]+)/g;

/** Follows the blocks of a template that Handlebars cannot read. */
export function openBlocks(source: string): Blocks {
  const open: OpenBlock[] = [];
  for (const { 1: sign, 2: name, index: offset } of source.matchAll(TAGS)) {
    if (sign === undefined || name === undefined) continue;
    if (sign !== '/') open.push({ name, offset });
    else if (open.at(-1)?.name === name) open.pop();
    else return { open, stray: { name, offset } };
  }
  return { open };
}
