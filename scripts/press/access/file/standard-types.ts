/** Types that every reader program knows (ISO 32000-1, 14.8.4). */
const STANDARD = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference
BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form`.split(/\s/),
);

/** Headings may go deeper than six (ISO 14289-1, 7.4.3). */
export const isStandard = (type: string): boolean => STANDARD.has(type) || /^H[1-9]\d*$/.test(type);

/** How the types of a document come to standard ones (ISO 32000-1, 14.7.3). */
export interface Role {
  /** The standard type; the type itself where it comes to none. */
  role: string;
  end: 'standard' | 'unknown' | 'circle';
}

/** @param map of types to the types that they stand for */
export function roleOf(type: string, map: ReadonlyMap<string, string>): Role {
  const seen = new Set<string>();
  for (let at: string | undefined = type; at !== undefined; at = map.get(at)) {
    if (isStandard(at)) return { role: at, end: 'standard' };
    if (seen.has(at)) return { role: type, end: 'circle' };
    seen.add(at);
  }
  return { role: type, end: 'unknown' };
}
