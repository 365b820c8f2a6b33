/** What a style of paragraphs says of them: how deep a heading it is for, from 0, or that it is for quotations. */
export interface RtfStyle {
  outline?: number;
  isQuote?: true;
}

/** The styles of an RTF file, read as they are defined: LibreOffice says by their names alone what is a heading. */
export class RtfStyles {
  readonly #styles = new Map<number, RtfStyle>();
  #number = 0;
  #outline: number | undefined;
  #name = '';

  begin(number: number): void {
    this.#number = number;
    this.#outline = undefined;
    this.#name = '';
  }

  setOutline(outline: number): void {
    this.#outline = outline;
  }

  /** Letters of a style's name; a semicolon ends it. */
  write(letters: string): void {
    this.#name += letters;
    if (!this.#name.includes(';')) return;
    const style = styleOf(this.#name.slice(0, this.#name.indexOf(';')).trim(), this.#outline);
    if (style !== undefined) this.#styles.set(this.#number, style);
    this.#name = '';
  }

  get(number: number): RtfStyle {
    return this.#styles.get(number) ?? {};
  }
}

function styleOf(name: string, outline: number | undefined): RtfStyle | undefined {
  const heading = /^heading ([1-9])$/i.exec(name)?.[1];
  if (outline !== undefined) return { outline };
  if (heading !== undefined) return { outline: Number(heading) - 1 };
  if (/^title$/i.test(name)) return { outline: 0 };
  return /^(?:quotations|quote|intense quote)$/i.test(name) ? { isQuote: true } : undefined;
}
