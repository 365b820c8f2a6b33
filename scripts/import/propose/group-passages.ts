import { isBlank } from '../read-source.ts';
import type { Finding } from './finding.ts';
import { type Continuation, continuation } from './order/continuation.ts';
import type { Passage } from './passage.ts';
import type { Join } from './proposal.ts';
import { isDivided } from './sentences.ts';

/** Passages that become one block. `paragraphs`: each by itself · `paragraph`: one of several pieces. */
export interface Group {
  kind: Finding['kind'] | 'paragraphs' | 'paragraph';
  passages: Passage[];
  comments: string[];
  finding?: Finding;
}

export interface Grouping {
  lines: readonly string[];
  /** In reading order, without what is left out. */
  passages: readonly Passage[];
  findingOf: (passage: Passage) => Finding | undefined;
  /** Lines that no block reaches across. */
  borders: readonly number[];
  /** Whether a paragraph of the file is one of the text, as on a page, and was not cut by the end of a page or a column. */
  areWhole: boolean;
  /** Jumps of the reading order, by the passage behind them. */
  jumps: ReadonlyMap<Passage, Join>;
}

const MERGED: readonly Group['kind'][] = ['paragraphs', 'quotation', 'list', 'epigraph'];

/** Groups passages that one block can hold, and joins those whose sentence goes on in the next. */
export function groupPassages({ lines, passages, findingOf, borders, areWhole, jumps }: Grouping): { groups: Group[]; joins: Join[] } {
  const groups: Group[] = [];
  const joins: Join[] = [];
  for (const passage of passages) {
    const finding = findingOf(passage);
    const [last, jump] = [groups.at(-1), jumps.get(passage)];
    const isBeyond = borders.some((line) => line <= passage.from && line > (last?.passages.at(-1)?.from ?? 0));
    const goesOn = last && finding === undefined && !isBeyond ? goesOnFrom(last, passage) : undefined;
    if (last && goesOn && !(areWhole && goesOn.confidence !== 'certain')) {
      joins.push(join(groups, last, passage, goesOn));
      continue;
    }
    if (jump) joins.push(jump);
    const group = newGroup(lines, passage, finding, jump);
    if (last && jump === undefined && !isBeyond && isAlike(last, group) && isNext(lines, last, passage)) last.passages.push(passage);
    else groups.push(group);
  }
  return { groups, joins };
}

function newGroup(lines: readonly string[], passage: Passage, finding: Finding | undefined, jump: Join | undefined): Group {
  const comments = [
    ...(jump ? [`from line ${jump.left} on to line ${jump.right}: ${jump.confidence}, ${jump.why}`] : []),
    ...(finding ? [`${linesOf(finding)}: ${finding.why}`] : []),
  ];
  return { kind: finding?.kind ?? (isWhole(lines, passage) ? 'paragraphs' : 'paragraph'), passages: [passage], comments, ...(finding ? { finding } : {}) };
}

/** Adds a passage to the paragraph that its sentence began in, which becomes a block of its own. */
function join(groups: Group[], last: Group, passage: Passage, { confidence, why }: Continuation): Join {
  const left = last.passages.at(-1)?.to ?? 0;
  if (last.passages.length > 1 && last.kind === 'paragraphs') groups.push({ kind: 'paragraph', passages: last.passages.splice(-1), comments: [] });
  const joined = groups.at(-1) ?? last;
  joined.kind = 'paragraph';
  joined.passages.push(passage);
  joined.comments.push(`line ${left} goes on in line ${passage.from}: ${confidence}, ${why}`);
  return { left, right: passage.from, confidence, why };
}

function goesOnFrom({ kind, passages }: Group, passage: Passage): Continuation | undefined {
  const left = passages.at(-1);
  // A line without letters, such as a rule, is no sentence.
  const isSentence = (kind === 'paragraphs' || kind === 'paragraph') && left !== undefined && /\p{L}/u.test(left.text);
  return isSentence ? continuation(left, passage) : undefined;
}

/** Whether the lines of a range are read as this passage: then it needs no block of its own. */
const isWhole = (lines: readonly string[], passage: Passage): boolean =>
  hyphensOf([passage]).length === 0 && (passage.from === passage.to || lines.some(isBlank));

const isAlike = (last: Group, group: Group): boolean => last.kind === group.kind && MERGED.includes(group.kind) && last.finding?.why === group.finding?.why;

/** Whether nothing but blank lines stands between, so that both fit in one range without becoming one paragraph. */
function isNext(lines: readonly string[], group: Group, { from }: Passage): boolean {
  const to = group.passages.at(-1)?.to ?? 0;
  const between = lines.slice(to, Math.max(to, from - 1));
  if (from <= to || !between.every(isBlank)) return false;
  return between.length > 0 || !lines.some(isBlank) || group.kind === 'list';
}

/** Lines at whose end a hyphen divides a word, in passages that are joined. */
export function hyphensOf(passages: readonly Passage[]): number[] {
  const all = passages.flatMap(({ from, lines }) => lines.map((text, i) => ({ number: from + i, text })));
  return all.filter(({ text }, i) => isDivided(text, all[i + 1]?.text ?? '')).map(({ number }) => number);
}

/** Lines in the words of a comment. */
export const linesOf = ({ from, to }: { from: number; to: number }): string => (from === to ? `line ${from}` : `lines ${from}–${to}`);
