import type { ElementContent, Root } from 'hast';
import { element, noteCall, noteList, text } from './element.ts';
import { RtfBlocks } from './rtf-blocks.ts';
import { encodingOfPage } from './rtf-encodings.ts';
import { type RtfStyle, RtfStyles } from './rtf-styles.ts';

/** What holds until the group ends. */
interface State {
  isBold: boolean;
  isItalic: boolean;
  isStruck: boolean;
  /** No words of the text: what is `read` in it is something else. */
  isUnread: boolean;
  read?: 'styles' | 'mark' | 'field';
  isNote: boolean;
  font: number;
  /** Characters that stand for a letter of Unicode, in programs that do not know it. */
  stand: number;
  /** Where the words lead. */
  address?: string;
}

/** The text of an RTF file as far as it is read. */
export class RtfPage {
  state: State = { isBold: false, isItalic: false, isStruck: false, isUnread: false, isNote: false, font: 0, stand: 1 };
  /** Encodings of typefaces, and of the file. */
  readonly fonts = new Map<number, string>();
  readonly styles = new RtfStyles();
  encoding = encodingOfPage(1252);
  isInFonts = false;
  /** Of the paragraph, and whether it stands in a table. */
  style: RtfStyle = {};
  isInTable = false;
  /** What stands before the paragraph, where it is a point of a list, and how deep the list is. */
  mark: string | undefined;
  level = 0;
  /** What a field is for. */
  field = '';
  /** Characters to pass over. */
  skip = 0;
  readonly #blocks = new RtfBlocks();
  /** Each of paragraphs. */
  readonly #notes: ElementContent[][][] = [];
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
    if (this.state.isUnread) {
      if (node.type === 'text') this.#read(node.value);
      return;
    }
    const { isStruck, isItalic, isBold, address } = this.state;
    const struck = isStruck ? element('del', [node]) : node;
    const slanted = isItalic ? element('em', [struck]) : struck;
    const styled = isBold && (this.state.isNote || this.style.outline === undefined) ? element('strong', [slanted]) : slanted;
    const place = this.state.isNote ? this.#notes.at(-1)?.at(-1) : this.#line;
    const last = place?.at(-1);
    // A link of several runs is one.
    if (address !== undefined && last?.type === 'element' && last.properties.href === address) last.children.push(styled);
    else place?.push(address === undefined ? styled : element('a', [styled], { href: address }));
  }

  #read(words: string): void {
    if (this.state.read === 'styles') this.styles.write(words);
    else if (this.state.read === 'mark') this.mark = `${this.mark ?? ''}${words}`;
    else if (this.state.read === 'field') this.field += words;
  }

  beginNote(): void {
    if (this.state.isUnread) return;
    this.#line.push(noteCall(this.#notes.push([[]])));
    this.state.isNote = true;
  }

  endParagraph(): void {
    if (this.state.isNote) {
      this.#notes.at(-1)?.push([]);
      return;
    }
    const { outline, isQuote } = this.style;
    const line = element('p', this.#line);
    if (this.#line.length === 0) this.mark = undefined;
    else if (this.isInTable) this.#blocks.putInCell(line);
    else if (outline !== undefined) this.#blocks.put(element(`h${Math.min(6, outline + 1)}`, this.#line));
    else if (this.mark !== undefined) this.#blocks.putPoint(line, { mark: this.mark, level: this.level });
    else this.#blocks.put(isQuote ? element('blockquote', [line]) : line);
    this.#line = [];
    this.mark = undefined;
  }

  endCell(): void {
    this.isInTable = true;
    this.endParagraph();
    this.#blocks.endCell();
  }

  endRow(): void {
    this.endParagraph();
    this.#blocks.endRow();
  }

  tree(): Root {
    const notes = this.#notes.map((note) => note.filter((words) => words.length > 0).map((words) => element('p', words)));
    return { type: 'root', children: [...this.#blocks.all, ...noteList(notes)] };
  }
}
