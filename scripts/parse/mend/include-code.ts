import { visit } from 'unist-util-visit';
import { INCLUDE } from '../text/foreign-marks.ts';
import { type Draft, type Edit, endOf, startOf } from './edit.ts';

const ANCHOR = /\bANCHOR(?:_END)?:/u;

/** What the code of a chapter includes, as mdBook writes it: paths from the chapter's folder. */
export const includedPaths = (source: string): string[] => Array.from(source.matchAll(INCLUDE), ([, , path = '']) => path);

/** `{{#include ../listings/a.rs:2:9}}` in code becomes the lines that it names, by number or by anchor; `rustdoc_include` the same, as readers see it. */
export function includeCode({ source, tree, included }: Draft): Edit[] {
  const edits: Edit[] = [];
  visit(tree, 'code', (node) => {
    const code = source.slice(startOf(node), endOf(node));
    const [fence] = /^(?:`{3,}|~{3,})/u.exec(code) ?? [];
    for (const { 0: found, 1: indent = '', 2: path = '', 3: part = '', index } of code.matchAll(INCLUDE)) {
      const lines = linesOf(included.get(path), part);
      // What would end the code and begin a text is left to a person.
      if (lines === undefined || lines.some((line) => fence !== undefined && line.trimStart().startsWith(fence))) continue;
      const from = startOf(node) + index;
      edits.push({ rule: 'mark-foreign', from, to: from + found.length, text: lines.map((line) => (indent + line).trimEnd()).join('\n') });
    }
  });
  return edits;
}

/** `2` is a line, `2:` all from it on, `:9` all up to it; a name, what stands between the anchors of that name. Undefined where there is no such part. */
function linesOf(text: string | undefined, part: string): string[] | undefined {
  const lines = text?.replace(/\r?\n$/u, '').split(/\r?\n/u);
  const [isRange, first = '', colon = '', last = ''] = /^(\d*)(:?)(\d*)$/u.exec(part) ?? [];
  const end = colon === '' ? first : last;
  const named = isRange === undefined ? betweenAnchors(lines, part) : lines?.slice(Number(first || 1) - 1, end === '' ? undefined : Number(end));
  return named?.filter((line) => !ANCHOR.test(line));
}

function betweenAnchors(lines: readonly string[] | undefined, name: string): string[] | undefined {
  const find = (mark: RegExp): number => lines?.findIndex((line) => mark.exec(line)?.[1] === name) ?? -1;
  const [start, end] = [find(/\bANCHOR:\s*([\w-]+)/u), find(/\bANCHOR_END:\s*([\w-]+)/u)];
  return start < 0 ? undefined : lines?.slice(start + 1, end < 0 ? undefined : end);
}
