import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Layout } from '../model/layout.ts';
import type { PageStart, PrintedPages, Reading, ReadingSection } from '../model/reading.ts';
import { closeFigures } from './close-figures.ts';
import { fillNumbers } from './fill-numbers.ts';
import { classesOf, hasClass } from './has-class.ts';
import { keepKnown } from './keep-known.ts';
import { markPages, type PageMark } from './mark-pages.ts';
import { parseSections } from './parse-sections.ts';
import { type NoteWords, placeNotes } from './place-notes.ts';
import { splitRunOn } from './split-run-on.ts';
import { trimIds } from './trim-ids.ts';

/** Sections that are of paper: what they say, a reading edition says in its own way. */
const OF_PAPER = new Set(['cover', 'half-title', 'title-page', 'contents', 'back-cover']);

/** A line of the contents that a section has. */
export type ContentsLine = Pick<ReadingSection, 'title' | 'number' | 'by'>;

export interface ReadingInput {
  layout: Pick<Layout, 'html' | 'sections'>;
  pages: PrintedPages;
  words: NoteWords;
  /** By the anchor of a chapter. */
  chapters: ReadonlyMap<string, ContentsLine>;
}

/** The sections of a layout that are read without pages as well, by id. */
export const readSections = ({ sections }: Pick<Layout, 'sections'>): string[] =>
  sections.filter(({ id, filler, frame }) => !filler && frame === 'text' && !OF_PAPER.has(id)).map(({ id }) => id);

/** Makes of a laid-out document what can be read without pages: the same words in the same order, notes behind their chapters, every reference a link. */
export function makeReading({ layout, pages, words, chapters }: ReadingInput): Reading {
  const laidOut = parseSections(layout.html);
  const kept = readSections(layout).flatMap((id) => {
    const section = laidOut.get(id);
    return section === undefined ? [] : [section];
  });
  const marks = marksOf(pages);
  const elements = kept.flatMap((section) => {
    fillNumbers(section, pages);
    markPages(section, marks.get(String(section.properties.id)) ?? []);
    return splitRunOn(section).map((part) => {
      placeNotes(part, words);
      nameHeadings(part);
      closeFigures(part);
      return { ...part, properties: properOf(part), children: keepKnown(part.children) };
    });
  });
  const titles = new Map(layout.sections.map(({ id, title }) => [id, title]));
  const untitled = new Set(layout.sections.filter(({ titled }) => !titled).map(({ id }) => id));
  const sections = elements.map((element): ReadingSection => {
    const id = String(element.properties.id);
    const line = chapters.get(id) ?? { title: titles.get(id) ?? id, number: '', by: '' };
    return { id, ...line, isListed: !untitled.has(id), element, headings: headingsOf(element) };
  });
  const found = marksIn(elements);
  trimIds(elements, new Set([...sections.flatMap(({ id, headings }) => [id, ...headings.map((each) => each.id)]), ...found.map(({ anchor }) => anchor)]));
  return { sections, pages: found };
}

function marksOf({ starts, labels }: PrintedPages): Map<string, PageMark[]> {
  const bySection = Map.groupBy(starts, ({ section }: PageStart) => section);
  const mark = ({ at, page }: PageStart): PageMark => ({ at, label: labels[page] ?? '', anchor: `page-${labels[page]}` });
  return new Map([...bySection].map(([section, own]) => [section, own.filter(({ page }) => labels[page]).map(mark)]));
}

const properOf = ({ properties: { id, className, lang, dir } }: Element): Element['properties'] => ({
  id: String(id),
  ...(className === undefined ? {} : { className }),
  ...(lang === undefined ? {} : { lang }),
  ...(dir === undefined ? {} : { dir }),
});

/** Styles know headings by their depth in the text, which is another where all sections stand below one title. */
function nameHeadings(section: Element): void {
  visit(section, 'element', (element) => {
    const depth = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (depth !== undefined) element.properties.className = [...classesOf(element), `depth-${depth}`];
  });
}

function headingsOf(section: Element): ReadingSection['headings'] {
  const found: ReadingSection['headings'] = [];
  visit(section, 'element', (element) => {
    const { id } = element.properties;
    if (element.tagName === 'h2' && id !== undefined) found.push({ id: String(id), text: textOf(element).trim() });
  });
  return found;
}

function marksIn(elements: readonly Element[]): Reading['pages'] {
  const found: Reading['pages'] = [];
  for (const element of elements)
    visit(element, 'element', (node) => {
      if (hasClass(node, 'page-mark')) found.push({ label: String(node.properties.ariaLabel), anchor: String(node.properties.id) });
    });
  return found;
}
