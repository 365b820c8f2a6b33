import type { Chapter } from './chapter.ts';
import type { Chronology } from './chronology.ts';
import type { Glossary } from './glossary.ts';

/** The one value that passes through the pipeline: all texts of one locale, merged under what was compiled from them. */
export interface Publication {
  locale: string;
  /** In reading order, with every term, note and reference resolved. */
  chapters: MergedChapter[];
  chronology: Chronology;
  glossary: Glossary;
}

export interface MergedChapter extends Chapter {
  /** 1, 2, … for accounts; absent for introduction and appendix. */
  number?: number;
  /** Id of the section's opening, the target of links to the chapter. */
  anchor: string;
}
