import { type Part, plainPart, type Setting } from '../part.ts';

/** The front cover: the whole sheet with its bleed, page 1. */
export function coverPart({ texts, geometry, messages, drawings }: Setting): Part {
  const { title, subtitle, collective, restriction } = texts;
  const view = { title, subtitle, collective, restriction, size: titleSize(title, geometry.trimPx), ...drawings.cover };
  return plainPart('cover', messages.t('cover'), { frame: 'full', start: 'any' }, view);
}

/** Shares of the trim's width and height that a title may take above the art, and the width of an average letter of the display face in em. */
const ROOM = { width: 0.8, height: 0.26 };
const LETTER = 0.58;
const LEADING = 1.02;
const LARGEST = 0.155;
const SMALLEST = 0.04;

/** CSS px. As large as the longest word allows, and so that the title's lines end above the art. */
export function titleSize(title: string, trim: { width: number; height: number }): number {
  const words = title.split(/\s+/).map((word) => [...word].length);
  let size = Math.round(LARGEST * trim.width);
  while (size > SMALLEST * trim.width && !fits(words, size, trim)) size--;
  return size;
}

function fits(words: readonly number[], size: number, trim: { width: number; height: number }): boolean {
  const measure = (ROOM.width * trim.width) / (LETTER * size);
  let lines = 1;
  let filled = 0;
  for (const word of words) {
    if (word > measure) return false;
    if (filled > 0 && filled + 1 + word > measure) {
      lines++;
      filled = word;
    } else filled += (filled > 0 ? 1 : 0) + word;
  }
  return lines * LEADING * size <= ROOM.height * trim.height;
}
