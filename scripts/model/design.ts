/** What was chosen for a publication, and why: for the closing table. */
export interface DesignChoice {
  /** Pages of text that its chapters come to, about: what `auto` goes by. */
  pages: number;
  /** Printed parts around the chapters, in their order. */
  parts: readonly string[];
  openings: 'recto' | 'any' | 'run-on';
  /** Which of them publication.yml left to the length of the texts. */
  chosen: readonly ('parts' | 'openings')[];
}
