import type { Definition, Link, LinkReference, Nodes, Parents } from 'mdast';
import { visit } from 'unist-util-visit';
import { bareName } from './bare-name.ts';
import { type Draft, type Edit, endOf, innerSource, startOf } from './edit.ts';

const INLINE = /^\]\(\s*(<[^<>\n]*>|[^\s<][^\s]*?)?(?=\s*\)$|\s+["'(])/u;
const DEFINED = /^\[(?:\\.|[^\]\\])*\]:\s*(<[^<>\n]*>|\S+)/u;
/** Has a scheme, or is nothing that leads anywhere. */
const ABSOLUTE = /^[a-z][a-z0-9+.-]*:/iu;

/**
 * Links that lead to a chapter by the name of another file (`../guide/Water_Works.html#the-pump`) lead to its slug; those to nothing in the publication lose
 * their address, which nobody could follow from paper, and keep their words.
 */
export function resolveLinks(draft: Draft): Edit[] {
  const { source, tree } = draft;
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  const slugs = Map.groupBy(draft.chapters.keys(), bareName);
  const edits: Edit[] = [];
  visit(tree, (node: Nodes) => {
    if (node.type !== 'link' && node.type !== 'linkReference') return;
    const definition = node.type === 'linkReference' ? definitions.get(node.identifier) : undefined;
    const url = node.type === 'link' ? node.url : definition?.url;
    const target = url === undefined ? undefined : targetOf(draft, slugs, url);
    if (url === undefined || target === undefined || target === url) return;
    if (target === '') edits.push(unlinked(source, node, url));
    else edits.push(...written(source, definition ?? node, target));
  });
  return edits;
}

/** Of the publication, by their letters and digits. */
type Slugs = ReadonlyMap<string, readonly string[]>;

/** The address to write; the same where it is right or somebody has to decide, none where nothing in the publication is meant. */
function targetOf({ slug, chapters }: Draft, slugs: Slugs, url: string): string | undefined {
  if (url.startsWith('//')) return `https:${url}`;
  if (/^www\.[^\s/]+\.[^\s/]+/u.test(url)) return `https://${url}`;
  if (ABSOLUTE.test(url)) return url;
  const plain = decoded(url).replace(/^\.\//u, '').normalize('NFC');
  const [path = '', anchor = ''] = plain.split('#', 2);
  const chapter = path === '' ? slug : chapterOf(path.replace(/\?.*$/u, ''), slugs);
  // A slip of the hand in an address as zine writes it is for a person to mend.
  if (chapter === undefined) return /^[a-z0-9-]+\.md$/u.test(path) ? undefined : '';
  const id = anchor === '' ? undefined : chapters.get(chapter)?.get(bareName(anchor));
  const target = [path === '' ? '' : `${chapter}.md`, ...(id === undefined ? [] : [id])].join('#');
  return target === plain ? url : target;
}

/** The slug that a file of another program is called by. `README.md` and `index.html` are called by their folder. */
function chapterOf(path: string, slugs: Slugs): string | undefined {
  const parts = path.split('/').filter((part) => part !== '');
  const name = (parts.at(-1) ?? '').replace(/\.(?:md|markdown|mdx|html?|xhtml|adoc|rst|txt)$/iu, '');
  const names = /^(?:index|readme)$/iu.test(name) ? [name, parts.at(-2) ?? ''] : [name];
  for (const each of names) {
    const found = new Set([bareName(each), bareName(each.replace(/&/gu, ' and '))].flatMap((bare) => slugs.get(bare) ?? []));
    if (each !== '' && found.size === 1) return [...found][0];
  }
  return undefined;
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

function unlinked(source: string, node: Link | LinkReference, url: string): Edit {
  const remark = `The link to \`${url}\` leads to nothing in this publication: its words stay without it`;
  return { rule: 'link-scheme', from: startOf(node), to: endOf(node), text: innerSource(source, node as Parents), remark };
}

/** Only the address is written anew, in the link or its definition. */
function written(source: string, node: Link | LinkReference | Definition, target: string): Edit[] {
  const from = node.type === 'definition' || node.type === 'linkReference' ? startOf(node) : linkEnd(node);
  const [found, address] = (node.type === 'definition' ? DEFINED : INLINE).exec(source.slice(from, endOf(node))) ?? [];
  if (found === undefined || address === undefined) return [];
  const end = from + found.length;
  return [{ rule: 'link-scheme', from: end - address.length, to: end, text: target }];
}

/** Where `](` stands. */
function linkEnd(node: Link | LinkReference): number {
  const last = node.children.at(-1);
  return last ? endOf(last) : startOf(node) + 1;
}
