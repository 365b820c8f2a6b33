import { posix } from 'node:path';
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import type { Folder } from '../../model/folder.ts';
import { readPage } from '../../parse/read-page.ts';
import { giveHeadingIds, type PageHeading } from './heading-ids.ts';
import type { SitePage } from './site-pages.ts';

/** What of a page becomes HTML. */
export interface PageBody {
  html: string;
  headings: PageHeading[];
  /** Its heading of the first level. */
  title: string;
}

/** What a page leads to. */
export interface Surroundings {
  repository: Folder;
  /** Where the files of the repository can be seen on the web, if they can. */
  address: string | undefined;
  /** Of the site, by their files. */
  pages: ReadonlyMap<string, SitePage>;
}

const MAX_IMAGE_BYTES = 4_000_000;
const TYPES: Record<string, string> = { '.png': 'image/png', '.svg': 'image/svg+xml', '.jpg': 'image/jpeg', '.webp': 'image/webp' };

/**
 * Makes HTML of a page: links lead to the pages of the site, or to the file of the repository on the web, or as seen from `site/` where that has no address; images are in it; what is wider than a
 * telephone scrolls by itself.
 * @throws Error where an image is missing: a mistake of ours
 */
export async function pageBody(around: Surroundings, { source }: SitePage, markdown: string): Promise<PageBody> {
  const root = readPage(markdown);
  const headings = giveHeadingIds(root);
  const images: Element[] = [];
  let title = '';
  visit(root, 'element', (element, index, parent) => {
    const { tagName, properties } = element;
    if (tagName === 'h1') title = toHtml(element.children).replace(/<[^>]*>/g, '');
    if (tagName === 'a') properties.href = addressOf(String(properties.href), source, around);
    if (tagName === 'img') images.push(element);
    // Whoever has no mouse scrolls with the keys, once it has the focus.
    if (tagName === 'pre') properties.tabIndex = 0;
    if (tagName === 'table' && parent && index !== undefined && !isWide(parent)) {
      parent.children[index] = { type: 'element', tagName: 'div', properties: { className: ['wide'], tabIndex: 0 }, children: [element] };
    }
  });
  for (const image of images) image.properties.src = await dataOf(around.repository, below(source, String(image.properties.src)));
  return { html: toHtml(root), headings, title };
}

const isWide = (parent: Root | Element): boolean => parent.type === 'element' && parent.properties.className?.toString() === 'wide';
const below = (source: string, path: string): string => posix.join(posix.dirname(source), path);

/** Where a link leads from a page of the site. */
function addressOf(href: string, source: string, { address, pages }: Surroundings): string {
  if (/^(?:[a-z]+:|#)/.test(href)) return href;
  const [path = '', anchor] = href.split('#');
  const target = below(source, path);
  const page = pages.get(target);
  return `${page === undefined ? `${address === undefined ? '..' : `${address}/blob/HEAD`}/${target}` : `${page.name}.html`}${anchor === undefined ? '' : `#${anchor}`}`;
}

async function dataOf(repository: Folder, path: string): Promise<string> {
  const { bytes } = await repository.read(path, MAX_IMAGE_BYTES);
  const type = TYPES[posix.extname(path)];
  if (bytes === undefined || type === undefined) throw new Error(`Unexpected image ${path} in the documentation, expected a picture of the repository`);
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}
