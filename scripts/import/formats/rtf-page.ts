import type { ElementContent, Root } from 'hast';
import { element, noteCall, noteList, text } from './element.ts';
import { encodingOfPage } from './rtf-encodings.ts';

/** What holds until the group ends. */
interface State {
  isBold: boolean;
  isItalic: boolean;
  /** No words of the text. */
  isUnread: boolean;
  isNote: boolean;
  font: number;
  /** Characters that stand for a letter of Unicode, in programs that do not know it. */
  stand: number;
}

/** The text of an RTF file as far as it is read. */
export class RtfPage {
  state: State = { isBold: false, isItalic: false, isUnread: false, isNote: false, font: 0, stand: 1 };
  /** Encodings of typefaces, and of the file. */
  readonly fonts = new Map<number, string>();
  encoding = encodingOfPage(1252);
  isInFonts = false;
  /** Of the paragraph: how deep a heading it is, from 0, and whether it is a point of a list. */
  outline: number | undefined;
  isListed = false;
  /** Characters to pass over. */
  skip = 0;
  readonly #body: ElementContent[] = [];
  readonly #notes: ElementContent[][] = [];
  readonly #groups: State[] = [];
  #line: ElementContent[] = [];
  #bytes: number[] = [];

  get depth(): number {
    return this.#groups.length;
  }

  open(): void {
    this.#groups.push({ ...this.state });
  }

  close(): void {
    this.state = this.#groups.pop() ?? this.state;
    if (this.depth < 2) this.isInFonts = false;
  }

  /** Words of the text, but for those that only stand for a letter before them. */
  write(words: string): void {
    const said = words.slice(Math.min(this.skip, words.length));
    this.skip = Math.max(0, this.skip - words.length);
    if (said !== '') this.add(text(said));
  }

  writeByte(byte: number): void {
    if (this.skip > 0) this.skip--;
    else this.#bytes.push(byte);
  }

  /** Bytes that stand together are one text of their encoding. */
  flush(): void {
    const bytes = Uint8Array.from(this.#bytes);
    this.#bytes = [];
    if (bytes.length > 0) this.add(text(new TextDecoder(this.fonts.get(this.state.font) ?? this.encoding).decode(bytes)));
  }

  add(node: ElementContent): void {
    if (this.state.isUnread) return;
    const slanted = this.state.isItalic ? element('em', [node]) : node;
    const styled = this.state.isBold && this.outline === undefined ? element('strong', [slanted]) : slanted;
    const place = this.state.isNote ? this.#notes.at(-1) : this.#line;
    place?.push(styled);
  }

  beginNote(): void {
    if (this.state.isUnread) return;
    this.#line.push(noteCall(this.#notes.push([])));
    this.state.isNote = true;
  }

  endParagraph(): void {
    if (this.state.isNote) {
      this.add(text(' '));
      return;
    }
    if (this.#line.length > 0) {
      const words = this.outline === undefined ? element('p', this.#line) : element(`h${Math.min(6, this.outline + 1)}`, this.#line);
      this.#body.push(this.isListed ? element('ul', [element('li', [words])]) : words);
    }
    this.#line = [];
  }

  tree(): Root {
    return { type: 'root', children: [...this.#body, ...noteList(this.#notes.map((note) => [element('p', note)]))] };
  }
}
