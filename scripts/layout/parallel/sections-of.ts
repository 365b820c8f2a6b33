/** The HTML of sections by their ids, in the order of the document; each stands directly in the body (layout/render-parts.ts sees to it). */
export function sectionsOf(html: string, ids: readonly string[]): Map<string, string> {
  const end = html.lastIndexOf('</body>');
  const starts = ids
    .map((id) => ({ id, at: html.indexOf(`<section id="${id}"`) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at);
  return new Map(starts.map(({ id, at }, i) => [id, html.slice(at, starts[i + 1]?.at ?? end)]));
}
