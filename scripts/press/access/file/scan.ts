import { PDFDict, PDFStream } from '@cantoo/pdf-lib';
import { readableBytes } from '../../content/readable-bytes.ts';
import { type Operands, scanContent } from '../../text/scan-content.ts';
import { type FontUse, fontUse, noteString } from './font-use.ts';
import { type Mark, openMark, type Properties } from './mark.ts';
import type { Structure } from './structure.ts';
import { dictAt, listAt, nameAt, valueAt } from './values.ts';

/** Forms within forms deeper than this are a loop, and more of them than this are none that a page paints. */
const [DEPTH, FORMS] = [24, 20_000];

/** Where a passage through content stands. */
export class Scan {
  readonly marks: Mark[] = [];
  readonly fonts: FontUse[] = [];
  readonly forms = new Map<PDFDict, { page: number; times: number; hasMarks: boolean }>();
  readonly #structure: Structure | undefined;
  readonly #uses = new Map<PDFDict, FontUse>();
  #mark!: Mark;
  /** The page, or the form, whose content is read. */
  #owner!: PDFDict;
  #resources: PDFDict | undefined;
  #state: { font: FontUse | undefined; mode: number } = { font: undefined, mode: 0 };
  #stack: { font: FontUse | undefined; mode: number }[] = [];
  #depth = 0;
  #left = FORMS;

  constructor(structure: Structure | undefined) {
    this.#structure = structure;
  }

  /** Begins a page, or how an annotation looks. */
  begin(mark: Mark, owner: PDFDict, resources: PDFDict | undefined): void {
    this.marks.push(mark);
    [this.#mark, this.#owner, this.#resources, this.#stack, this.#left] = [mark, owner, resources, [], FORMS];
    this.#state = { font: undefined, mode: 0 };
  }

  open(tag: string, raw: string | undefined, name: string): void {
    const properties: Properties = raw === undefined ? dictAt(dictAt(this.#resources, 'Properties'), name) : { raw };
    this.#mark = openMark(this.#mark, tag, properties, this.#owner, this.#structure);
    this.marks.push(this.#mark);
    const form = this.forms.get(this.#owner);
    if (form && this.#mark.element) form.hasMarks = true;
  }

  close(): void {
    this.#mark = this.#mark.parent ?? this.#mark;
  }

  save(): void {
    this.#stack.push(this.#state);
  }

  restore(): void {
    this.#state = this.#stack.pop() ?? this.#state;
  }

  setFont(name: string): void {
    this.#state = { ...this.#state, font: this.#use(dictAt(dictAt(this.#resources, 'Font'), name)) };
  }

  /** A dictionary of the graphics state may set a font too (ISO 32000-1, table 58). */
  setParameters(name: string): void {
    const [font] = listAt(dictAt(dictAt(this.#resources, 'ExtGState'), name), 'Font');
    if (font instanceof PDFDict) this.#state = { ...this.#state, font: this.#use(font) };
  }

  setMode(mode: number): void {
    this.#state = { ...this.#state, mode };
  }

  show(content: Uint8Array, from: number, to: number): void {
    this.#mark.shows++;
    this.#mark.paints++;
    const { font, mode } = this.#state;
    if (font === undefined) return;
    if (mode !== 3) font.isPainted = true;
    noteString(font, content, from, to);
  }

  paint(): void {
    this.#mark.paints++;
  }

  /** Paints an image, or all that a form does (ISO 32000-1, 8.10). */
  paintObject(name: string, tell: (operator: string, operands: Operands) => void): void {
    const stream = valueAt(dictAt(this.#resources, 'XObject'), name);
    if (!(stream instanceof PDFStream)) return;
    if (nameAt(stream.dict, 'Subtype') === 'Form') this.#paintForm(stream, tell);
    else this.paint();
  }

  #paintForm(stream: PDFStream, tell: (operator: string, operands: Operands) => void): void {
    const known = this.forms.get(stream.dict) ?? { page: this.#mark.page, times: 0, hasMarks: false };
    this.forms.set(stream.dict, { ...known, times: known.times + 1 });
    const content = this.#depth < DEPTH && this.#left-- > 0 ? readableBytes(stream) : undefined;
    if (content === undefined) return;
    const [mark, owner, resources, state, stack] = [this.#mark, this.#owner, this.#resources, this.#state, this.#stack];
    [this.#owner, this.#resources, this.#stack] = [stream.dict, dictAt(stream.dict, 'Resources') ?? resources, []];
    this.#depth++;
    scanContent(content, tell);
    this.#depth--;
    [this.#mark, this.#owner, this.#resources, this.#state, this.#stack] = [mark, owner, resources, state, stack];
  }

  #use(dict: PDFDict | undefined): FontUse | undefined {
    if (dict === undefined) return undefined;
    const known = this.#uses.get(dict);
    if (known) return known;
    const use = fontUse(dict, this.#mark.page);
    this.#uses.set(dict, use);
    this.fonts.push(use);
    return use;
  }
}
