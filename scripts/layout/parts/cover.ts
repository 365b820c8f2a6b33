import { drawCover } from '../drawings/draw-cover.ts';
import { type Part, plainPart, type Setting } from '../part.ts';

/** The front cover: the whole sheet with its bleed, page 1. */
export function coverPart({ config, texts, geometry, messages }: Setting): Part {
  const { title, subtitle, collective } = texts;
  const view = { title, subtitle, collective, size: titleSize(title, geometry.trimPx.width), art: drawCover(config.id, geometry) };
  return plainPart('cover', messages.t('cover'), { frame: 'full', start: 'any' }, view);
}

/** Share of the trim's width that a title may take, and the width of an average capital-and-lower-case letter of the display face in em. */
const ROOM = 0.8;
const LETTER = 0.58;
const LARGEST = 0.155;
const MOST_LINES = 4;

/** CSS px. As large as the longest word allows, and so that the title takes no more than four lines. */
export function titleSize(title: string, trimWidth: number): number {
  const longest = Math.max(...title.split(/\s+/).map((word) => [...word].length), 1);
  const byWord = (ROOM * trimWidth) / (LETTER * longest);
  // Broken lines are about four fifths full.
  const byLength = (ROOM * trimWidth * MOST_LINES * 0.8) / (LETTER * [...title].length);
  return Math.round(Math.min(byWord, byLength, LARGEST * trimWidth));
}
