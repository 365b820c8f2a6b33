import type { Element, ElementContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { element } from './element.ts';
import { classesOf, hasClass } from './has-class.ts';

/** What notes say beside their own words. */
export interface NoteWords {
  /** Above them. */
  notes: string;
  /** What the arrow at the end of each does. */
  back: string;
}

const SPACE: ElementContent = { type: 'text', value: ' ' };

/** Puts the notes of a section behind its text, each with a way back to its call; a term with a gloss becomes the call of it. */
export function placeNotes(section: Element, words: NoteWords): void {
  const sources: Element[] = [];
  visit(section, 'element', (element, index, parent) => {
    if (!hasClass(element, 'notes-source') || parent === undefined || index === undefined) return undefined;
    sources.push(element);
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  const notes = sources.flatMap(({ children }) => children).filter((node): node is Element => node.type === 'element' && hasClass(node, 'note'));
  if (notes.length === 0) return;
  const ids = new Map(notes.map((note) => [String(note.properties.dataCall), String(note.properties.id ?? `note--${note.properties.dataCall}`)]));
  makeCalls(section, ids);
  const head = element('h2', { className: ['notes-head'] }, words.notes);
  section.children.push(element('section', { className: ['notes'], role: 'doc-endnotes' }, head, ...notes.map((note) => noteOf(note, ids, words))));
}

/** A call of a note says so; a term with a gloss becomes one, unless it stands within a link. */
function makeCalls(section: Element, ids: ReadonlyMap<string, string>): void {
  visit(section, 'element', (node) => {
    if (hasClass(node, 'note-call')) node.properties.role = 'doc-noteref';
    else if (node.tagName === 'a') return SKIP;
    const note = ids.get(String(node.properties.id));
    if (note !== undefined && node.tagName === 'span' && !holdsLink(node)) {
      node.tagName = 'a';
      node.properties = { ...node.properties, className: [...classesOf(node), 'gloss-call'], href: `#${note}`, role: 'doc-noteref' };
    }
    return undefined;
  });
}

function noteOf(note: Element, ids: ReadonlyMap<string, string>, words: NoteWords): Element {
  const call = String(note.properties.dataCall);
  const children = note.children.map((child): ElementContent => {
    const isNumber = child.type === 'element' && hasClass(child, 'note-number');
    return isNumber ? { ...child, tagName: 'span', properties: { className: ['note-number'] } } : child;
  });
  const back = element('a', { className: ['note-back'], href: `#${call}`, role: 'doc-backlink', ariaLabel: words.back }, '↩\uFE0E');
  const last = children.findLast((child): child is Element => child.type === 'element');
  // At the end of its last line, not below it.
  if (last?.tagName === 'p' && children.at(-1) === last) last.children.push(SPACE, back);
  else children.push(SPACE, back);
  const { lang, dir } = note.properties;
  const properties = { id: ids.get(call) ?? '', className: classesOf(note), ...(lang === undefined ? {} : { lang }), ...(dir === undefined ? {} : { dir }) };
  return element('aside', { ...properties, role: 'doc-footnote' }, ...children);
}

function holdsLink(node: Element): boolean {
  return node.children.some((child) => child.type === 'element' && (child.tagName === 'a' || holdsLink(child)));
}
