import type { ElementContent, RootContent } from 'hast';
import type { MergedChapter, Publication } from '../model/publication.ts';

/** What stands at the foot of a page: a footnote, or the gloss of a term at its first use. */
export type NoteView =
  | { kind: 'note'; call: string; id: string; number: number; content: ElementContent[] }
  | { kind: 'gloss'; call: string; term: string; anchor: string; gloss: string };

/** Footnotes and glosses of a chapter in the order of their calls. */
export function notesOf({ glossary }: Publication, chapter: MergedChapter): NoteView[] {
  const views = new Map<string, NoteView>();
  for (const { call, anchor, number, content } of chapter.notes) views.set(call, { kind: 'note', call, id: anchor, number, content });
  for (const { term, occurrences } of glossary.entries) {
    if (term.gloss === undefined) continue;
    const call = occurrences.find(({ first, chapter: slug }) => first && slug === chapter.slug)?.anchor;
    if (call !== undefined) views.set(call, { kind: 'gloss', call, term: term.term, anchor: `gloss--${term.id}`, gloss: term.gloss });
  }
  const ordered: NoteView[] = [];
  const take = (call: string) => {
    const view = views.get(call);
    if (view) ordered.push(view);
    views.delete(call);
  };
  eachId(chapter.body.children, take);
  // Whatever has no call in the body stays in the list: the renderer reports it, nothing is lost.
  return [...ordered, ...views.values()];
}

function eachId(nodes: readonly (RootContent | ElementContent)[], visit: (id: string) => void): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (typeof node.properties.id === 'string') visit(node.properties.id);
    eachId(node.children, visit);
  }
}
