import type { Element, ElementContent, RootContent } from 'hast';
import type { MergedChapter, Publication } from '../model/publication.ts';

/** What stands at the foot of a page: a footnote, or the gloss of a term at its first use. `anchor`: its glossary entry, null where none is printed. */
export type NoteView =
  | { kind: 'note'; call: string; id: string; number: number; content: ElementContent[] }
  | { kind: 'gloss'; call: string; term: string; anchor: string | null; gloss: string };

/** Footnotes and glosses of a chapter in the order of their calls. Glosses explain, so they are set with and without a printed glossary. */
export function notesOf({ glossary, terms }: Publication, chapter: MergedChapter): NoteView[] {
  const notes = new Map(chapter.notes.map((note) => [note.call, note]));
  const printed = new Set(glossary.entries.map(({ term }) => term.id));
  const glosses = new Map(terms.map((term) => [term.id, term]));
  const views: NoteView[] = [];
  const takeNote = (call: string): void => {
    const note = notes.get(call);
    if (note) views.push({ kind: 'note', call, id: note.anchor, number: note.number, content: note.content });
    notes.delete(call);
  };
  eachElement(chapter.body.children, ({ properties: { id, dataGloss } }) => {
    if (typeof id !== 'string') return;
    takeNote(id);
    const term = glosses.get(String(dataGloss));
    if (term?.gloss === undefined) return;
    views.push({ kind: 'gloss', call: id, term: term.term, anchor: printed.has(term.id) ? `gloss--${term.id}` : null, gloss: term.gloss });
  });
  // Whatever has no call in the body stays in the list: the renderer reports it, nothing is lost.
  for (const call of [...notes.keys()]) takeNote(call);
  return views;
}

function eachElement(nodes: readonly (RootContent | ElementContent)[], visit: (element: Element) => void): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    visit(node);
    eachElement(node.children, visit);
  }
}
