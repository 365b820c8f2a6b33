import { asides } from './detectors/asides.ts';
import { bylines } from './detectors/bylines.ts';
import { captions } from './detectors/captions.ts';
import { codes } from './detectors/codes.ts';
import { documents } from './detectors/documents.ts';
import { duplicates } from './detectors/duplicates.ts';
import { epigraphs } from './detectors/epigraphs.ts';
import { frontMatter } from './detectors/front-matter.ts';
import { headings } from './detectors/headings.ts';
import { lists } from './detectors/lists.ts';
import { pageFurniture } from './detectors/page-furniture.ts';
import { pageLabels } from './detectors/page-labels.ts';
import { questions } from './detectors/questions.ts';
import { quotations } from './detectors/quotations.ts';
import { quotedLines } from './detectors/quoted-lines.ts';
import { signs } from './detectors/signs.ts';
import { stamps } from './detectors/stamps.ts';
import { tables } from './detectors/tables.ts';
import { tagLists } from './detectors/tag-lists.ts';
import { teasers } from './detectors/teasers.ts';
import { verse } from './detectors/verse.ts';
import type { Finding } from './finding.ts';
import type { Passage } from './passage.ts';
import { longIn, type View } from './view.ts';

/** In this order: what is surest first; nobody looks again at what one before has found. */
const DETECTORS = [
  asides,
  codes,
  tables,
  signs,
  pageFurniture,
  pageLabels,
  stamps,
  bylines,
  tagLists,
  teasers,
  duplicates,
  epigraphs,
  frontMatter,
  lists,
  quotedLines,
  verse,
  questions,
  captions,
  headings,
  documents,
  quotations,
];

/** What every passage is taken for, in the order of the file; a document contains passages with findings of their own. */
export function findAll(passages: readonly Passage[], { aside, title, format }: Pick<View, 'aside' | 'title' | 'format'> = { aside: [] }): Finding[] {
  const found: Finding[] = [];
  const of = new Map<Passage, Finding>();
  const view: View = { passages, aside, title, format, long: longIn(passages), found, findingOf: (passage) => of.get(passage) };
  for (const detect of DETECTORS) {
    for (const finding of detect(view)) {
      const inside = passages.filter(({ from, to }) => finding.from <= from && to <= finding.to);
      if (finding.kind !== 'document' && inside.some((passage) => of.has(passage))) continue;
      found.push(finding);
      if (finding.kind !== 'document') for (const passage of inside) of.set(passage, finding);
    }
  }
  return found.toSorted((a, b) => a.from - b.from || b.to - a.to);
}
