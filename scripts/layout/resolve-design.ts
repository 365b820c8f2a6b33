import { toString as textOf } from 'hast-util-to-string';
import { MATTER, type Matter } from '../config/design-schema.ts';
import type { Config } from '../config/schema.ts';
import type { DesignChoice } from '../model/design.ts';
import type { PageGeometry } from '../model/geometry.ts';
import type { MergedChapter } from '../model/publication.ts';

/** How a publication is made up, with every choice made. */
export interface Design extends Pick<DesignChoice, 'pages' | 'chosen'> {
  parts: ReadonlySet<Matter>;
  /** `recto`: on right-hand pages, accounts with a larger head. `any`: on the next page. `run-on`: on the same. */
  openings: DesignChoice['openings'];
}

/** Pages of text up to which a publication is a leaflet or a zine, and up to which it is a brochure; above it is a book. */
const ZINE = 12;
const BROCHURE = 40;
/** Fewer chapters are found without a list of them. */
const CONTENTS = 4;

/** What publication.yml leaves to the length of the texts. */
export function resolveDesign({ parts, openings }: Config['design'], chapters: readonly MergedChapter[], geometry: PageGeometry): Design {
  const pages = chapters.reduce((sum, chapter) => sum + pagesOf(chapter, geometry), 0);
  return {
    parts: new Set(parts === 'auto' ? partsFor(pages, chapters.length) : parts),
    openings: openings !== 'auto' ? openings : pages > BROCHURE ? 'recto' : 'any',
    pages,
    chosen: [...(parts === 'auto' ? (['parts'] as const) : []), ...(openings === 'auto' ? (['openings'] as const) : [])],
  };
}

/** As it is told: of the parts, those that are printed. */
export const designChoice = (design: Design, isPrinted: (part: Matter) => boolean): DesignChoice => ({
  ...design,
  parts: MATTER.filter((part) => design.parts.has(part) && isPrinted(part)),
});

function partsFor(pages: number, chapters: number): readonly Matter[] {
  if (pages > BROCHURE) return MATTER;
  if (pages > ZINE) return MATTER.filter((part) => part !== 'half-title');
  return ['cover', ...(chapters >= CONTENTS ? (['contents'] as const) : []), 'sources', 'back-cover'];
}

/** Of the width of an average letter, with the space between words, in lines; and of a page, how much its paragraphs fill. */
const LETTER = 0.4;
const FILLED = 0.85;

/** About how many pages a chapter takes: known before anything is measured, and the same on every machine. */
function pagesOf({ body, notes }: MergedChapter, { text, line }: PageGeometry): number {
  const letters = [body, ...notes.map(({ content }) => content)].map((part) => textOf(Array.isArray(part) ? { type: 'root', children: part } : part).length);
  const page = (text.width / (LETTER * line)) * (text.height / line) * FILLED;
  return Math.ceil(letters.reduce((sum, each) => sum + each, 0) / page);
}
