/**
 * Rewrites the laid-out document, in the browser, into what somebody would write for a processor of CSS Paged Media, and gives its source back.
 * The text is the same to the word: contents, chapters, chronology, glossary, notes. In what the tools do differently, the choice is in the peers'
 * favour:
 * - soft hyphens are taken out: they hyphenate by themselves, or not at all;
 * - notes and glosses stand at their calls with `float: footnote`, which all of them implement;
 * - page numbers are `target-counter`; where zine's glossary folds all pages of a term, theirs names the first use in each chapter only;
 * - drawings, blank pages, bleed, balanced headings and the checks before and after printing are zine's alone.
 *
 * Runs in the page, so it can use nothing from outside.
 */
export function rewriteForPeers(styles: string): string {
  for (const drawing of document.querySelectorAll('svg, style, meta[http-equiv]')) drawing.remove();
  const link = (anchor: string): HTMLAnchorElement => {
    const made = document.createElement('a');
    made.className = 'page';
    made.setAttribute('href', `#${anchor}`);
    return made;
  };
  // A link in a link would not survive being read again: where there is one around, it is the one that shows the number.
  for (const place of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
    const around = place.closest('a[href]');
    if (around) around.classList.add('page');
    else place.append(link(place.dataset.pageOf ?? ''));
    if (around && around !== place) place.remove();
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-pages-of]')) {
    const firsts = (place.dataset.pagesOf ?? '').split(' ').filter((anchor) => anchor.endsWith('--1'));
    place.append(...firsts.flatMap((anchor, index) => (index === 0 ? [link(anchor)] : [', ', link(anchor)])));
  }
  for (const note of document.querySelectorAll<HTMLElement>('.notes-source > .note')) {
    const call = document.getElementById(note.dataset.call ?? '');
    const foot = document.createElement('span');
    foot.className = 'fn';
    note.querySelector(':scope > .note-number')?.remove();
    // Blocks cannot stand in a paragraph's line.
    foot.innerHTML = note.innerHTML.replace(/<(\/?)(?:p|div)\b/g, '<$1span');
    call?.after(foot);
    // `float: footnote` makes a call of its own.
    if (call?.classList.contains('note-call')) call.remove();
  }
  for (const source of document.querySelectorAll('.notes-source')) source.remove();
  for (const part of document.querySelectorAll('[style]')) part.removeAttribute('style');
  document.head.append(Object.assign(document.createElement('style'), { textContent: styles }));
  return `<!DOCTYPE html>\n${document.documentElement.outerHTML.replaceAll('\u00AD', '')}\n`;
}
