import type { PDFContext, PDFDict, PDFDocument, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { problem } from '../../diagnostics/problem.ts';
import type { Problem } from '../../model/problem.ts';
import type { Screen } from './screen.ts';
import type { Target } from './target.ts';

/** One document while its colours are being turned into inks. */
export interface Work {
  document: PDFDocument;
  context: PDFContext;
  target: Target;
  /** How images are broken into dots; undefined for tones. */
  screen: Screen | undefined;
  /** Size at which an image is printed, in points, where it must be known. */
  sizes: ReadonlyMap<PDFRef, { width: number; height: number }>;
  /** Objects that are done, since most are used by many pages. */
  done: Set<PDFObject>;
  /** Resources that were read, whose colour spaces are taken out in the end. */
  resources: Set<PDFDict>;
  /** What goes into resources when all that uses them has been read: by the category and the name. */
  additions: Map<PDFDict, Map<string, Map<string, PDFObject>>>;
  /** Images that stood in content and are now objects. */
  inlineImages: PDFRef[];
  /** The page that is being read, from 1. */
  page: number;
  report(what: string, hint?: string): void;
  problems: Map<string, Problem>;
}

const HINT = 'Export the document again with its colours in RGB, grey or CMYK.';

export function createWork(document: PDFDocument, target: Target, path: string, screen?: Work['screen'], sizes: Work['sizes'] = new Map()): Work {
  const problems: Work['problems'] = new Map();
  const work: Work = {
    document,
    context: document.context,
    target,
    screen,
    sizes,
    done: new Set(),
    resources: new Set(),
    additions: new Map(),
    inlineImages: [],
    page: 0,
    problems,
    report: (what, hint = HINT) => {
      // Once a file, with the first page that has it.
      if (!problems.has(what))
        problems.set(what, problem('colour-unknown', { path }, `Unexpected ${what} on page ${work.page}, expected colours that can be turned into inks`, hint));
    },
  };
  return work;
}

/** Puts an object into resources once everything that uses them has been read. */
export function addResource({ additions }: Work, resources: PDFDict, category: string, name: string, object: () => PDFObject): string {
  const categories = additions.get(resources) ?? new Map<string, Map<string, PDFObject>>();
  additions.set(resources, categories);
  const entries = categories.get(category) ?? new Map<string, PDFObject>();
  categories.set(category, entries);
  if (!entries.has(name)) entries.set(name, object());
  return name;
}
