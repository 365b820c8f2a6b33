/** Where a document was changed: in which section, at which `data-line`, behind how many characters of that block. */
export interface FirstChange {
  section: string;
  line: number;
  offset: number;
}

/** So many sections change together where it was no change of a text. */
const MOST = 6;

/** The first section that is not as it was, with the line of the last block that begins before the difference. */
export function firstChange(former: ReadonlyMap<string, string>, sections: ReadonlyMap<string, string>): FirstChange | undefined {
  const changed = [...sections].filter(([id, html]) => former.has(id) && former.get(id) !== html);
  // What is compiled from the texts changes with them.
  const [first] = [...changed.filter(([id]) => id.startsWith('chapter--')), ...changed];
  if (first === undefined || changed.length > MOST) return undefined;
  const [section, html] = first;
  const old = former.get(section) ?? '';
  let at = 0;
  while (at < html.length && html[at] === old[at]) at++;
  const [, line = '0', before = ''] = /.*data-line="(\d+)"[^>]*>?(.*)/s.exec(html.slice(0, at)) ?? [];
  return { section, line: Number(line), offset: before.replace(/<[^>]*>?/g, '').replace(/&#?\w+;?/g, '&').length };
}
