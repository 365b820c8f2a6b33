/** A figure in as many decimal places at most, as people write it. */
export const rounded = (value: number, places: number): string => String(Number(value.toFixed(places)) + 0);

/** Letters by which a passage is recognised. */
const EXCERPT = 32;

/** The beginning of a text, to be shown in a message; without the character that would end the code. */
export function excerpt(text: string): string {
  const letters = [...text.replaceAll('`', '’')];
  return letters.length > EXCERPT ? `${letters.slice(0, EXCERPT).join('').trimEnd()}…` : letters.join('');
}
