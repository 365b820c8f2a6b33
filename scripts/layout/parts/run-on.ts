import type { Element, ElementContent, RootContent } from 'hast';
import type { Section } from '../../model/layout.ts';
import { sharedLine } from '../../model/section-place.ts';
import type { NoteView } from '../notes-of.ts';
import type { ContentsLine, Part, Setting } from '../part.ts';

/** A chapter with its head above its text, before it is known whether it begins a page. */
export interface HeadedChapter extends Part {
  view: { body: readonly (RootContent | ElementContent)[]; notes: readonly NoteView[] };
  contents: ContentsLine;
}

/** Chapters that follow one another without a new page, as one section: its notes stand at its end together, its blocks know their files by their lines. */
export function runOnPart({ texts }: Setting, chapters: readonly HeadedChapter[]): Part[] {
  const [first] = chapters;
  if (first === undefined) return [];
  const paths = chapters.map(({ section }) => section.path ?? '');
  const section: Section = { ...first.section, start: 'any', heads: { left: texts.title, right: texts.title }, paths };
  const view = {
    chapters: chapters.map(({ view: each, section: { id }, lang }, file) => ({
      ...each,
      anchor: file === 0 ? null : id,
      lang,
      body: each.body.map((node) => withFile(node, file)),
      notes: [],
    })),
    notes: chapters.flatMap(({ view: { notes } }, file) =>
      notes.map((note) => (note.kind === 'note' ? { ...note, content: note.content.map((node) => withFile(node, file)) } : note)),
    ),
  };
  return [{ section, name: 'run-on', view, lang: null, contents: chapters.map(({ contents }) => contents) }];
}

function withFile<T extends RootContent | ElementContent>(node: T, file: number): T {
  if (node.type !== 'element') return node;
  const { dataLine } = node.properties;
  const properties = dataLine === undefined ? node.properties : { ...node.properties, dataLine: sharedLine(file, Number(dataLine)) };
  const copy: Element = { ...node, properties, children: node.children.map((child) => withFile(child, file)) };
  return copy as T;
}
