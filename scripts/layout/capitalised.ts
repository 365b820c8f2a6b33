const OPENS = /^[\s"'“‘„«(¿¡[]*/u;

/** The text with a capital at its beginning, behind what opens a quotation: as a sentence or a heading begins. */
export function capitalised(text: string, locale: string): string {
  const at = OPENS.exec(text)?.[0].length ?? 0;
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0x20);
  return text.slice(0, at) + letter.toLocaleUpperCase(locale) + text.slice(at + letter.length);
}
