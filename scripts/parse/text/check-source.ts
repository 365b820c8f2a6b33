import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { report } from '../chapter-context.ts';
import type { ParseContext } from '../parse-context.ts';
import { findings } from './check-text.ts';
import { FOREIGN_MARKS, IMAGE_WITH_BLANK, INCLUDE } from './foreign-marks.ts';

/** Looks through the whole source for addresses and hidden characters; with its tree, also for marks of other dialects, and in code only for the latter. */
export function checkSource(context: ParseContext, tree?: Root): void {
  const skipped = tree ? rangesOf(tree) : [];
  const isSkipped = (index: number): boolean => skipped.some(([from, to]) => from <= index && index < to);
  for (const { rule, index, message, hint } of findings(context.rules, context.text.source)) {
    if (rule === 'text-hidden' || !isSkipped(index)) report(context, rule, index, message, hint);
  }
  if (tree) reportMarks(context, isSkipped);
  for (const { index } of context.text.source.matchAll(UNFILLED)) {
    const at = index + context.text.source.slice(index).indexOf('FILL IN');
    report(context, 'fill-in', at, 'Unexpected `FILL IN`, expected what it asks for', 'Write it, or take the field out.');
  }
}

/** What an import leaves to be said, in a header or between the braces of a mark. */
const UNFILLED = /^[ \t]*[\w-]+:[^\n]*\bFILL IN\b|\{[^{}\n]*\bFILL IN\b/gmu;

/** Where code stands, the header, and comments. */
function rangesOf(tree: Root): [from: number, to: number][] {
  const ranges: [number, number][] = [];
  visit(tree, ['code', 'inlineCode', 'yaml', 'html'], ({ type, position }) => {
    const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
    if (type !== 'yaml') ranges.push([from, to]);
  });
  return ranges;
}

function reportMarks(context: ParseContext, isSkipped: (index: number) => boolean): void {
  const from = /^---\r?\n[\s\S]*?\n---/u.exec(context.text.source)?.[0].length ?? 0;
  const body = context.text.source.slice(from);
  for (const { pattern, instead } of FOREIGN_MARKS) {
    for (const { 0: found, index } of body.matchAll(pattern)) {
      const at = from + index + (found.length - found.trimStart().length);
      if (isSkipped(at) || context.text.source[at - 1] === '\\') continue;
      const shown = found.trim().length > 40 ? `${found.trim().slice(0, 40)}…` : found.trim();
      report(context, 'mark-foreign', at, `Unexpected \`${shown}\`, expected a mark of zine: it is printed as it stands`, `In zine ${instead}.`);
    }
  }
  for (const { 0: found, 2: path = '', index } of body.matchAll(INCLUDE)) {
    if (!isSkipped(from + index + found.indexOf('{'))) continue;
    const hint = `\`zine check --fix\` writes the lines of \`${path}\` in its place, if the file lies there as seen from the chapter.`;
    report(context, 'mark-foreign', from + index, `Unexpected \`${found.trim()}\` in code, expected the code itself: it is printed as it stands`, hint);
  }
  for (const { 0: found, 1: path = '', index } of body.matchAll(IMAGE_WITH_BLANK)) {
    if (isSkipped(from + index)) continue;
    const hint = `Write \`${found.replace(path, `<${path}>`)}\`, or rename the file.`;
    report(context, 'image-path', from + index, `Unexpected blank in the path \`${path}\`, expected none: the image would not be printed`, hint);
  }
}
