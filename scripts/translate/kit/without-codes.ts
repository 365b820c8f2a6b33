/** What a translation carries of the braces behind a mark: its id and the texts; date, place and figures come from the original. */
const KEPT = /#[\w-]+|\b(?:voice|says|scope|entry|title|by|credit|caption|alt)="[^"]*"/gu;
/** What else stands behind an event's id. */
const DOCUMENT = /^(:::+document\{)(.*)\}$/gmu;
const EVENT = /(:event\[[^\]]*\]|\])\{(#[^}]*)\}/gu;

/** The body of a chapter as its translators get it: words and ids, without codes. */
export const withoutCodes = (text: string): string =>
  text
    .replace(DOCUMENT, (_, name: string, attributes: string) => `${name}${(attributes.match(KEPT) ?? []).join(' ')}}`)
    .replace(EVENT, (_, words: string, attributes: string) => `${words}{${(attributes.match(KEPT) ?? []).join(' ')}}`);
