import type { Block, PlainBlock } from '../../config/recipe-schema.ts';
import type { Commented } from '../../config/write-recipe.ts';
import { guardedRange } from '../ranges.ts';
import { isBlank } from '../read-source.ts';
import type { Finding } from './finding.ts';
import { continuation } from './order/continuation.ts';
import type { Passage } from './passage.ts';
import type { Join } from './proposal.ts';
import { beginsLow, endsDivided } from './sentences.ts';

interface Material {
  lines: readonly string[];
  /** In reading order, without what is left out. */
  passages: readonly Passage[];
  findingOf: (passage: Passage) => Finding | undefined;
  /** Jumps of the reading order, by the passage behind them. */
  jumps: ReadonlyMap<Passage, Join>;
}

/** Passages that become one block. */
interface Group {
  kind: Finding['kind'] | 'paragraphs' | 'paragraph';
  passages: Passage[];
  comments: string[];
  depth?: number;
}

const MERGED: readonly Group['kind'][] = ['paragraphs', 'quotation', 'list', 'epigraph'];

/** The blocks of a recipe for passages in reading order, each with the reason for it, and every sentence that goes on in a further passage. */
export function makeBlocks({ lines, passages, findingOf, jumps }: Material): { blocks: Commented<PlainBlock>[]; joins: Join[] } {
  const groups: Group[] = [];
  const joins: Join[] = [];
  for (const passage of passages) {
    const finding = findingOf(passage);
    const last = groups.at(-1);
    const jump = jumps.get(passage);
    const goesOn = finding === undefined && last !== undefined && isText(last) ? goesOnFrom(last, passage) : undefined;
    if (goesOn && last) {
      const left = last.passages.at(-1)?.to ?? 0;
      if (last.kind === 'paragraphs' && last.passages.length > 1) groups.push({ kind: 'paragraph', passages: last.passages.splice(-1), comments: [] });
      const joined = groups.at(-1) as Group;
      joined.kind = 'paragraph';
      joined.passages.push(passage);
      joined.comments.push(`line ${left} goes on in line ${passage.from}: ${goesOn.confidence}, ${goesOn.why}`);
      joins.push({ left, right: passage.from, confidence: goesOn.confidence, why: goesOn.why });
      continue;
    }
    if (jump) joins.push(jump);
    const kind = finding?.kind ?? (isWhole(lines, passage) ? 'paragraphs' : 'paragraph');
    const comments = [
      ...(jump ? [`from line ${jump.left} on to line ${jump.right}: ${jump.confidence}, ${jump.why}`] : []),
      ...(finding ? [`${linesOf(finding)}: ${finding.why}`] : []),
    ];
    if (last && !jump && kind === last.kind && MERGED.includes(kind) && isNext(lines, last, passage)) last.passages.push(passage);
    else groups.push({ kind, passages: [passage], comments, ...(finding?.depth === undefined ? {} : { depth: finding.depth }) });
  }
  return { blocks: withEpigraphsFirst(groups).flatMap((group, i, all) => blockOf(lines, group, all[i + 1])), joins };
}

const isText = ({ kind }: Group): boolean => kind === 'paragraphs' || kind === 'paragraph';

/** A line without letters, such as a rule, is no sentence. */
const goesOnFrom = (group: Group, passage: Passage) => {
  const left = group.passages.at(-1);
  return left && /\p{L}/u.test(left.text) ? continuation(left, passage) : undefined;
};

/** Whether the lines of a range would be read as this passage: then it needs no block of its own. */
function isWhole(lines: readonly string[], passage: Passage): boolean {
  return hyphensOf([passage]).length === 0 && (passage.from === passage.to || lines.some(isBlank));
}

/** Whether nothing but blank lines stands between, so that both fit in one range without becoming one paragraph. */
function isNext(lines: readonly string[], group: Group, { from }: Passage): boolean {
  const to = group.passages.at(-1)?.to ?? 0;
  const between = lines.slice(to, from - 1);
  if (from <= to || !between.every(isBlank)) return false;
  return between.length > 0 || !lines.some(isBlank) || group.kind === 'list';
}

/** What stands before the text: a chapter has it nowhere else. */
function withEpigraphsFirst(groups: readonly Group[]): Group[] {
  const isFirst = ({ kind }: Group) => kind === 'epigraph' || kind === 'attribution';
  return [...groups.filter(isFirst), ...groups.filter((group) => !isFirst(group))];
}

function blockOf(lines: readonly string[], { kind, passages, comments, depth }: Group, next: Group | undefined): Commented<PlainBlock>[] {
  const [first, last] = [passages[0], passages.at(-1)];
  if (first === undefined || last === undefined || kind === 'attribution') return [];
  const rangeOf = (from: Passage, to: Passage) => guardedRange(lines, from.from === to.to ? `${from.from}` : `${from.from}-${to.to}`);
  const range = rangeOf(first, last);
  const comment = comments.length === 0 ? {} : { comment: comments.join('\n') };
  switch (kind) {
    case 'paragraph': {
      const hyphens = hyphensOf(passages);
      return [{ value: { paragraph: passages.map((each) => rangeOf(each, each)), ...(hyphens.length === 0 ? {} : { hyphens }) }, ...comment }];
    }
    case 'heading':
      return [{ value: { heading: range, depth: depth ?? 2 }, ...comment }];
    case 'epigraph': {
      const attribution = next?.kind === 'attribution' && next.passages[0] ? { attribution: rangeOf(next.passages[0], next.passages[0]) } : {};
      return [{ value: { epigraph: range, ...attribution }, ...comment }];
    }
    case 'question':
    case 'verse':
    case 'quotation':
    case 'list':
      return [{ value: { [kind]: range } as unknown as PlainBlock, ...comment }];
    default:
      return [{ value: { paragraphs: range }, ...comment }];
  }
}

/** Lines at whose end a hyphen divides a word, in passages that are joined. */
function hyphensOf(passages: readonly Passage[]): number[] {
  const all = passages.flatMap(({ from, lines }) => lines.map((text, i) => ({ number: from + i, text })));
  return all.filter(({ text }, i) => endsDivided(text) && beginsLow(all[i + 1]?.text ?? '')).map(({ number }) => number);
}

export const linesOf = ({ from, to }: { from: number; to: number }): string => (from === to ? `line ${from}` : `lines ${from}–${to}`);

export type { Block };
