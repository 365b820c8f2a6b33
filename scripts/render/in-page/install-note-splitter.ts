export interface NoteSplitter {
  /** Height of the foot box around notes, in CSS px: its rule and padding. */
  footOverhead: number;
  /** One line of a note, in CSS px. */
  noteLine: number;
  /** Heights of notes at the full measure, in CSS px: all in one layout. */
  noteHeights(notes: readonly Element[]): number[];
  /** Parts a note behind its last whole line within `height`; undefined where not even two lines fit or nothing would remain. */
  splitNote(note: Element, height: number): { head: HTMLElement; rest: HTMLElement } | undefined;
}

/** Measures and parts notes in a foot box off the page, where a note has the width and the styles it will have on it. */
export function installNoteSplitter(): void {
  const bench = document.createElement('div');
  bench.className = 'foot';
  // In a section, because the notes' styles may depend on being in one; absolute, so that nothing else moves.
  Object.assign(bench.style, {
    position: 'absolute',
    visibility: 'hidden',
    left: '0',
    top: '0',
    width: `${window.zine.frame.width}px`,
    float: 'none',
    height: 'auto',
  });
  document.body.append(bench);
  const noteHeights = (notes: readonly Element[]): number[] => {
    bench.replaceChildren(...notes.map((note) => note.cloneNode(true)));
    return Array.from(bench.children, (note) => note.getBoundingClientRect().height);
  };
  const footOverhead = bench.getBoundingClientRect().height;
  const probe = document.createElement('div');
  probe.className = 'note';
  probe.textContent = 'x';
  bench.replaceChildren(probe);
  const noteLine = probe.getBoundingClientRect().height;

  const splitNote: NoteSplitter['splitNote'] = (note, height) => {
    const head = note.cloneNode(true) as HTMLElement;
    bench.replaceChildren(head);
    const top = head.getBoundingClientRect().top;
    const walker = document.createTreeWalker(head, NodeFilter.SHOW_TEXT);
    const spots: [Text, number][] = [];
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
      for (let i = 0; i < node.length; i++) spots.push([node, i]);
    const range = document.createRange();
    const below = (index: number): boolean => {
      // White space that a line end swallowed has no box: what follows it decides.
      for (let i = index; i < spots.length; i++) {
        const [node, offset] = spots[i] as [Text, number];
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        const rect = [...range.getClientRects()].at(-1);
        if (rect && rect.height > 0) return (rect.top + rect.bottom) / 2 - top > height;
      }
      return false;
    };
    let low = 0;
    let high = spots.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (below(middle)) high = middle;
      else low = middle + 1;
    }
    const cut = spots[low];
    if (!cut || height < 2 * noteLine || low === 0) return undefined;
    range.setStart(cut[0], cut[1]);
    range.setEndAfter(head.lastChild as Node);
    const rest = note.cloneNode(false) as HTMLElement;
    rest.removeAttribute('id');
    rest.classList.add('continued');
    rest.append(range.extractContents());
    for (const part of rest.querySelectorAll('[id]')) part.removeAttribute('id');
    const last = spots[low - 1];
    if (last?.[0].data[last[1]] === '\u00AD') last[0].replaceData(last[1], 1, '-');
    head.classList.add('continues');
    head.remove();
    return { head, rest };
  };
  Object.assign(window.zine, { footOverhead, noteLine, noteHeights, splitNote });
}
