import type { Layout } from '../../model/layout.ts';

/** A document by what can be set anew alone. */
export interface SplitDocument {
  /** What stands around the sections, without the styles: where it changes, everything does. */
  around: string;
  /** The typefaces as data, some megabytes. */
  faces: string;
  styles: string;
  /** The HTML of every section by its id, in order. */
  sections: ReadonlyMap<string, string>;
}

/** Takes a document apart; `layout` guarantees that every section begins with its id and stands directly in the body. */
export function splitDocument({ html, faces = '', sections }: Pick<Layout, 'html' | 'faces' | 'sections'>): SplitDocument {
  const body = Math.max(0, html.indexOf('<body'));
  const starts = sections
    .map(({ id }) => ({ id, at: html.indexOf(`<section id="${id}"`, body) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const end = html.lastIndexOf('</body>');
  const first = starts[0]?.at ?? end;
  const pieces = starts.map(({ id, at }, i): [string, string] => [id, html.slice(at, starts[i + 1]?.at ?? end).trimEnd()]);
  const head = html.slice(0, first);
  const open = head.indexOf('<style>') + '<style>'.length;
  const close = head.indexOf('</style>');
  return {
    around: head.slice(0, open) + head.slice(close) + html.slice(end),
    faces,
    styles: head.slice(open, close),
    sections: new Map(pieces),
  };
}
