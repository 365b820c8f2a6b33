import type { ElementContent, RootContent } from 'hast';
import type { Chapter } from '../model/chapter.ts';
import type { EntryNote } from '../model/chronology.ts';

const PUNCTUATION = /^[\s\p{P}]*$/u;
const classOf = (node: RootContent | ElementContent): unknown => (node.type === 'element' ? node.properties.className : undefined);
const isA = (node: RootContent | ElementContent, name: string): boolean => Array.isArray(classOf(node)) && (classOf(node) as unknown[]).includes(name);

/** The notes that stand in the marked words of a chapter's events or right behind them, by the event's anchor: what corrects or explains its telling. */
export function notesBehindEvents(chapter: Chapter): Map<string, EntryNote[]> {
  const found = new Map<string, EntryNote[]>();
  const walk = (nodes: readonly (RootContent | ElementContent)[]): void => {
    for (const [i, node] of nodes.entries()) {
      if (node.type !== 'element') continue;
      if (isA(node, 'event')) found.set(String(node.properties.id), callsIn([node, ...callsBehind(nodes, i)]).flatMap(noteOf));
      walk(node.children);
    }
  };
  const byAnchor = new Map(chapter.notes.map((note) => [note.anchor, note.number]));
  const noteOf = ({ call, note }: { call: string; note: string }): EntryNote[] => {
    const number = byAnchor.get(note);
    return number === undefined ? [] : [{ chapter: chapter.slug, call, number }];
  };
  walk(chapter.body.children);
  return found;
}

/** Calls that only punctuation parts from the event. */
function callsBehind(nodes: readonly (RootContent | ElementContent)[], at: number): (RootContent | ElementContent)[] {
  const rest = nodes.slice(at + 1);
  const end = rest.findIndex((node) => !(isA(node, 'note-call') || (node.type === 'text' && PUNCTUATION.test(node.value))));
  return end < 0 ? rest : rest.slice(0, end);
}

const callsIn = (nodes: readonly (RootContent | ElementContent)[]): { call: string; note: string }[] =>
  nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    if (!isA(node, 'note-call')) return callsIn(node.children);
    return [{ call: String(node.properties.id), note: String(node.properties.href).slice(1) }];
  });
