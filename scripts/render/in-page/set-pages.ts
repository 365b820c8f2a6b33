/** Replaces the stylesheet that makes pages of the document: columns on screen, or named pages on paper. */
export function setStyles(css: string): void {
  const style = document.getElementById('zine-pages') ?? document.head.appendChild(Object.assign(document.createElement('style'), { id: 'zine-pages' }));
  style.textContent = css;
}

/** Marks every section with its frame, which the stylesheets of both modes go by. */
export function markFrames(frames: Record<string, string>): void {
  for (const [id, frame] of Object.entries(frames)) document.getElementById(id)?.setAttribute('data-frame', frame);
}

/** Sets the notes of every section; `again`: only where a call has left its note. Gives back the ids of notes without a place. */
export function setNotes(again: boolean): string[] {
  const { placeNotes, liftNotes, strayNotes } = window.zine;
  const unplaced: string[] = [];
  for (const section of document.querySelectorAll('body > section')) {
    const source = section.querySelector(':scope > .notes-source');
    if (!source) continue;
    for (const note of source.querySelectorAll<HTMLElement>(':scope > .note[id]')) {
      // The note on the page takes the id; its original stays behind to be set again.
      note.dataset.id = note.id;
      note.removeAttribute('id');
    }
    if (again) {
      if (strayNotes(section).length === 0) continue;
      liftNotes(section);
    }
    unplaced.push(...placeNotes(section));
  }
  return unplaced;
}

/**
 * Makes the measured document ready for print: takes the hyphens away that no line needs (measured as long as the columns stand), changes columns
 * to pages, and puts blank pages where they are meant. One call, because Chromium lays the whole document out again behind each.
 */
export function preparePrint(css: string, before: number[], total: number): void {
  window.zine.trimHyphens();
  const style = document.getElementById('zine-pages');
  if (style) style.textContent = css;
  for (const old of document.querySelectorAll('section.zine-blank, .notes-source, body > .foot')) old.remove();
  const blank = () => Object.assign(document.createElement('section'), { className: 'zine-blank', ariaHidden: 'true' });
  let inserted = 0;
  for (const [index, section] of [...document.querySelectorAll('body > section')].entries()) {
    for (let i = 0; i < (before[index] ?? 0); i++, inserted++) section.before(blank());
  }
  for (; inserted < total; inserted++) document.body.append(blank());
}
