import type { Definition, Image, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { IMAGE_WITH_BLANK } from '../text/foreign-marks.ts';
import { type Draft, type Edit, endOf, startOf } from './edit.ts';

const ADDRESS = /\]\(\s*(<[^<>\n]*>|[^\s<][^\s]*?)?(?=\s*\)$|\s+["'(])/u;
const DEFINED = /^\[(?:\\.|[^\]\\])*\]:\s*(<[^<>\n]*>|\S+)/u;

/** Images are looked for by their name, wherever they lie below `chapters/`, and by their name without its ending. Those on the web become a link to them. */
export function findImages({ source, tree, images }: Draft): Edit[] {
  const edits: Edit[] = [];
  const referred = new Set<string>();
  visit(tree, 'imageReference', ({ identifier }) => {
    referred.add(identifier);
  });
  visit(tree, (node: Nodes) => {
    if (node.type === 'text') edits.push(...blanks(source, startOf(node), endOf(node)));
    if (node.type !== 'image' && !(node.type === 'definition' && referred.has(node.identifier))) return;
    const written = addressIn(source, node);
    if (written === undefined || images.includes(pathOf(node.url))) return;
    const path = findImage(pathOf(node.url), images);
    if (path !== undefined) edits.push({ rule: 'image-missing', ...written, text: /[\s()]/u.test(path) ? `<${path}>` : path });
    else if (node.type === 'image' && /^https?:\/\/\S+$/u.test(node.url)) edits.push(linked(node));
  });
  return edits;
}

/** A blank in a path ends it for Markdown. */
function blanks(source: string, from: number, to: number): Edit[] {
  return Array.from(source.slice(from, to).matchAll(IMAGE_WITH_BLANK), ({ 0: found, 1: path = '', index }): Edit => {
    const start = from + index + found.lastIndexOf(path);
    return { rule: 'image-path', from: start, to: start + path.length, text: `<${path}>` };
  });
}

function addressIn(source: string, node: Image | Definition): { from: number; to: number } | undefined {
  const [found, address] = (node.type === 'definition' ? DEFINED : ADDRESS).exec(source.slice(startOf(node), endOf(node))) ?? [];
  if (found === undefined || address === undefined) return undefined;
  const end = startOf(node) + source.slice(startOf(node), endOf(node)).indexOf(found) + found.length;
  return { from: end - address.length, to: end };
}

function pathOf(url: string): string {
  const path = url.replace(/^(?:\.\/)+/u, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The one image of that name; among several, the one in a folder of the same name too. */
function findImage(path: string, images: readonly string[]): string | undefined {
  const wanted = path.replace(/[?#].*$/u, '').toLowerCase().split('/'); // biome-ignore format: one chain
  const stem = (name: string): string => name.replace(/\.[^.]*$/u, '');
  for (const alike of [(name: string) => name, stem]) {
    let found = [...images];
    for (let i = 1; i <= wanted.length && found.length > 0; i++) {
      const next = found.filter((image) => alike(image.toLowerCase().split('/').at(-i) ?? '') === alike(wanted.at(-i) ?? ''));
      if (next.length === 0 && i > 1) break;
      found = next;
    }
    if (found.length === 1) return found[0];
  }
  return undefined;
}

function linked(node: Image): Edit {
  const words = node.alt?.trim() || node.title?.trim() || (pathOf(node.url).split('/').at(-1) ?? '');
  const remark = `The picture \`${node.url}\` is on the web, and cannot be printed: a link to it stands in its place. To print it, put it into \`chapters/images/\``;
  return {
    rule: 'file-outside',
    from: startOf(node),
    to: endOf(node),
    text: `[${words.replace(/[[\]]/gu, '\\$&')}](${/[()]/u.test(node.url) ? `<${node.url}>` : node.url})`,
    remark,
  };
}
