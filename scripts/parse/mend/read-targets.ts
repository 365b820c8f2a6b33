import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { Chapter } from '../../model/chapter.ts';
import { readMarkdown } from '../markdown-processor.ts';
import { bareName } from './bare-name.ts';
import { tagsIn } from './html-tags.ts';

/** What links may call the headings of a parsed chapter: their own ids, and those that marks of HTML before them have (`<a id="…">`). */
export function readTargets({ slug, path, headings }: Chapter, source: string): Map<string, string> {
  const targets = new Map<string, string>();
  const idOf = (anchor: string): string => anchor.slice(slug.length + 2);
  visit(readMarkdown(new VFile({ path, value: source })), 'html', ({ value, position }) => {
    const next = headings.find(({ place }) => (place.line ?? 0) >= (position?.end.line ?? 0));
    if (next === undefined) return;
    for (const { attributes } of tagsIn(value)) {
      const id = attributes.get('id') ?? attributes.get('name');
      if (id) targets.set(bareName(id), idOf(next.anchor));
    }
  });
  for (const { anchor } of headings.toReversed()) targets.set(bareName(idOf(anchor)), idOf(anchor));
  return targets;
}
