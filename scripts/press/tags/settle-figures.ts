import { PDFName } from '@cantoo/pdf-lib';
import { readKids } from './kids.ts';
import { elementsBelow, setType, typeOf } from './plant.ts';
import type { TagStep } from './step.ts';

/** `figure` around a picture is tagged as a figure in a figure, of which only the picture has an alternative text: the box around it becomes a division. */
export const settleFigures: TagStep = (root) => {
  for (const figure of elementsBelow(root)) {
    if (typeOf(figure) !== 'Figure' || figure.element.has(PDFName.of('Alt'))) continue;
    if (readKids(figure.element).some((kid) => kid.kind === 'element')) setType(figure, 'Div');
  }
};
