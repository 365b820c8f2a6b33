import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, type PDFStream } from '@cantoo/pdf-lib';
import { type ColourSpace, readColourSpace } from './colour-space.ts';
import { type Font, readFont } from './font.ts';
import type { GraphicsState } from './graphics-state.ts';
import { type Image, readImage } from './image.ts';

/** Reads what content refers to by name, each thing once in a document. `dict` is always a dictionary of resources (ISO 32000-2, 7.8.3). */
export interface Resources {
  find: (dict: PDFDict | undefined, kind: string, name: string) => PDFObject | undefined;
  font: (dict: PDFDict | undefined, name: string) => Font | undefined;
  space: (dict: PDFDict | undefined, name: string) => ColourSpace;
  image: (dict: PDFDict | undefined, stream: PDFStream) => Image;
  /** What an `ExtGState` sets (8.4.5). */
  parameters: (dict: PDFDict | undefined, name: string) => Partial<GraphicsState>;
}

export function createResources(): Resources {
  const fonts = once(readFont);
  const images = new Map<PDFStream, Image>();
  const spaces = new Map<PDFDict | undefined, Map<string, ColourSpace>>();
  const parameters = once((dict: PDFDict) => readParameters(dict, fonts));
  const group = (dict: PDFDict | undefined, kind: string): PDFDict | undefined => {
    const found = dict?.lookup(PDFName.of(kind));
    return found instanceof PDFDict ? found : undefined;
  };
  const find: Resources['find'] = (dict, kind, name) => group(dict, kind)?.lookup(PDFName.of(name));
  return {
    find,
    font: (dict, name) => {
      const font = find(dict, 'Font', name);
      return font instanceof PDFDict ? fonts(font) : undefined;
    },
    space: (dict, name) => {
      const known = spaces.get(dict) ?? new Map<string, ColourSpace>();
      spaces.set(dict, known);
      const space = known.get(name) ?? readColourSpace(PDFName.of(name), group(dict, 'ColorSpace'));
      known.set(name, space);
      return space;
    },
    image: (dict, stream) => {
      const image = images.get(stream) ?? readImage(stream, group(dict, 'ColorSpace'));
      images.set(stream, image);
      return image;
    },
    parameters: (dict, name) => {
      const found = find(dict, 'ExtGState', name);
      return found instanceof PDFDict ? parameters(found) : {};
    },
  };
}

/** A function that reads each dictionary only once. */
function once<T>(read: (dict: PDFDict) => T): (dict: PDFDict) => T {
  const known = new Map<PDFDict, T>();
  return (dict) => {
    const value = known.get(dict) ?? read(dict);
    known.set(dict, value);
    return value;
  };
}

function readParameters(dict: PDFDict, fonts: (dict: PDFDict) => Font): Partial<GraphicsState> {
  const value = (key: string) => dict.lookup(PDFName.of(key));
  const [width, fill, stroke, blend, mask, font] = ['LW', 'ca', 'CA', 'BM', 'SMask', 'Font'].map(value);
  const mode = blend instanceof PDFArray ? blend.lookup(0) : blend;
  const [face, size] = font instanceof PDFArray ? [font.lookup(0), font.lookup(1)] : [];
  return {
    ...(width instanceof PDFNumber ? { lineWidth: width.asNumber() } : {}),
    ...(fill instanceof PDFNumber ? { fillAlpha: fill.asNumber() } : {}),
    ...(stroke instanceof PDFNumber ? { strokeAlpha: stroke.asNumber() } : {}),
    // The former name of `Normal` (11.3.5.2).
    ...(mode instanceof PDFName ? { blend: mode.decodeText() === 'Compatible' ? 'Normal' : mode.decodeText() } : {}),
    ...(mask === undefined ? {} : { hasSoftMask: mask instanceof PDFDict }),
    ...(face instanceof PDFDict && size instanceof PDFNumber ? { font: fonts(face), size: size.asNumber() } : {}),
  };
}
