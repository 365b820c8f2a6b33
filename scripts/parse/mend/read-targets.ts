import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { Chapter } from '../../model/chapter.ts';
import { readMarkdown } from '../markdown-processor.ts';
import { bareName } from './bare-name.ts';
import { tagsIn } from './html-tags.ts';

/**
 * What links may call the headings of a chapter: their own ids, and those that marks of HTML before them have (`<a id="…">`).
 * @param written the chapter as it was before its HTML was mended
 */
export function readTargets({ slug, headings }: Chapter, written?: { chapter: Chapter; source: string }): Map<string, string> {
  const targets = new Map<string, string>();
  const ids = headings.map(({ anchor }) => anchor.slice(slug.length + 2));
  for (const [name, id] of written && MAY_HOLD_MARKS.test(written.source) ? marksBefore(written.chapter, written.source) : [])
    if (ids.includes(id)) targets.set(bareName(name), id);
  for (const id of ids.toReversed()) targets.set(bareName(id), id);
  return targets;
}

const MAY_HOLD_MARKS = /<[^>]*\s(?:id|name)\s*=/iu;

/** Names of places in HTML, with the id of the heading that follows. */
function marksBefore({ slug, path, headings }: Chapter, source: string): [name: string, id: string][] {
  const marks: [string, string][] = [];
  visit(readMarkdown(new VFile({ path, value: source })), 'html', ({ value, position }) => {
    const next = headings.find(({ place }) => (place.line ?? 0) >= (position?.end.line ?? 0));
    for (const { attributes } of next === undefined ? [] : tagsIn(value)) {
      const name = attributes.get('id') ?? attributes.get('name');
      if (name && next) marks.push([name, next.anchor.slice(slug.length + 2)]);
    }
  });
  return marks;
}
