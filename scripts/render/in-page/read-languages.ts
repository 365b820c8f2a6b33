import type { LanguageRun } from '../../model/layout.ts';

/**
 * The words that are printed, with their language, in the order of the document; nothing where all are in that of the document. Chromium (153) writes no
 * language into its tags but that.
 */
export function readLanguages(): LanguageRun[] {
  const usual = document.documentElement.lang;
  const runs: LanguageRun[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = (node.nodeValue ?? '').replace(/[\s\u00AD\u200B\u2060]+/g, '');
    const element = node.parentElement;
    if (text === '' || !element || element.closest('[aria-hidden="true"], [hidden], svg, style')) continue;
    const own = element.closest('[lang]')?.getAttribute('lang') ?? usual;
    const lang = own === usual ? null : own;
    const last = runs.at(-1);
    if (last?.lang === lang) last.text += text;
    else runs.push({ lang, text });
  }
  return runs.every(({ lang }) => lang === null) ? [] : runs;
}
