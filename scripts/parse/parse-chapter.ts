import type { Root as HastRoot } from 'hast';
import type { Parents, Root } from 'mdast';
import { VFile } from 'vfile';
import type { Config } from '../config/schema.ts';
import { firstOf, hasErrors } from '../diagnostics/problem.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Checked } from '../model/problem.ts';
import { openContext, report } from './chapter-context.ts';
import { checkFences } from './directives/check-fences.ts';
import { finishTree } from './finish-tree.ts';
import { checkLimits } from './limits/check-limits.ts';
import { convertTree, readMarkdown } from './markdown-processor.ts';
import type { ParseContext } from './parse-context.ts';
import { parseHeader } from './parse-header.ts';
import { checkSource } from './text/check-source.ts';

/**
 * Parses one chapter. Finds all mistakes in one run; only a text beyond the limits is not parsed at all, and has no value. What cannot be read
 * has a stand-in in the value (header, date, id), so that the stages behind find the other mistakes; the errors stop the build. A translation takes from its
 * `original` all that is no words.
 */
export function parseChapter(file: VFile, of: { slug: string; locale: string; config: Config; original?: Chapter | undefined }): Checked<Chapter | undefined> {
  const path = file.path ?? '';
  const source = String(file).replace(/^\uFEFF/u, '');
  const own = new VFile({ path, value: source });
  const context = openContext(own, source, of);
  if (checkLimits(context)) {
    checkSource(context);
    return { value: undefined, problems: firstOf(context.log.problems) };
  }
  checkFences(context);
  const tree = readMarkdown(own);
  checkSource(context, tree);
  const header = parseHeader(context, tree, path);
  collectStarts(context, tree);
  const body: HastRoot = { type: 'root', children: convertTree(tree, own).children };
  const words = finishTree(context, body);
  for (const note of context.found.notes) {
    const content = { children: note.content };
    finishTree(context, content);
    note.content = content.children;
  }
  checkNotes(context, tree, new Set());
  const isBlank = tree.children.every(({ type }) => type === 'yaml' || type === 'definition' || type === 'html');
  if (isBlank || (words === 0 && context.found.images.length + context.found.references.length === 0 && !hasErrors(context.log.problems))) {
    report(
      context,
      'chapter-empty',
      source.length,
      'Unexpected end of the chapter, expected text below the header',
      'Write the text, or take the chapter out of `chapters` in publication.yml.',
    );
  }
  const value = { slug: of.slug, locale: of.locale, path, header, body, ...context.found, words };
  return { value, problems: firstOf(context.log.problems) };
}

/** Where text begins: the blocks behind the header, a heading, or an epigraph. */
function collectStarts(context: ParseContext, tree: Root): void {
  let isStart = true;
  for (const node of tree.children) {
    if (isStart) context.text.starts.add(node.position?.start.offset ?? 0);
    isStart = node.type === 'yaml' || node.type === 'heading' || (isStart && node.type === 'containerDirective' && node.name === 'epigraph');
  }
}

/** Notes that are written and not called, or written twice: their text would be lost. */
function checkNotes(context: ParseContext, parent: Parents, written: Set<string>): void {
  for (const node of parent.children) {
    if (node.type !== 'footnoteDefinition') {
      // Only blocks hold notes; their words need not be walked through.
      if ('children' in node && node.type !== 'paragraph' && node.type !== 'table') checkNotes(context, node, written);
      continue;
    }
    const name = `[^${node.label ?? node.identifier}]`;
    if (written.has(node.identifier)) {
      report(context, 'id-duplicate', node, `Unexpected second note \`${name}\`, expected one`, 'Give one of the two another name, in its call too.');
    } else if (!context.calls.numbers.has(node) && !context.calls.nested.has(node)) {
      report(
        context,
        'note-unused',
        node,
        `Unexpected note \`${name}\` without a call, expected \`${name}\` in the text`,
        'Write the call where the note belongs, or take the note out.',
      );
    }
    written.add(node.identifier);
    checkNotes(context, node, written);
  }
}
