import type { Problem } from '../model/problem.ts';
import type { Match } from './matches.ts';
import { displaced, type Proof, pageAt, placeAt, sectionAt, wordsAt } from './proof.ts';
import { cellStarts } from './rows.ts';

/** Every word on a page of its section, none before what it follows; every note begins with its call, or as soon behind it as the notes before leave room. */
export function checkPages(proof: Proof): Problem[] {
  return [...outsideSection(proof), ...strayNotes(proof)];
}

function outsideSection(proof: Proof): Problem[] {
  const problems: Problem[] = [];
  for (const matches of [proof.inOrder.body, proof.inOrder.notes]) {
    const starts = cellStarts(proof.expected, matches === proof.inOrder.notes);
    let before: Match | undefined;
    const leastPage = ({ from }: Match): number => {
      const row = starts.get(from);
      return (row ? pageAt(proof, row) : before?.piece.page) ?? 0;
    };
    for (const match of matches) {
      const { page } = match.piece;
      const section = sectionAt(proof, match);
      const isOutside = section !== undefined && (page < section.firstPage || page >= section.firstPage + section.pages);
      if (isOutside) problems.push(displaced(placeAt(proof, match), wordsAt(proof, match), `on page ${page + 1}`, `them on a page of “${section.title}”`));
      else if (page < leastPage(match))
        problems.push(displaced(placeAt(proof, match), wordsAt(proof, match), `on page ${page + 1}`, `them not before page ${leastPage(match) + 1}`));
      before = match;
    }
  }
  return problems;
}

function strayNotes(proof: Proof): Problem[] {
  const { calls } = proof.expected;
  const printed = proof.found.matches.filter(({ isNote }) => isNote);
  const withNotes = new Set(printed.map(({ piece }) => piece.page));
  /** By place among the notes, the page of what stands before it in print. */
  const pageBefore = new Map(printed.map(({ from }, index) => [from, printed[index - 1]?.piece.page]));
  return calls.flatMap(({ at, call }, index) => {
    const [called, begun] = [pageAt(proof, { isNote: false, from: call }), pageAt(proof, { isNote: true, from: at })];
    if (called === undefined || begun === undefined || called === begun) return [];
    const before = pageBefore.get(at);
    // More notes than the page holds beside their calls: they follow one another without a page between.
    const follows = begun > called && before !== undefined && before >= begun - 1 && withNotes.has(called);
    const stretch = { isNote: true, from: at, to: calls[index + 1]?.at ?? proof.expected.notes.text.length };
    return follows
      ? []
      : [displaced(placeAt(proof, stretch), wordsAt(proof, stretch), `of a note on page ${begun + 1}`, `it to begin on page ${called + 1}, with its call`)];
  });
}
