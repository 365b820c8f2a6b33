import { PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import { deflated } from '../content/page-content.ts';
import { type ColourSpace, readColourSpace } from './colour-space.ts';
import { inlineImage } from './inline-image.ts';
import type { Surroundings } from './rewrite-content.ts';
import { spaceObject } from './target.ts';
import { addResource, type Work } from './work.ts';

const EMPTY_PATTERN = { Type: 'Pattern', PatternType: 1, PaintType: 1, TilingType: 1, BBox: [0, 0, 1, 1], XStep: 1, YStep: 1, Resources: {} };

/** What the content that uses these resources may refer to. */
export function surroundingsOf(work: Work, resources: PDFDict): Surroundings {
  const { context, target } = work;
  const named = context.lookup(resources.get(PDFName.of('ColorSpace')));
  const spaces = named instanceof PDFDict ? named : undefined;
  const known = new Map<string, ColourSpace | undefined>();
  const add = (category: string, name: string, object: () => PDFObject) => addResource(work, resources, category, name, object);
  return {
    space: (name) => {
      if (!known.has(name)) known.set(name, readColourSpace(context, PDFName.of(name), spaces));
      const space = known.get(name);
      if (space === undefined) work.report(`colour space \`${name}\``);
      return space;
    },
    paint: target.paint,
    useSpace: (space, isPattern) => {
      const name = 'device' in space ? space.device : space.name;
      const object = () => spaceObject(context, space);
      return isPattern ? add('ColorSpace', `Pattern${name}`, () => context.obj(['Pattern', object()] as never) as PDFObject) : add('ColorSpace', name, object);
    },
    useNothing: () => add('Pattern', 'ZineNothing', () => context.register(deflated(context, new Uint8Array(), EMPTY_PATTERN))),
    useOverprint: target.overprints
      ? (fill, stroke) =>
          add(
            'ExtGState',
            `ZineOver${Number(fill)}${Number(stroke)}`,
            () => context.obj({ Type: 'ExtGState', OP: stroke, op: fill, OPM: 1 } as never) as PDFObject,
          )
      : undefined,
    inlineImage: (raw) => inlineImage(work, resources, raw),
  };
}
