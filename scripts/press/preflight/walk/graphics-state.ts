import type { Box } from '../../../model/geometry.ts';
import { IDENTITY, type Matrix } from '../../graphics/matrix.ts';
import { BLACK, type Colour } from './colour.ts';
import { type ColourSpace, GREY } from './colour-space.ts';
import type { Font } from './font.ts';

/** ISO 32000-2, 8.4 and 9.3, as far as checks ask for it. Never changed, only replaced, so that what is painted may keep the one it was painted with. */
export interface GraphicsState {
  ctm: Matrix;
  /** Around what is not clipped away. */
  clip: Box;
  fillSpace: ColourSpace;
  strokeSpace: ColourSpace;
  fill: Colour;
  stroke: Colour;
  /** In user space. */
  lineWidth: number;
  fillAlpha: number;
  strokeAlpha: number;
  blend: string;
  hasSoftMask: boolean;
  font: Font | undefined;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  /** 1 = 100 %. */
  horizontalScale: number;
  leading: number;
  rise: number;
  /** 0 fills, 1 strokes, 2 both, 3 neither; 4 to 7 likewise, and clip. */
  mode: number;
}

export const initialState = (clip: Box, ctm: Matrix = IDENTITY): GraphicsState => ({
  ctm,
  clip,
  fillSpace: GREY,
  strokeSpace: GREY,
  fill: BLACK,
  stroke: BLACK,
  lineWidth: 1,
  fillAlpha: 1,
  strokeAlpha: 1,
  blend: 'Normal',
  hasSoftMask: false,
  font: undefined,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
});
