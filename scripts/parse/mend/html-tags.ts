/** An opening or closing tag as it is written. */
export interface Tag {
  /** In lower case. */
  name: string;
  written: string;
  /** As written, with capitals. */
  writtenName: string;
  kind: 'open' | 'close' | 'empty';
  /** Values as written, with their entities, in one line. */
  attributes: ReadonlyMap<string, string>;
  index: number;
}

/** A tag is not longer than this many characters and values, so that `<a <a <a …` is not read to its end at each of its letters. */
const TAG = /<!--[\s\S]*?-->|<(\/?)([A-Za-z][\w:.-]*)((?:"[^"]*"|'[^']*'|[^'">]){0,3000})>/gu;
const ATTRIBUTE = /([A-Za-z_:@][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu;
/** Elements that have no end tag. */
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

/** The tags in a piece of HTML, in order; comments are passed over. */
export function* tagsIn(html: string): Generator<Tag> {
  for (const { 0: written, 1: slash, 2: name, 3: rest = '', index } of html.matchAll(TAG)) {
    if (name === undefined) continue;
    const isEmpty = VOID.has(name.toLowerCase()) || rest.trimEnd().endsWith('/');
    const attributes = new Map<string, string>();
    for (const [, key = '', double, single, bare] of rest.matchAll(ATTRIBUTE))
      attributes.set(key.toLowerCase(), (double ?? single ?? bare ?? '').replace(/\s+/gu, ' ').trim());
    yield { name: name.toLowerCase(), writtenName: name, written, kind: slash ? 'close' : isEmpty ? 'empty' : 'open', attributes, index };
  }
}

/** Elements within each other; what reads them calls itself for each. */
const DEEPEST = 100;

/** Whether every element that is opened is closed, in order, and none stands too deep to be read. */
export function isBalanced(tags: Iterable<Tag>): boolean {
  const open: string[] = [];
  for (const { name, kind } of tags) {
    if (kind === 'open') open.push(name);
    else if (kind === 'close' && open.pop() !== name) return false;
    if (open.length > DEEPEST) return false;
  }
  return open.length === 0;
}
