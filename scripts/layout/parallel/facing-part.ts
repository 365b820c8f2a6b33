import type { RootContent } from 'hast';
import type { MergedChapter } from '../../model/publication.ts';
import { classesOf } from '../has-class.ts';
import type { Part, Setting } from '../part.ts';
import { chapterPart, shortTitle, textPart } from '../parts/chapters.ts';
import { idsIn } from './rename-ids.ts';
import { type Spot, splitBlocks } from './split-blocks.ts';

/** A stretch of a chapter that stands on one page: from where, and up to where; without these, from its beginning and to its end. */
export interface Stretch {
  from?: Spot | undefined;
  to?: Spot | undefined;
  /** How many pages of it are before. */
  index: number;
}

/** The id of the section that is such a page. */
export const pageId = ({ anchor }: Pick<MergedChapter, 'anchor'>, index: number): string => (index === 0 ? anchor : `${anchor}--${index + 1}`);

/** A page of a chapter that faces its twin in another language, with the notes that are called on it. */
export function facingPart(setting: Setting, chapter: MergedChapter, stretch: Stretch, side: 'left' | 'right'): Part {
  const { index } = stretch;
  const own = stretchOf(chapter, stretch);
  const part = index === 0 ? chapterPart(setting, own) : textPart(setting, own);
  const title = shortTitle(chapter);
  const { titled: _, ...plain } = part.section;
  const section: Part['section'] = {
    ...plain,
    id: pageId(chapter, index),
    start: side === 'left' ? 'verso' : 'recto',
    facing: true,
    heads: { left: title, right: title },
    ...(index === 0 ? { titled: true } : {}),
  };
  // The contents stand in the language of the right-hand pages.
  const isListed = side === 'right' && index === 0;
  return { ...part, section, lang: side === 'left' ? setting.publication.locale : null, contents: isListed ? part.contents : null };
}

function stretchOf(chapter: MergedChapter, { from, to, index }: Stretch): MergedChapter {
  const all = chapter.body.children;
  const until = to === undefined ? all : splitBlocks(all, to)[0];
  const [before, nodes] = from === undefined ? [[], until] : splitBlocks(until, from);
  const children = following(before as RootContent[], nodes as RootContent[]);
  const [here, anywhere] = [new Set(idsIn(children)), new Set(idsIn(all))];
  // One without a call is told by the renderer.
  const notes = chapter.notes.filter(({ call }) => here.has(call) || (index === 0 && !anywhere.has(call)));
  return { ...chapter, body: { ...chapter.body, children }, notes };
}

/** A paragraph that begins a page behind another is indented as it would be below it, so that it is not taken for the rest of that one. */
function following(before: readonly RootContent[], nodes: RootContent[]): RootContent[] {
  const isWhole = (node: RootContent): boolean => node.type === 'element';
  const [last, at] = [before.findLast(isWhole), nodes.findIndex(isWhole)];
  const first = nodes[at];
  if (last?.type !== 'element' || first?.type !== 'element' || last.tagName !== 'p' || first.tagName !== 'p' || classesOf(first).includes('continued'))
    return nodes;
  return nodes.with(at, { ...first, properties: { ...first.properties, className: [...classesOf(first).map(String), 'follows'] } });
}
