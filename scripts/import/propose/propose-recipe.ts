import { emailAddresses } from '../../diagnostics/email-addresses.ts';
import type { Checked } from '../../model/problem.ts';
import type { SourceText } from '../formats/source-text.ts';
import { guardedRange } from '../ranges.ts';
import { splitLines } from '../read-source.ts';
import { findAll } from './detectors.ts';
import { type Finding, isLeftOut } from './finding.ts';
import { makeBlocks } from './make-blocks.ts';
import { makeHeader } from './make-header.ts';
import type { Piece } from './order/affinity.ts';
import { type OrderedPieces, readSheets, type SheetOrder } from './order/read-sheets.ts';
import { type Passage, paragraphMode, readPassages } from './passage.ts';
import type { Join, Proposal } from './proposal.ts';
import { tornPlaces } from './torn-places.ts';
import { withDocuments } from './with-documents.ts';

export interface ProposeOptions {
  file: string;
  sha256: string;
  /** Given where the text was copied sheet by sheet. */
  sheets?: SheetOrder;
}

const HEAD = `A proposal: read it, mend it, and fill in what says FILL IN. Every word of the file is in \`text\` or in \`leave-out\`.`;

/**
 * Proposes a recipe for a text: what is title, heading, question, verse, quotation, what belongs to the page and not to the text, which sentences go on elsewhere,
 * and in which order the pages are read. Every word of the text is in it. Undefined where the pages cannot be put in order.
 */
export function proposeRecipe(source: SourceText, { file, sha256, sheets }: ProposeOptions): Checked<Proposal | undefined> {
  const lines = splitLines(source.text);
  // What we made of a page or a document has a blank line between its blocks.
  const areWhole = source.format !== 'text' && source.format !== 'markdown';
  const passages = readPassages(lines, areWhole ? 'blank-lines' : paragraphMode(lines));
  const findings = findAll(passages, source);
  const findingOf = (passage: Passage) => findings.find(({ kind, from, to }) => kind !== 'document' && from <= passage.from && passage.to <= to);
  const disclaimer = findings.find(({ kind }) => kind === 'disclaimer');
  const isGone = (finding: Finding | undefined) => finding !== undefined && (isLeftOut(finding) || finding === disclaimer);
  const taken = passages.filter((passage) => !isGone(findingOf(passage)));
  const kept = taken.length > 0 ? taken : passages;
  const pieces = kept.map((passage): Piece => ({ ...passage, leads: ['question', 'heading'].includes(findingOf(passage)?.kind ?? '') }));
  const hasTitlePage = kept[0] !== passages[0];
  const ordered = sheets === undefined ? inOrder(pieces) : readSheets({ path: file, lines, pieces, hasTitlePage }, sheets);
  if (ordered.value === undefined) return { value: undefined, problems: ordered.problems };
  const { runs } = ordered.value;
  const { blocks, joins } = makeBlocks({
    lines,
    passages: runs.flatMap((run) => run.pieces),
    findingOf,
    borders: bordersOf(findings),
    areWhole,
    jumps: jumpsOf(ordered.value, pieces),
  });
  const isMoved = runs.length > 1;
  const isLeft = (finding: Finding) => isLeftOut(finding) && taken.length > 0;
  return {
    value: {
      draft: {
        comment: HEAD,
        source: { file, sha256 },
        header: makeHeader(findings, source),
        language: languageOf(source.text),
        ...(disclaimer === undefined || taken.length === 0 ? {} : { disclaimer: guardedRange(lines, range(disclaimer)) }),
        typography: kept.some(({ text }) => /["']/.test(text)),
        text: isMoved ? blocks : withDocuments(blocks, findings),
        leaveOut: [
          ...findings.filter(isLeft).map((finding) => ({ value: { lines: guardedRange(lines, range(finding)), why: finding.why } })),
          ...addresses(lines, kept).map((part) => ({ value: { lines: guardedRange(lines, part), why: 'an e-mail address' } })),
        ],
      },
      findings,
      joins,
      notes: [
        ...addresses(lines, kept).map((part) => `Line ${part.split(':')[0]}: an e-mail address is left out; look whether the sentence still reads.`),
        ...(sheets === undefined ? tornPlaces(pieces, lines) : []),
      ],
    },
    problems: [],
  };
}

const inOrder = (pieces: Piece[]): Checked<OrderedPieces> => ({ value: { runs: [{ pieces }], isKnown: true }, problems: [] });
const range = ({ from, to }: { from: number; to: number }): string => (from === to ? `${from}` : `${from}-${to}`);

/** Where one page follows another that does not stand before it in the file. */
function jumpsOf({ runs, isKnown }: OrderedPieces, inFile: readonly Piece[]): Map<Passage, Join> {
  const jumps = new Map<Passage, Join>();
  for (const [i, { pieces }] of runs.entries()) {
    const [left, right] = [runs[i - 1]?.pieces.at(-1), pieces[0]];
    if (left === undefined || right === undefined || inFile.indexOf(right) === inFile.indexOf(left) + 1) continue;
    const why = isKnown ? 'the page marks say so' : 'whole sentences on both sides; the fold, the words they share and the lengths of the pages speak for it';
    jumps.set(right, { left: left.to, right: right.from, confidence: isKnown ? 'certain' : 'guess', why });
  }
  return jumps;
}

/** Lines with which documents begin, and what follows them. */
const bordersOf = (findings: readonly Finding[]): number[] => findings.filter(({ kind }) => kind === 'document').flatMap(({ from, to }) => [from, to + 1]);

/** E-mail addresses in what is kept: they are not printed. */
function addresses(lines: readonly string[], kept: readonly Passage[]): string[] {
  const numbers = kept.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
  return numbers.flatMap((number) =>
    Array.from(emailAddresses(lines[number - 1] ?? ''), ({ index, address }) => `${number}:${index + 1}-${index + address.length}`),
  );
}

/** By its letters; a Latin text may be in any language, and counts as English. */
function languageOf(text: string): string {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  if (count(/\p{Script=Cyrillic}/gu) <= count(/\p{Script=Latin}/gu)) return 'en';
  if (count(/[әғқңөұүһі]/giu) > count(/[ыэъ]/giu)) return 'kk';
  return count(/[іїєґ]/giu) > count(/[ыэъ]/giu) ? 'uk' : 'ru';
}
