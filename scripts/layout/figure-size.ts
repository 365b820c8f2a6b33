import { lengthOfDots } from '../units/length.ts';

/** An image as `load` gives it: its data and its size in pixels. */
export interface ImageFile {
  dataUri: string;
  width: number;
  height: number;
}

/** CSS px. */
export interface TextArea {
  width: number;
  height: number;
  line: number;
}

/** Below this many pixels an inch a photograph shows them; a small image is printed small instead. */
const LEAST_PPI = 180;
/** So that a tall picture leaves room for its caption and some text. */
const LARGEST_SHARE = 0.72;

/** The height of an image in whole lines: as wide as the text where its resolution allows, rounded down so that it never gets wider. */
export function figureSize({ width, height }: ImageFile, area: TextArea): number {
  const printed = Math.min(area.width, lengthOfDots(width, LEAST_PPI));
  const tall = Math.min((printed * height) / width, area.height * LARGEST_SHARE);
  return Math.max(1, Math.floor(tall / area.line));
}
