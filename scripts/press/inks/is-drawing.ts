import type { Samples } from '../graphics/read-samples.ts';

/** Colours at most, such as those of a photograph that is dots already. */
const FEW = 4;

/** Whether an image has so few colours that each was chosen: its black is then that of letters, and none of its colours a step between two others. */
export function isDrawing({ values, components }: Samples): boolean {
  const colours = new Set<number>();
  for (let pixel = 0; pixel < values.length && colours.size <= FEW; pixel += components) {
    let colour = 0;
    for (let component = 0; component < components; component++) colour = colour * 256 + (values[pixel + component] ?? 0);
    colours.add(colour);
  }
  return colours.size <= FEW;
}
