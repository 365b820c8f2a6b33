/** Names from Central Asia and its neighbours, and words, that English patterns divide against their syllables (`Kaza-kh-stan`, `Wed-nesday`). */
const ENGLISH = `
  Ablya-zov Ashar-shylyq Bela-rus Bela-rus-ian Chim-kent Euro-maidan Jana-ozen Jeltoq-san Kara-ganda Kazakhs Kazakh-stan Kazakh-stani
  Kazakh-stanis Kudai-ber-genova Kyrgyz-stan Mangis-tau Mangy-stau Mirza-gali-yev Nazar-bayev Nazar-beyev Qazaq-stan Shym-kent Sulei-menova
  Wednes-day Wednes-days Taji-ki-stan Toka-yev Turk-meni-stan Uralsk Ute-mura-tov Uz-beki-stan Zhana-ozen
`;

/** Parts of a name by its lower-case form, for languages whose patterns do not know it. */
export const DIVIDED_NAMES: Record<string, ReadonlyMap<string, string[]>> = { en: divisions(ENGLISH) };

function divisions(names: string): Map<string, string[]> {
  const words = names.trim().toLowerCase().split(/\s+/);
  return new Map(words.map((word) => [word.replaceAll('-', ''), word.split('-')]));
}
