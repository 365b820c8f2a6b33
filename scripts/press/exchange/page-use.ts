import { PDFBool, type PDFContext, PDFDict, type PDFDocument, PDFName, type PDFObject, type PDFPage, PDFStream } from '@cantoo/pdf-lib';
import { nameOf, type Operand, type Operation } from '../content/operation.ts';
import { pageContent, streamText } from '../content/page-content.ts';
import { readOperations } from '../content/read-operations.ts';
import { familiesOf } from './colour-spaces.ts';
import { dictAt, elementsOf, entry, nameAt } from './dictionaries.ts';

/** What a page draws with, its forms, patterns and Type 3 glyphs included. */
export interface PageUse {
  /** From 1. */
  number: number;
  page: PDFPage;
  /** Families of colour space, such as `DeviceRGB`. */
  colours: Set<string>;
  /** Graphics state parameter dictionaries. */
  states: Set<PDFDict>;
  /** Image and form dictionaries. */
  images: Set<PDFDict>;
  forms: Set<PDFDict>;
  fonts: Set<PDFDict>;
  /** Resource dictionaries. */
  resources: Set<PDFDict>;
  /** Filters of inline images, by their long names. */
  inlineFilters: Set<string>;
  operators: Set<string>;
  /** How deep the state of the page, or of one of its drawings, is saved within itself. */
  depth: number;
}

const DEVICE_OPERATORS: Record<string, string> = { g: 'DeviceGray', G: 'DeviceGray', rg: 'DeviceRGB', RG: 'DeviceRGB', k: 'DeviceCMYK', K: 'DeviceCMYK' };
const SHORT_FILTERS: Record<string, string> = { LZW: 'LZWDecode', Fl: 'FlateDecode', DCT: 'DCTDecode', RL: 'RunLengthDecode', CCF: 'CCITTFaxDecode' };

export const pageUses = (document: PDFDocument): PageUse[] => document.getPages().map((page, index) => useOf(document, page, index + 1));

function useOf(document: PDFDocument, page: PDFPage, number: number): PageUse {
  const use: PageUse = { number, page, colours: new Set(), states: new Set(), images: new Set(), forms: new Set(), fonts: new Set(), resources: new Set(), inlineFilters: new Set(), operators: new Set(), depth: 0 }; // biome-ignore format: a list
  const resources = page.node.Resources();
  new Reader(use, document.context).content(pageContent(document, page.node), resources);
  return use;
}

class Reader {
  readonly #use: PageUse;
  readonly #context: PDFContext;
  /** Streams that have been read: a form may be drawn a hundred times. */
  readonly #read = new Set<PDFStream>();

  constructor(use: PageUse, context: PDFContext) {
    this.#use = use;
    this.#context = context;
  }

  content(text: string, resources: PDFDict | undefined): void {
    if (resources !== undefined) this.#use.resources.add(resources);
    let depth = 0;
    for (const operation of readOperations(text)) {
      this.#use.operators.add(operation.operator);
      if (operation.operator === 'q') this.#use.depth = Math.max(this.#use.depth, ++depth);
      if (operation.operator === 'Q') depth--;
      this.#operation(operation, resources);
    }
  }

  #operation({ operator, operands }: Operation, resources: PDFDict | undefined): void {
    const named = (category: string, operand = operands.at(-1)): PDFObject | undefined => entry(dictAt(resources, category), nameOf(operand) ?? '');
    const device = DEVICE_OPERATORS[operator];
    if (device !== undefined) this.#use.colours.add(device);
    else if (operator === 'cs' || operator === 'CS') this.#colour(PDFName.of(nameOf(operands[0]) ?? ''), resources);
    else if (operator === 'scn' || operator === 'SCN') this.#pattern(named('Pattern'), resources);
    else if (operator === 'sh') this.#shading(named('Shading'));
    else if (operator === 'gs') this.#state(named('ExtGState'), resources);
    else if (operator === 'Do') this.#xObject(named('XObject'), resources);
    else if (operator === 'Tf') this.#font(named('Font', operands[0]), resources);
    else if (operator === 'BI') this.#inlineImage(operands[0], resources);
  }

  #colour(space: PDFObject | undefined, resources: PDFDict | undefined): void {
    for (const family of familiesOf(space, resources)) this.#use.colours.add(family);
  }

  #stream(stream: PDFObject | undefined, resources: PDFDict | undefined): void {
    if (!(stream instanceof PDFStream) || this.#read.has(stream)) return;
    this.#read.add(stream);
    // A form without resources of its own draws with those of the page (ISO 32000-1, 7.8.3).
    this.content(streamText(stream), dictAt(stream.dict, 'Resources') ?? resources);
  }

  #pattern(pattern: PDFObject | undefined, resources: PDFDict | undefined): void {
    if (pattern instanceof PDFStream) this.#stream(pattern, resources);
    if (!(pattern instanceof PDFDict)) return;
    this.#shading(entry(pattern, 'Shading'));
    this.#state(entry(pattern, 'ExtGState'), resources);
  }

  #shading(shading: PDFObject | undefined): void {
    const dict = shading instanceof PDFStream ? shading.dict : shading;
    if (dict instanceof PDFDict) this.#colour(entry(dict, 'ColorSpace'), undefined);
  }

  #state(state: PDFObject | undefined, resources: PDFDict | undefined): void {
    if (!(state instanceof PDFDict) || this.#use.states.has(state)) return;
    this.#use.states.add(state);
    const mask = entry(state, 'SMask');
    if (mask instanceof PDFDict) this.#form(entry(mask, 'G'), resources);
    this.#font(elementsOf(this.#context, entry(state, 'Font'))[0], resources);
  }

  #xObject(object: PDFObject | undefined, resources: PDFDict | undefined): void {
    if (!(object instanceof PDFStream)) return;
    const subtype = nameAt(object.dict, 'Subtype');
    if (subtype === 'Form') this.#form(object, resources);
    else if (subtype === 'Image') this.#image(object.dict, resources);
    // A PostScript XObject draws too: its dictionary is for the requirement to see.
    else this.#use.forms.add(object.dict);
  }

  #form(form: PDFObject | undefined, resources: PDFDict | undefined): void {
    if (!(form instanceof PDFStream)) return;
    this.#use.forms.add(form.dict);
    this.#stream(form, resources);
  }

  #image(image: PDFDict, resources: PDFDict | undefined): void {
    this.#use.images.add(image);
    if (!isStencil(image)) this.#colour(entry(image, 'ColorSpace'), resources);
  }

  #font(font: PDFObject | undefined, resources: PDFDict | undefined): void {
    if (!(font instanceof PDFDict) || this.#use.fonts.has(font)) return;
    this.#use.fonts.add(font);
    const glyphs = entry(font, 'CharProcs');
    const own = dictAt(font, 'Resources') ?? resources;
    if (glyphs instanceof PDFDict) for (const glyph of glyphs.keys()) this.#stream(glyphs.lookup(glyph), own);
  }

  #inlineImage(operand: Operand | undefined, resources: PDFDict | undefined): void {
    const raw = typeof operand === 'object' ? operand.raw : '';
    const [header] = readOperations(raw.slice('BI'.length));
    const operands = header?.operands ?? [];
    for (let i = 0; i + 1 < operands.length; i += 2) {
      const [key, value] = [nameOf(operands[i]), operands[i + 1]];
      const names = (typeof value === 'object' ? value.raw : '').match(/\/[^\s/[\]<>()]+/g) ?? [];
      for (const name of names.map((each) => each.slice(1))) {
        if (key === 'CS' || key === 'ColorSpace') this.#colour(PDFName.of(name), resources);
        if (key === 'F' || key === 'Filter') this.#use.inlineFilters.add(SHORT_FILTERS[name] ?? name);
      }
    }
  }
}

/** A mask that is painted with the current colour has no colour space of its own. */
export const isStencil = (image: PDFDict): boolean => entry(image, 'ImageMask') === PDFBool.True;
