/** The sign that ends a sentence, in scripts that have one of their own. */
const STOPS: readonly [script: RegExp, stop: string][] = [
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, '。'],
  [/\p{Script=Devanagari}/u, '।'],
  [/\p{Script=Armenian}/u, '։'],
];
/** Letters of Urdu that neither Arabic nor Persian nor Kazakh has. */
const URDU = /[ٹڈڑںے]/u;
const ENDS = /[.!?…。？！।։۔؟]["'”’»“)\]」』]*$/u;

/** Whether a text ends like a sentence. */
export const endsSentence = (text: string): boolean => ENDS.test(text);

/** The full stop that a text lacks, by the script of its last letter. */
export function fullStop(text: string): string {
  const last = text.match(/\p{L}/gu)?.at(-1) ?? '';
  return STOPS.find(([script]) => script.test(last))?.[1] ?? (/\p{Script=Arabic}/u.test(last) && URDU.test(text) ? '۔' : '.');
}
