import type { PlainBlock } from '../../config/recipe-schema.ts';
import type { Commented } from '../../config/write-recipe.ts';
import { guardedRange } from '../ranges.ts';
import { type Group, type Grouping, groupPassages, hyphensOf } from './group-passages.ts';
import type { Passage } from './passage.ts';
import type { Join } from './proposal.ts';

/** The blocks of a recipe for passages in reading order, each with the reason for it, and every place where a sentence or page goes on elsewhere. */
export function makeBlocks(of: Grouping): { blocks: Commented<PlainBlock>[]; joins: Join[] } {
  const { groups, joins } = groupPassages(of);
  return { blocks: epigraphsFirst(groups).flatMap((group, i, all) => blockOf(of.lines, group, all[i + 1])), joins };
}

/** What stands before the text: a chapter has it nowhere else. */
function epigraphsFirst(groups: readonly Group[]): Group[] {
  const isFirst = ({ kind }: Group) => kind === 'epigraph' || kind === 'attribution';
  return [...groups.filter(isFirst), ...groups.filter((group) => !isFirst(group))];
}

function blockOf(lines: readonly string[], { kind, passages, comments, finding }: Group, next: Group | undefined): Commented<PlainBlock>[] {
  const [first, last] = [passages[0], passages.at(-1)];
  if (first === undefined || last === undefined || kind === 'attribution') return [];
  const rangeOf = (from: Passage, to: Passage) => guardedRange(lines, from.from === to.to ? `${from.from}` : `${from.from}-${to.to}`);
  const range = rangeOf(first, last);
  const block = (value: PlainBlock) => [{ value, ...(comments.length === 0 ? {} : { comment: comments.join('\n') }) }];
  switch (kind) {
    case 'paragraph': {
      const hyphens = hyphensOf(passages);
      return block({ paragraph: passages.map((each) => rangeOf(each, each)), ...(hyphens.length === 0 ? {} : { hyphens }) });
    }
    case 'heading':
      return block({ heading: range, depth: finding?.depth ?? 2 });
    case 'epigraph': {
      const by = next?.kind === 'attribution' ? next.passages[0] : undefined;
      return block({ epigraph: range, ...(by === undefined ? {} : { attribution: rangeOf(by, by) }) });
    }
    case 'question':
      return block({ question: range });
    case 'verse':
      return block({ verse: range });
    case 'quotation':
      return block({ quotation: range });
    case 'list':
      return block({ list: range });
    case 'code':
      return block({ code: range });
    case 'table':
      return block({ table: range });
    default:
      return block({ paragraphs: range });
  }
}
