import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Element, ElementContent, Nodes } from 'hast';
import { VFile } from 'vfile';
import { loadConfig } from '../../scripts/config/load-config.ts';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { textOfRange } from '../../scripts/import/ranges.ts';
import { splitLines } from '../../scripts/import/read-source.ts';
import { importChapter } from '../../scripts/jobs/import-text.ts';
import type { Account } from '../../scripts/model/account.ts';
import type { Chapter } from '../../scripts/model/chapter.ts';
import { parseChapter } from '../../scripts/parse/parse-chapter.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The texts that the recipes are for; they are not ours to give out and lie beside the checkout only where somebody has them. */
const SOURCES = fileURLToPath(new URL('../../../shared/sources', import.meta.url));
export const SLUGS = ['crimethinc', 'libcom', 'pramen', 'acr', 'foreignpolicy'] as const;
export type Slug = (typeof SLUGS)[number];
export const hasSources = SLUGS.every((slug) => existsSync(`${SOURCES}/${slug}.txt`) && existsSync(`${ROOT}/chapters/recipes/${slug}.yml`));

/** What a reader sees as one piece of the text. */
export interface Block {
  kind: 'paragraph' | 'question' | 'heading' | 'quotation' | 'epigraph' | 'verse' | 'list' | 'rule';
  /** Without calls of notes; lines of verse are lines. */
  text: string;
  /** Of an epigraph or of verse, at its last piece. */
  by?: string;
  /** The document by somebody else that it stands in, counted from 0. */
  document?: number;
}

export interface DocumentHead {
  title?: string;
  by: string;
  date?: string;
}

/** A chapter of the full-text edition beside its source. */
export interface Real {
  /** The whole file. */
  source: string;
  /** Line of the source, counted from 1. */
  line: (number: number) => string;
  /** What the recipe uses of the source, in the order of the file. */
  used: string;
  markdown: string;
  account: Account;
  chapter: Chapter;
  blocks: Block[];
  documents: DocumentHead[];
  /** The text of the chapter, with attributions and those titles of documents that are the source's; without notes. */
  text: string;
  /** Which block has the line; throws where none has it, or more than one. */
  at: (line: number) => number;
  blockOf: (line: number) => Block;
}

const cache = new Map<Slug, Promise<Real>>();

export function real(slug: Slug): Promise<Real> {
  const known = cache.get(slug) ?? load(slug);
  cache.set(slug, known);
  return known;
}

async function load(slug: Slug): Promise<Real> {
  const [{ value: config }, { value, problems }] = await Promise.all([
    loadConfig(diskFolder(ROOT)),
    importChapter(diskFolder(ROOT), slug, diskFolder(SOURCES)),
  ]);
  if (config === undefined || value === undefined) throw new Error(`Unexpected problems of ${slug}: ${problems.map(({ message }) => message).join('; ')}`);
  const { markdown, account } = value;
  const chapter = parseChapter(new VFile({ path: `${slug}.md`, value: markdown }), { slug, locale: 'en', config }).value;
  if (chapter === undefined) throw new Error(`Unexpected chapter ${slug} with mistakes`);
  const source = readFileSync(`${SOURCES}/${slug}.txt`, 'utf8');
  const lines = splitLines(source);
  const documents: DocumentHead[] = [];
  const blocks = chapter.body.children.flatMap((node) => (node.type === 'element' ? blocksOf(node, documents) : []));
  const at = (number: number): number => {
    // The last piece of a divided word goes on in another line.
    const wanted = bare((lines[number - 1] ?? '').replace(/\p{L}+-\s*$/u, ''));
    const found = blocks.flatMap(({ text, by = '' }, i) => (`${bare(text)} ${bare(by)}`.includes(wanted) ? [i] : []));
    if (wanted === '' || found.length !== 1) throw new Error(`Unexpected ${found.length} blocks with line ${number} of ${slug}, expected 1`);
    return found[0] as number;
  };
  const used = account.entries.filter(({ what }) => !what.startsWith('left out')).map(({ range }) => textOfRange(lines, range));
  const titles = documents.flatMap(({ title }) => (title !== undefined && lines.includes(title) ? [title] : []));
  return {
    source,
    line: (number) => lines[number - 1] ?? '',
    used: used.join('\n\n'),
    markdown,
    account,
    chapter,
    blocks,
    documents,
    text: [...blocks.map(({ text, by = '' }) => `${text}\n${by}`), ...titles].join('\n'),
    at,
    blockOf: (number) => blocks[at(number)] as Block,
  };
}

/** What typography and markup leave alone: words, their order, and most signs. */
export const bare = (text: string): string =>
  text
    .replace(/["“”'‘’*#]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

const classOf = (node: Element): string => node.properties.className?.toString() ?? '';
const childrenOf = (node: Element): Element[] => node.children.filter((child: ElementContent) => child.type === 'element');
const byClass = (node: Element, name: string): string | undefined => {
  const found = childrenOf(node).find((child) => classOf(child) === name);
  return found && textOf(found);
};

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || classOf(node) === 'note-call') return '';
  return node.children.map(textOf).join('');
}

function blocksOf(node: Element, documents: DocumentHead[]): Block[] {
  const children = childrenOf(node);
  const by = byClass(node, 'by');
  const paragraphs = (kind: Block['kind']): Block[] =>
    children
      .filter((child) => classOf(child) !== 'by')
      .map((child, i, all) => ({ kind, text: textOf(child), ...(by === undefined || i < all.length - 1 ? {} : { by }) }));
  if (/^h[1-6]$/.test(node.tagName)) return [{ kind: 'heading', text: textOf(node) }];
  if (node.tagName === 'hr') return [{ kind: 'rule', text: '' }];
  if (node.tagName === 'ul' || node.tagName === 'ol') return paragraphs('list');
  if (node.tagName === 'blockquote') return paragraphs(classOf(node) === 'epigraph' ? 'epigraph' : 'quotation');
  if (classOf(node) === 'question') return paragraphs('question');
  if (classOf(node) === 'verse')
    return paragraphs('verse').map((block, i) => ({
      ...block,
      text: childrenOf(children[i] as Element)
        .map(textOf)
        .join('\n'),
    }));
  if (classOf(node) !== 'document') return [{ kind: 'paragraph', text: textOf(node) }];
  const document = documents.length;
  const [head, ...rest] = children as [Element, ...Element[]];
  const [title, author] = [byClass(head, 'document-title'), byClass(head, 'document-by')];
  const date = childrenOf(head).find(({ tagName }) => tagName === 'time')?.properties.dateTime;
  documents.push({ ...(title === undefined ? {} : { title }), by: author ?? '', ...(date === undefined ? {} : { date: String(date) }) });
  return rest.flatMap((child) => blocksOf(child, documents).map((block) => ({ ...block, document })));
}
