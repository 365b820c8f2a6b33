import { PDFDict, PDFName, PDFNumber, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { streamBytes } from '../content/page-content.ts';
import { nameIn, numbersIn } from '../preflight/walk/dict-values.ts';
import { readFont } from '../preflight/walk/font.ts';
import { toUnicode } from '../preflight/walk/to-unicode.ts';
import type { TextFont, TextObject, TextResources, TextSource } from './text-source.ts';

const key = (text: string): PDFName => PDFName.of(text);

/** Reads every font and every dictionary of resources of a document once, as plain data. */
export class ResourceGatherer {
  readonly #source: Pick<TextSource, 'fonts' | 'resources'>;
  readonly #fonts = new Map<PDFDict, number>();
  readonly #known = new Map<PDFDict, number>();

  constructor(source: Pick<TextSource, 'fonts' | 'resources'>) {
    this.#source = source;
  }

  /** The number of the resources in the source; -1 where there are none. */
  take(dict: PDFDict | undefined): number {
    if (dict === undefined) return -1;
    const before = this.#known.get(dict);
    if (before !== undefined) return before;
    const own: TextResources = { fonts: {}, opacity: {}, objects: {} };
    const index = this.#source.resources.push(own) - 1;
    // Before what is below it, which may name it again.
    this.#known.set(dict, index);
    for (const [name, value] of entries(dict, 'Font')) if (value instanceof PDFDict) own.fonts[name] = this.#font(value);
    for (const [name, value] of entries(dict, 'ExtGState')) {
      const fill = value instanceof PDFDict ? value.lookup(key('ca')) : undefined;
      if (fill instanceof PDFNumber) own.opacity[name] = fill.asNumber();
    }
    for (const [name, value] of entries(dict, 'XObject')) {
      const object = value instanceof PDFStream ? this.#object(value) : undefined;
      if (object) own.objects[name] = object;
    }
    return index;
  }

  #font(dict: PDFDict): number {
    const index = this.#fonts.get(dict) ?? this.#source.fonts.push(readTextFont(dict)) - 1;
    this.#fonts.set(dict, index);
    return index;
  }

  #object(stream: PDFStream): TextObject | undefined {
    const subtype = nameIn(stream.dict, 'Subtype');
    if (subtype === 'Image') return { kind: 'image', isOpaque: !stream.dict.has(key('SMask')) && !stream.dict.has(key('ImageMask')) };
    if (subtype !== 'Form') return undefined;
    const own = stream.dict.lookup(key('Resources'));
    const resources = this.take(own instanceof PDFDict ? own : undefined);
    // A copy: what is sent to a worker takes all of the memory along that it is a view of.
    return { kind: 'form', content: streamBytes(stream).slice(), matrix: numbersIn(stream.dict, 'Matrix'), box: numbersIn(stream.dict, 'BBox'), resources };
  }
}

function* entries(dict: PDFDict, kind: string): Generator<[string, PDFObject | undefined]> {
  const group = dict.lookup(key(kind));
  if (group instanceof PDFDict) for (const name of group.keys()) yield [name.asString().slice(1), group.lookup(name)];
}

function readTextFont(dict: PDFDict): TextFont {
  const font = readFont(dict);
  const cmap = dict.lookup(key('ToUnicode'));
  const texts = cmap instanceof PDFStream ? toUnicode(Buffer.from(streamBytes(cmap)).toString('latin1')) : new Map<number, string>();
  if (font.bytes === 1) for (let code = 0; code < 256; code++) if (!texts.has(code)) texts.set(code, font.text(code) ?? '\uFFFD');
  return { bytes: font.bytes, texts, widths: new Map(Array.from(texts.keys(), (code) => [code, font.width(code)])) };
}
