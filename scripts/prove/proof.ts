import { problem } from '../diagnostics/problem.ts';
import type { RuleId } from '../diagnostics/rules.ts';
import type { PageGeometry } from '../model/geometry.ts';
import type { PageMap, PlacedSection } from '../model/layout.ts';
import type { PrintedRun, PrintedText } from '../model/printed-text.ts';
import type { Place, Problem } from '../model/problem.ts';
import { placeInSection } from '../model/section-place.ts';
import { px, pxToPt } from '../units/length.ts';
import type { ExpectedText } from './expected.ts';
import type { Match, Matches } from './matches.ts';
import type { Stretch } from './stretch.ts';
import { chunkAt, type TextStream, wordsOf } from './text-stream.ts';

/** What is proven of: the words of the publication, those of the print, and how they belong together. */
export interface Proof {
  expected: ExpectedText;
  printed: PrintedText;
  found: Matches;
  /** What is drawn and belongs to no element, by page. */
  loose: PrintedRun[][];
  /** Matches of the body and of the notes, each in the order of its stream. */
  inOrder: { body: Match[]; notes: Match[] };
  map: Pick<PageMap, 'sections' | 'labels' | 'pages'>;
  geometry: PageGeometry;
  dir: 'ltr' | 'rtl';
}

const HINT = 'This is a mistake of zine’s, unless templates or styles of your own hide or move the words: please report it with the publication.';
/** Letters of a quotation in a message. */
const QUOTED = 70;

export const lost = (place: Place, words: string, where: string): Problem =>
  say('text-lost', place, `Unexpected gap in print, expected “${quoted(words)}” ${where}`);
export const doubled = (place: Place, words: string, page: number, expected: string): Problem =>
  say('text-doubled', place, `Unexpected words “${quoted(words)}” on page ${page + 1}, expected ${expected}`);
export const displaced = (place: Place, words: string, what: string, expected: string): Problem =>
  say('text-displaced', place, `Unexpected words “${quoted(words)}” ${what}, expected ${expected}`);

const say = (rule: RuleId, place: Place, message: string): Problem => problem(rule, place, message, HINT);

const quoted = (words: string): string => {
  const clean = words
    .replace(/\u00AD[\u2010-]?/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return clean.length <= QUOTED ? clean : `${clean.slice(0, QUOTED).trimEnd()}…`;
};

export const streamOf = ({ expected }: Pick<Proof, 'expected'>, { isNote }: Pick<Stretch, 'isNote'>): TextStream => (isNote ? expected.notes : expected.body);
export const wordsAt = (proof: Proof, stretch: Stretch): string => wordsOf(streamOf(proof, stretch), stretch.from, stretch.to);

export function sectionAt(proof: Proof, stretch: Pick<Stretch, 'isNote' | 'from'>): PlacedSection | undefined {
  const stream = streamOf(proof, stretch);
  const id = proof.expected.sections[stream.chunks[Math.max(0, chunkAt(stream, stretch.from))]?.section ?? -1]?.id;
  return proof.map.sections.find((section) => section.id === id);
}

/** File and line of the nearest block; a note without a line of its own has that of its call. */
export function placeAt(proof: Proof, stretch: Pick<Stretch, 'isNote' | 'from'>): Place {
  const stream = streamOf(proof, stretch);
  const line = stream.chunks[Math.max(0, chunkAt(stream, stretch.from))]?.line;
  const call = line === undefined && stretch.isNote ? proof.expected.calls.findLast(({ at }) => at <= stretch.from) : undefined;
  if (call) return placeAt(proof, { isNote: false, from: call.call });
  return placeIn(proof, sectionAt(proof, stretch), line);
}

export function placeIn({ map }: Pick<Proof, 'map'>, section: PlacedSection | undefined, line?: number): Place {
  return (section && placeInSection(section, line)) ?? { path: map.sections.find((each) => each.path)?.path ?? 'publication' };
}

/** The page on which a place of a stream is printed; undefined where it is not. */
export function pageAt({ inOrder }: Pick<Proof, 'inOrder'>, { isNote, from }: Pick<Stretch, 'isNote' | 'from'>): number | undefined {
  const matches = isNote ? inOrder.notes : inOrder.body;
  let [low, high] = [0, matches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((matches[middle]?.to ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  const match = matches[low];
  return match && match.from <= from ? match.piece.page : undefined;
}

/** The text area of a page, in points from its lower left corner. */
export function textArea({ geometry: { sheet, text }, dir }: Pick<Proof, 'geometry' | 'dir'>, page: number) {
  const left = (page % 2 === 0) === (dir === 'ltr') ? text.rectoLeft : text.versoLeft;
  const scale = pxToPt(px(1));
  return {
    left: left * scale,
    right: (left + text.width) * scale,
    top: (sheet.height - text.top) * scale,
    bottom: (sheet.height - text.top - text.height) * scale,
  };
}
