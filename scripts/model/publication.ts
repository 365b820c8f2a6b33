import type { Chapter } from './chapter.ts';
import type { Chronology } from './chronology.ts';
import type { Glossary, Term } from './glossary.ts';

/** The one value that passes through the pipeline: all texts of one locale, merged under what was compiled from them. */
export interface Publication {
  locale: string;
  /** In reading order, with every term, note and reference resolved. */
  chapters: MergedChapter[];
  chronology: Chronology;
  /** What is printed as the glossary; without entries where the publication prints none. */
  glossary: Glossary;
  /** All terms, printed as a glossary or not: the chronology's places have their names from them, and glosses their words. */
  terms: Term[];
}

export interface MergedChapter extends Chapter {
  /** 1, 2, … for accounts; absent for introduction and appendix. */
  number?: number;
  /** Id of the section's opening, the target of links to the chapter. */
  anchor: string;
}
