import { TextError } from '../../diagnostics/errors.ts';
import { problem } from '../../diagnostics/problem.ts';
import type { ComparedBlock } from '../../translate/compare-blocks.ts';
import { mendPiece } from '../../translate/kit/mend-mail.ts';
import { withoutCodes } from '../../translate/kit/without-codes.ts';
import { isTranslatable, pieceRange, writtenPiece } from '../../translate/po/piece-text.ts';
import type { PlacedEntry } from '../../translate/po/po-entry.ts';
import type { Translation } from '../read-translations.ts';
import { pieceText } from './chapter-entries.ts';
import type { Draft } from './draft.ts';
import { headerOf, sentFields, withFields, withoutHeader } from './draft-header.ts';
import type { MatchedEntries, TakenEntry } from './match-entries.ts';
import { entryPlace, type Piece, type PlacedText, placePieces } from './place-pieces.ts';

/** A chapter may do without these. */
const OPTIONAL = /^(?:short$|source )/u;

/**
 * A chapter with the pieces that came back: each in the place of the one before it, all else to the letter as it is. A chapter that is not there yet, or lacks a
 * piece, is made like its source once each piece is translated; undefined before that.
 * @param own the file as it is, '' where there is none · `original`: that of the source
 * @throws TextError where a piece has no place
 */
export function draftChapter(translation: Translation, matched: MatchedEntries, own: string, original: string): Draft | undefined {
  const { blocks, path, locale, slug } = translation;
  const [mark, bare] = /^\uFEFF/u.test(own) ? ['\uFEFF', own.slice(1)] : ['', own];
  const missing = blocks.filter(({ source, translation: present }) => source !== undefined && present === undefined && isTranslatable(source));
  const isSent = ({ source }: ComparedBlock): boolean => source !== undefined && matched.taken.has(source);
  const isAnew = translation.state === 'missing' || missing.some((block) => block.source?.range !== undefined && isSent(block));
  if (isAnew && missing.some((block) => !isSent(block) && !OPTIONAL.test(block.source?.kind ?? ''))) return undefined;
  if (isAnew) refuseOwn(translation, [...matched.taken.values()][0]);
  const body = isAnew ? likeSource(translation, matched, bare, original.replace(/^\uFEFF/u, '')) : inPlace(translation, matched, bare);
  const fields = sentFields(translation, matched);
  const { text, grown } = withFields(body.text, fields);
  const placed = { text, placed: body.placed.map((each) => ({ ...each, start: each.start + grown, end: each.end + grown })) };
  const lines = text.split('\n');
  return {
    ...{ name: `${locale}/${slug}`, slug, path, text: `${mark}${text}`, before: own },
    placeOf: (place) => {
      const field = /^\s*([a-z]+):/u.exec(lines[(place.line ?? 1) - 1] ?? '')?.[1];
      return entryPlace(placed, place) ?? fields.find(({ keys }) => keys.at(-1) === field)?.entry.place;
    },
  };
}

/** The chapter as it stands, with other words in its pieces. */
function inPlace({ blocks }: Translation, { taken }: MatchedEntries, own: string): PlacedText {
  const pieces = blocks.flatMap(({ source, translation }): Piece[] => {
    const entry = source === undefined ? undefined : taken.get(source)?.entry;
    const range = translation === undefined ? undefined : pieceRange(own, translation);
    if (entry === undefined || translation === undefined || range === undefined) return [];
    const words = mendPiece(entry.translation);
    return [{ range, entry, ...(words === pieceText(own, translation) ? {} : { written: writtenPiece(words, translation.kind, own, range) }) }];
  });
  return placePieces(own, pieces);
}

/** The source with all its pieces translated, without its codes, behind the header of the translation. */
function likeSource({ blocks }: Translation, { taken }: MatchedEntries, own: string, original: string): PlacedText {
  const header = headerOf(own);
  const text = `${header}${withoutHeader(original)}`;
  const shift = text.length - original.length;
  const pieces = blocks.flatMap(({ source, translation }): Piece[] => {
    const entry: PlacedEntry | undefined = source === undefined ? undefined : taken.get(source)?.entry;
    const range = source === undefined ? undefined : pieceRange(original, source);
    if (source === undefined || range === undefined) return [];
    const words = entry === undefined ? translation && pieceText(own, translation) : mendPiece(entry.translation);
    const moved = { ...range, start: range.start + shift, end: range.end + shift };
    return words === undefined ? [] : [{ range: moved, written: writtenPiece(words, source.kind, text, moved), ...(entry === undefined ? {} : { entry }) }];
  });
  return placePieces(text, pieces, withoutCodes);
}

/** What only the translation has would be lost if it were made anew. */
function refuseOwn({ blocks, path }: Translation, taken: TakenEntry | undefined): void {
  const own = blocks.find(({ source, translation }) => source === undefined && translation !== undefined)?.translation;
  if (own === undefined || taken === undefined) return;
  const message = `Unexpected translation of a piece that \`${path}\` lacks, which has a ${own.kind} of its own at line ${own.place.line}, expected a place for it`;
  throw new TextError([problem('po-form', taken.entry.place, message, 'Put the pieces that are missing into the file by hand, and import again.')]);
}
