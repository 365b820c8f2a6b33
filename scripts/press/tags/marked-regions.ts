/** A stretch of a content stream: what is between two marks of the structure, or what is not marked (-1). */
export interface Region {
  mark: number;
  from: number;
  to: number;
}

/** Where marked content begins and ends: Chromium writes each on a line of its own. */
const TOKEN = /(?:^|\n)(?:([^\n]*?)(?:BDC|BMC)|EMC)(?=\n|$)/g;
const MCID = /\/MCID\s+(\d+)/;

/** Parts the content of a print by its marks, without reading what is between them. Regions follow each other, marks and all. */
export function markedRegions(content: string): Region[] {
  const regions: Region[] = [];
  let [mark, from, depth, within] = [-1, 0, 0, 0];
  for (const { index, 0: token, 1: begin } of content.matchAll(TOKEN)) {
    if (begin === undefined) {
      depth--;
      if (mark < 0 || depth >= within) continue;
      regions.push({ mark, from, to: index + token.length });
      [mark, from] = [-1, index + token.length];
      continue;
    }
    depth++;
    const number = mark < 0 ? MCID.exec(begin)?.[1] : undefined;
    if (number === undefined) continue;
    if (index > from) regions.push({ mark: -1, from, to: index });
    [mark, from, within] = [Number(number), index, depth];
  }
  if (from < content.length) regions.push({ mark, from, to: content.length });
  return regions;
}
