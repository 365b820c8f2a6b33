import { foldText } from '../locale/fold-text.ts';
import type { Problem } from '../model/problem.ts';
import { marginsOf } from './check-margins.ts';
import type { Match } from './matches.ts';
import { displaced, doubled, lost, type Proof, pageAt, placeAt, placeIn, sectionAt, streamOf, wordsAt } from './proof.ts';
import { areShaped } from './same-letters.ts';
import type { Stretch } from './stretch.ts';
import { chunkAt } from './text-stream.ts';

/** Every word once, and none that is not the publication's; `generated` matches what styles put before and behind elements. */
export function checkWords(proof: Proof, generated: RegExp): Problem[] {
  const loose = looseWords(proof, generated);
  const extra = [...proof.found.extra];
  const problems: Problem[] = [];
  const gaps = proof.found.missing.flatMap((stretch) => chunksOf(proof, stretch)).filter((gap) => !takeLoose(proof, loose, gap, textAt(proof, gap)));
  for (const gap of joined(proof, gaps)) {
    const text = textAt(proof, gap);
    const elsewhere = extra.findIndex(({ piece }) => piece.text.includes(text) || text.includes(piece.text));
    const [match] = elsewhere < 0 ? [] : extra.splice(elsewhere, 1);
    problems.push(match ? moved(proof, gap, match) : lost(placeAt(proof, gap), wordsAt(proof, gap), whereOf(proof, gap)));
  }
  for (const match of extra) problems.push(foreign(proof, match));
  const heads = repeatedHeads(proof);
  for (const [page, words] of loose.entries()) {
    const rest = without(words, heads.get(page) ?? [], proof.dir);
    if (rest === '') continue;
    const section = proof.map.sections.find(({ firstPage, pages }) => firstPage <= page && page < firstPage + pages);
    problems.push(doubled(placeIn(proof, section), rest, page, 'nothing that the publication does not have'));
  }
  return problems;
}

const moved = (proof: Proof, gap: Stretch, { piece }: Match): Problem =>
  displaced(placeAt(proof, gap), wordsAt(proof, gap), `on page ${piece.page + 1} in another place`, 'them in the order of the text');

function foreign(proof: Proof, match: Match): Problem {
  const { piece } = match;
  const stands = proof.expected.body.text.includes(piece.text) || proof.expected.notes.text.includes(piece.text);
  return doubled(placeAt(proof, match), piece.raw, piece.page, stands ? 'them once' : 'the words of the text');
}

function whereOf(proof: Proof, gap: Stretch): string {
  const page = pageAt(proof, { isNote: gap.isNote, from: gap.from - 1 }) ?? sectionAt(proof, gap)?.firstPage;
  return page === undefined ? '' : `${gap.isNote ? 'among the notes ' : ''}on page ${page + 1} or behind it`;
}

const textAt = (proof: Proof, gap: Stretch): string => streamOf(proof, gap).text.slice(gap.from, gap.to);

/** A gap as its chunks. */
function chunksOf(proof: Proof, gap: Stretch): Stretch[] {
  const { chunks } = streamOf(proof, gap);
  const stretches: Stretch[] = [];
  for (let index = Math.max(0, chunkAt({ text: '', chunks }, gap.from)), at = gap.from; at < gap.to; index++) {
    const to = Math.min(gap.to, chunks[index + 1]?.at ?? gap.to);
    stretches.push({ isNote: gap.isNote, from: at, to });
    at = to;
  }
  return stretches;
}

/** Gaps beside one another in one block, or in one section that has no lines, as one. */
function joined(proof: Proof, gaps: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const gap of gaps) {
    const before = all.at(-1);
    const place = (stretch: Stretch): string => JSON.stringify([placeAt(proof, stretch), sectionAt(proof, stretch)?.id]);
    if (before?.isNote === gap.isNote && before.to === gap.from && place(before) === place(gap)) before.to = gap.to;
    else all.push({ ...gap });
  }
  return all;
}

/** What belongs to no element within the text area, by page, folded, in the order in which it is drawn; without what styles have generated. */
function looseWords(proof: Proof, generated: RegExp): string[] {
  return proof.loose.map((runs, page) => {
    const section = proof.map.sections.find(({ firstPage, pages }) => firstPage <= page && page < firstPage + pages);
    const { heads, folios } = section?.frame === 'full' ? { heads: [], folios: [] } : marginsOf(proof, page);
    const margins = new Set([...heads, ...folios]);
    return runs
      .filter((run) => !margins.has(run))
      .map(({ text }) => foldText(text))
      .filter((text) => !generated.test(text))
      .join('');
  });
}

/** What is hidden from reading programs is drawn all the same. */
function takeLoose(proof: Proof, loose: string[], gap: Stretch, text: string): boolean {
  const section = sectionAt(proof, gap);
  if (section === undefined) return false;
  for (let page = section.firstPage; page < section.firstPage + section.pages; page++) {
    const words = loose[page] ?? '';
    const at = words.indexOf(text);
    if (at < 0) continue;
    loose[page] = words.slice(0, at) + words.slice(at + text.length);
    return true;
  }
  return false;
}

/** By page, what a table that goes on there may repeat: its caption, its head, the label of the group of rows. */
function repeatedHeads(proof: Proof): Map<number, string[]> {
  const heads = new Map<number, string[]>();
  for (const { isNote, from, to, repeats, rows } of proof.expected.tables) {
    // Any cell of the last row may be the one that goes on furthest.
    const ends = [to, ...(rows.at(-1)?.cells ?? [])].map((end) => pageAt(proof, { isNote, from: end - 1 }) ?? -1);
    const [first, last] = [pageAt(proof, { isNote, from }), Math.max(...ends)];
    if (first === undefined) continue;
    const { text } = streamOf(proof, { isNote });
    for (let page = first + 1; page <= last; page++)
      heads.set(page, [...(heads.get(page) ?? []), ...repeats.map((part) => text.slice(part.from, part.to)).filter((part) => part !== '')]);
  }
  return heads;
}

/**
 * Takes whole parts out of words, each once. What is drawn for no element does not say which of its hyphens divide a word at a line's end, nor which of
 * its signs a style has generated: those may be missing. Letters of some scripts are drawn in another order than they are written.
 */
function without(words: string, parts: readonly string[], dir: Proof['dir']): string {
  let rest = words;
  const left: string[] = [];
  for (const part of parts.toSorted((a, b) => b.length - a.length)) {
    const letters = Array.from(part, (letter) => (/[\p{L}\p{N}]/u.test(letter) ? letter : `${letter.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')}?`));
    const pattern = new RegExp(letters.join('-?'), 'u');
    if (!pattern.test(rest)) left.push(part);
    rest = rest.replace(pattern, '');
  }
  return [...left, left.join('')].some((part) => areShaped(rest, part, dir)) ? '' : rest;
}
