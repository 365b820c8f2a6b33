import type { Unplaced } from './install-notes.ts';

/** Sets the notes of every section, or of `only` these; `again`: only where something has left its place. Gives back the notes without a place, of the sections that were set. */
export function setNotes(again: boolean, only?: readonly string[]): { set: string[]; unplaced: Unplaced[] } {
  const { frame, placeNotes, liftNotes, isAstray, evenLines, standOnGrid } = window.zine;
  const set: string[] = [];
  const unplaced: Unplaced[] = [];
  const sections = [...document.querySelectorAll('body > section[data-frame="text"]')].filter(({ id }) => !only || only.includes(id));
  if (!again && frame.facing) standOnGrid(sections);
  evenLines(sections, again);
  if (!again) for (const section of sections) section.classList.add('zine-loose');
  for (const section of sections) {
    if (!section.querySelector(':scope > .notes-source, table, figure')) continue;
    for (const note of section.querySelectorAll<HTMLElement>(':scope > .notes-source > .note[id]')) {
      // The note on the page takes the id; its original stays behind to be set again.
      note.dataset.id = note.id;
      note.removeAttribute('id');
    }
    if (again) {
      // A call that has come to stand on another line has its foot in the wrong place.
      if (!section.classList.contains('zine-reset') && !isAstray(section)) continue;
      liftNotes(section);
    }
    section.classList.remove('zine-reset');
    section.classList.add('zine-loose');
    set.push(section.id);
    unplaced.push(...placeNotes(section));
  }
  return { set, unplaced };
}

/**
 * Mends the ends of pages that face one another, and of their paragraphs, in every section that was set since it was last done; gives back the ids of those in which
 * something was changed. `left`: ids of sections that are left as they are.
 */
export function mendSections(left: readonly string[] = []): string[] {
  const loose = [...document.querySelectorAll('body > section.zine-loose')];
  for (const section of loose) section.classList.remove('zine-loose');
  const sections = loose.filter(({ id }) => !left.includes(id));
  return window.zine.frame.facing ? window.zine.mendEnds(sections) : [];
}

/** Fills last pages that are all but empty; gives back the ids of their sections. */
export function fillSections(): string[] {
  const { frame, fillLastPages } = window.zine;
  return frame.facing ? fillLastPages([...document.querySelectorAll('body > section[data-frame="text"]')]) : [];
}

/** What is done once, as long as the columns stand: takes the hyphens away that no line needs, and ends the rules beside documents. */
export function finishPages(): void {
  window.zine.trimHyphens();
  window.zine.endDocumentRules();
}

/**
 * Makes the measured document ready for print: takes the hyphens away that no line needs (measured as long as the columns stand), changes columns
 * to pages, puts blank pages where they are meant, and takes out the sections that are not printed. One call, because Chromium lays the whole
 * document out again behind each. `placed` names the sections that are, each with the blanks before it; `total` is the number of all blanks.
 */
export function preparePrint(css: string, placed: (readonly [id: string, blanksBefore: number])[], total: number, measured: boolean): void {
  if (measured) {
    window.zine.trimHyphens();
    window.zine.endDocumentRules();
  }
  const style = document.getElementById('zine-pages');
  if (style) style.textContent = css;
  for (const old of document.querySelectorAll('section.zine-blank, .notes-source, body > .zine-bench')) old.remove();
  const blank = () => Object.assign(document.createElement('section'), { className: 'zine-blank', ariaHidden: 'true' });
  const before = new Map(placed);
  let inserted = 0;
  for (const section of document.querySelectorAll('body > section')) {
    const blanks = before.get(section.id);
    if (blanks === undefined) section.remove();
    else for (let i = 0; i < blanks; i++, inserted++) section.before(blank());
  }
  for (; inserted < total; inserted++) document.body.append(blank());
}
