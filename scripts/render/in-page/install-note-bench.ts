import type { Beyond } from './install-parting.ts';

export interface NoteBench {
  /** Sets the bench up for the notes of a section. */
  benchFor(section: Element): void;
  /** Height of the foot box around notes, in CSS px: its rule and padding. */
  footOverhead(): number;
  /** One line of a note, in CSS px. */
  noteLine(): number;
  /** The line that is free between notes and glosses, which are two lists; 0 where these are of one kind. In CSS px. */
  listGap(notes: readonly Element[]): number;
  /** Heights of notes at the full measure, in CSS px: all in one layout. */
  noteHeights(notes: readonly Element[]): number[];
  /** Has the notes themselves stand on the bench while something is done to them; they go back to where they wait. */
  onBench(notes: readonly HTMLElement[], work: (bench: HTMLElement) => void): void;
  /** Parts a note behind its last whole line within `height`; undefined where not even two lines fit or nothing would remain. */
  splitNote(note: Element, height: number): { head: HTMLElement; rest: HTMLElement } | undefined;
}

/** Measures and parts notes in a foot box off the page, where a note has the width and the styles it will have on it. */
export function installNoteBench(): void {
  const foot = document.createElement('aside');
  foot.className = 'foot';
  Object.assign(foot.style, { width: `${window.zine.frame.width}px`, float: 'none', height: 'auto' });
  let bench: HTMLElement | undefined;
  let overhead = 0;
  let line = 0;

  /** Styles may depend on what a note stands in: an element of the same class and language around it, but no section, which would be a row of pages. */
  const shell = (element: Element): HTMLElement => {
    const copy = document.createElement('div');
    for (const { name, value } of element.attributes) if (name !== 'id' && name !== 'data-frame') copy.setAttribute(name, value);
    return copy;
  };
  const benchFor: NoteBench['benchFor'] = (section) => {
    bench?.remove();
    bench = shell(section);
    bench.classList.add('zine-bench');
    const prose = section.querySelector(':scope > .prose');
    const inner = prose ? shell(prose) : bench;
    if (prose) bench.append(inner);
    inner.append(foot);
    document.body.append(bench);
    foot.replaceChildren();
    overhead = foot.getBoundingClientRect().height;
    const probe = document.createElement('div');
    probe.className = 'note';
    probe.textContent = 'x';
    foot.replaceChildren(probe);
    line = probe.getBoundingClientRect().height;
  };
  const noteHeights: NoteBench['noteHeights'] = (notes) => {
    foot.replaceChildren(...notes.map((note) => note.cloneNode(true)));
    const top = foot.getBoundingClientRect().top + overhead;
    // From one note's end to the next, so that the margins of a list or a table in a note count.
    let from = top;
    return Array.from(foot.children, (note) => {
      const to = note.getBoundingClientRect().bottom;
      const height = to - from;
      from = to;
      return height;
    });
  };

  const listGap: NoteBench['listGap'] = (notes) => (new Set(notes.map((note) => note.classList.contains('gloss'))).size > 1 ? line : 0);

  const onBench: NoteBench['onBench'] = (notes, work) => {
    const places = notes.map((note) => {
      const place = document.createComment('');
      note.replaceWith(place);
      return place;
    });
    foot.replaceChildren(...notes);
    work(foot);
    for (const [i, note] of notes.entries()) places[i]?.replaceWith(note);
  };

  /** A space that held words together would stand at the end of a line. */
  const endLine = (head: Element): void => {
    const walker = document.createTreeWalker(head, NodeFilter.SHOW_TEXT);
    while (walker.lastChild());
    const last = walker.currentNode;
    if (last instanceof Text) last.data = last.data.replace(/\u2060\u00A0$/, ' ');
  };

  const splitNote: NoteBench['splitNote'] = (note, height) => {
    if (height < 2 * line) return undefined;
    const head = note.cloneNode(true) as HTMLElement;
    foot.replaceChildren(head);
    for (const table of head.querySelectorAll('table')) window.zine.freezeColumns(table);
    const top = head.getBoundingClientRect().top;
    const beyond: Beyond = (rect, whole) => (whole ? rect.bottom : (rect.top + rect.bottom + line) / 2) - 1 - top > height;
    // A row that begins the note and is higher than there is room is the only one that is cut.
    const row = head.querySelector('tr');
    const isFirst = row !== null && row.getBoundingClientRect().top - top < line && row.getBoundingClientRect().bottom - top > height;
    const rest = window.zine.part(head, beyond) ?? (isFirst ? window.zine.partRowOf(head, row, beyond) : undefined);
    head.remove();
    if (!rest) return undefined;
    rest.classList.add('continued');
    endLine(head);
    // The word that is whole again at its beginning moves all its lines, which were chosen without it.
    window.zine.loosen(rest);
    return { head, rest };
  };
  Object.assign(window.zine, { benchFor, footOverhead: () => overhead, noteLine: () => line, listGap, noteHeights, onBench, splitNote });
}
