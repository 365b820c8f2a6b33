const RTL_LANGUAGES = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ug', 'ckb', 'yi']);
const RTL_SCRIPTS = /-(?:Arab|Hebr)\b/;
const LTR_SCRIPTS = /-(?:Latn|Cyrl)\b/;

/** Writing direction of a language tag: by its script if it names one, else by the language. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  if (RTL_SCRIPTS.test(tag)) return 'rtl';
  return RTL_LANGUAGES.has(tag.split('-')[0] ?? '') && !LTR_SCRIPTS.test(tag) ? 'rtl' : 'ltr';
}
