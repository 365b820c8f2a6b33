/** Part of the file in which every line stands, from 0, where form feeds divide it, as `pdftotext` writes them behind each page. */
export function pageParts(lines: readonly string[]): { ofLines: number[]; count: number } {
  let part = 0;
  const ofLines = lines.map((line) => {
    part += /^\f*/.exec(line)?.[0].length ?? 0;
    return part;
  });
  // Behind the last mark there is no page.
  const endsInMark = (lines.at(-1) ?? '').startsWith('\f') && (lines.at(-1) ?? '').trim() === '';
  return { ofLines, count: endsInMark ? part : part + 1 };
}
