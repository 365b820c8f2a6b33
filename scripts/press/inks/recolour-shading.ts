import { PDFDict, PDFName, PDFNumber, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { deflated } from '../content/page-content.ts';
import { type ColourSpace, readColourSpace } from './colour-space.ts';
import type { Calculate } from './functions/calculate.ts';
import { numbersIn, readFunction } from './functions/read-function.ts';
import { recolourMesh } from './recolour-mesh.ts';
import { spaceObject } from './target.ts';
import type { Work } from './work.ts';

/** Samples of a gradient along its line, and along each side of one over an area. */
const ALONG = 1024;
const ACROSS = 128;

/** A gradient (ISO 32000-2, 8.7.4.5): its function is read at many points, and a table of inks takes its place. */
export function recolourShading(work: Work, object: PDFObject, resources: PDFDict): void {
  const { context, done, target } = work;
  const found = context.lookup(object);
  const dict = found instanceof PDFStream ? found.dict : found;
  if (!(dict instanceof PDFDict) || done.has(dict)) return;
  done.add(dict);
  const named = context.lookup(resources.get(PDFName.of('ColorSpace')));
  const space = readColourSpace(context, dict.get(PDFName.of('ColorSpace')), named instanceof PDFDict ? named : undefined);
  if (space === undefined) {
    work.report('colour space of a gradient');
    return;
  }
  const kind = context.lookup(dict.get(PDFName.of('ShadingType')));
  const type = kind instanceof PDFNumber ? kind.asNumber() : 0;
  const written = dict.get(PDFName.of('Function'));
  if (written !== undefined) {
    const calculate = readFunction(context, written);
    if (calculate === undefined) {
      work.report('gradient whose function cannot be read');
      return;
    }
    dict.set(PDFName.of('Function'), table(work, space, calculate, domainOf(work, dict, type)));
  } else if (found instanceof PDFStream && type >= 4) {
    recolourMesh(work, object, space);
  } else {
    work.report('gradient without a function');
    return;
  }
  const background = numbersIn(context, dict.get(PDFName.of('Background')));
  const ground = background && space.colour(background);
  if (ground !== undefined) dict.set(PDFName.of('Background'), context.obj([...target.tone(ground)]));
  dict.set(PDFName.of('ColorSpace'), spaceObject(context, target.space));
}

/** Of a mesh, the last pair of `Decode` bounds what its function is given. */
function domainOf({ context }: Work, dict: PDFDict, type: number): number[] {
  if (type >= 4) return (numbersIn(context, dict.get(PDFName.of('Decode'))) ?? [0, 1]).slice(-2);
  return numbersIn(context, dict.get(PDFName.of('Domain'))) ?? (type === 1 ? [0, 1, 0, 1] : [0, 1]);
}

function table({ context, target }: Work, space: ColourSpace, calculate: Calculate, domain: number[]): PDFObject {
  const [left = 0, right = 1, bottom, top] = domain;
  const count = bottom === undefined ? ALONG : ACROSS;
  const at = (low: number, high: number, index: number) => low + ((high - low) * index) / (count - 1);
  const points = Array.from({ length: bottom === undefined ? count : count ** 2 }, (_, index) =>
    bottom === undefined || top === undefined ? [at(left, right, index)] : [at(left, right, index % count), at(bottom, top, Math.floor(index / count))],
  );
  const samples = points.flatMap((point) => {
    const colour = space.colour(calculate(point));
    return colour === undefined ? [] : target.tone(colour).map((value) => Math.round(value * 255));
  });
  const dict = {
    FunctionType: 0,
    Domain: domain,
    Range: Array.from({ length: 2 * target.components }, (_, index) => index % 2),
    Size: domain.length === 2 ? [count] : [count, count],
    BitsPerSample: 8,
  };
  return context.register(deflated(context, Uint8Array.from(samples), dict));
}
