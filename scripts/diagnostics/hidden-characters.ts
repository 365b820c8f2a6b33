/**
 * Characters that are not seen and change what is: bidirectional overrides and isolates, zero-width space, byte order mark.
 * The joiners U+200C and U+200D belong to the spelling of Arabic, Indic and Mongolian scripts and to emoji; elsewhere they hide something.
 */
const HIDDEN = /[\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/u;
const ANY = /[\u202A-\u202E\u2066-\u2069\u200B-\u200D\uFEFF]/gu;
const JOINING =
  /(?:[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Extended_Pictographic}\p{Emoji_Modifier}]|\uFE0F)/u;

/** A sign that steers a terminal or a machine, and that no typeface has. Ends of lines and tabs are blanks. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;

/** The first control character of a text, as `U+001B`. As such it is told when a file is read: here, of what `&#27;` or `\e` have become. */
export function controlCharacter(text: string): { literal: string; name: string } | undefined {
  const literal = CONTROL.exec(text)?.[0];
  return literal === undefined ? undefined : { literal, name: `U+${literal.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}` };
}

/** Every hidden character in `text`, as `U+202E`, with its index. */
export function* everyHidden(text: string): Generator<{ index: number; name: string }> {
  for (const { 0: character, index } of text.matchAll(ANY)) {
    if (!HIDDEN.test(character) && JOINING.test(characterBefore(text, index))) continue;
    yield { index, name: `U+${character.charCodeAt(0).toString(16).toUpperCase()}` };
  }
}

/** The hidden characters in `text`; of several side by side, the first. */
export function* hiddenCharacters(text: string): Generator<{ index: number; name: string }> {
  let last = -2;
  for (const found of everyHidden(text)) {
    if (found.index > last + 1) yield found;
    last = found.index;
  }
}

function characterBefore(text: string, index: number): string {
  const unit = text.charCodeAt(index - 1);
  const isLowSurrogate = unit >= 0xdc00 && unit <= 0xdfff;
  return text.slice(index - (isLowSurrogate ? 2 : 1), index);
}
