import type { Element } from 'hast';
import type { PublicationTexts } from './publication-texts.ts';

/** Where a page of the print begins: so many folded letters (`locale/fold-text.ts`) behind the beginning of a section, its notes not counted. */
export interface PageStart {
  /** Index of the page, from 0. */
  page: number;
  section: string;
  at: number;
}

/** A run of pages that a reference names, and where it leads. */
export interface PageLink {
  text: string;
  anchor: string;
}

/** What the print knows of its pages, for readers that have none. */
export interface PrintedPages {
  /** The folio of an anchor’s page. */
  one(anchor: string): string;
  /** The folios of several, folded, with what stands between them. */
  many(anchors: string[], throughout?: string): (PageLink | string)[];
  /** The folio of every page, by index. */
  labels: readonly string[];
  starts: readonly PageStart[];
}

/** A part of the publication for readers without pages: a chapter, the chronology, the glossary, … */
export interface ReadingSection {
  id: string;
  title: string;
  /** The number of an account, else ''. */
  number: string;
  /** Who speaks; '' where nobody is named. */
  by: string;
  /** Whether the contents have a line for it. */
  isListed: boolean;
  /** `<section>`: its text, and behind it its notes. */
  element: Element;
  headings: { id: string; text: string }[];
}

/** A publication without pages: what the web edition and the EPUB are written from. */
export interface Reading {
  sections: ReadingSection[];
  /** The pages of the print that begin in it, in order; `anchor` is the id of their mark. */
  pages: { label: string; anchor: string }[];
}

/** What is said of a publication at its head and in what readers show of their shelves. */
export interface ReadingTexts extends PublicationTexts {
  home: string | null;
  /** In words. */
  date: string;
}
