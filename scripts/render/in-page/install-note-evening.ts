export interface NoteEvening {
  /** Chooses the lines of notes on the bench, where they are as wide as on their page; of those alone whose words are others since they were last chosen. */
  evenNotes(notes: readonly HTMLElement[]): void;
  /** Whether a note has got other words since its lines were chosen. */
  areOther(notes: readonly HTMLElement[]): boolean;
}

/** Chooses the lines of notes before anybody asks how high they are: then their heights are final when pages are made, and what is set at the foot is a copy. */
export function installNoteEvening(): void {
  const zine = window.zine;
  const words = new WeakMap<HTMLElement, string>();
  const wordsOf = (note: HTMLElement): string => (note.textContent ?? '').replace(/[\s\u00AD\u2060]/g, '');
  const isOther = (note: HTMLElement): boolean => words.get(note) !== wordsOf(note);

  const isLong = (block: HTMLElement, { textAlign, lineHeight }: CSSStyleDeclaration): boolean =>
    textAlign === 'justify' && !block.matches(':lang(zh), :lang(ja)') && block.getBoundingClientRect().height > 1.5 * Number.parseFloat(lineHeight);
  const evenNotes: NoteEvening['evenNotes'] = (notes) => {
    const others = notes.filter(isOther);
    if (others.length === 0) return;
    zine.onBench(others, (bench) => {
      // All are asked before anything is changed: one layout.
      const blocks = [...zine.textsByBlock(bench)].filter(([block]) => isLong(block, getComputedStyle(block)));
      zine.evenBlocks(blocks);
    });
    for (const note of others) words.set(note, wordsOf(note));
  };
  Object.assign(zine, { evenNotes, areOther: (notes: readonly HTMLElement[]) => notes.some((note) => words.has(note) && isOther(note)) });
}
