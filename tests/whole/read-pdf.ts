import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of text in one font; position of its baseline in points from the page's lower left corner. */
export interface TextItem {
  text: string;
  x: number;
  y: number;
  size: number;
  width: number;
}

/** What stands on one baseline, from left to right; `size` is that of its largest run. */
export interface TextLine extends TextItem {
  items: TextItem[];
}

export interface PdfPage {
  /** All lines from top to bottom. */
  text: string;
  lines: TextLine[];
  items: TextItem[];
  /** The label that a reader program shows: `iv`, `12`. */
  label: string;
}

export interface Pdf {
  pages: PdfPage[];
  /** Titles of the outline in order, with their depth from 0, and how many lines each adds when it is open; negative where it is closed. */
  outline: { title: string; depth: number; lines?: number }[];
  /** What a reader program shows at first. */
  view: { layout: string; mode: string };
}

/** A raised note number belongs to the line that it stands in; the lines of notes are farther apart. */
const SAME_LINE = 4.5;
/** Narrower than a space of a justified line, in em. */
const GAP = 0.12;

/** Reads what people see of a PDF, by page and position. */
export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const document = await task.promise;
  try {
    const labels = await document.getPageLabels();
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const content = await page.getTextContent();
      const items = content.items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [toItem(item.str, item.transform, item.width)] : []));
      const lines = toLines(items);
      pages.push({ text: lines.map((line) => line.text).join('\n'), lines, items, label: labels?.[number - 1] ?? String(number) });
    }
    return { pages, outline: flatten(await document.getOutline()), view: { layout: await document.getPageLayout(), mode: await document.getPageMode() } };
  } finally {
    await task.destroy();
  }
}

function toItem(text: string, transform: number[], width: number): TextItem {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform;
  return { text, x, y, size: Math.hypot(c, d), width };
}

function toLines(items: readonly TextItem[]): TextLine[] {
  const groups: TextItem[][] = [];
  for (const item of items.toSorted((a, b) => b.y - a.y)) {
    const group = groups.at(-1);
    if (group?.[0] && group[0].y - item.y < SAME_LINE) group.push(item);
    else groups.push([item]);
  }
  return groups.map((group) => {
    const sorted = group.toSorted((a, b) => a.x - b.x);
    const largest = sorted.reduce((a, b) => (b.size > a.size ? b : a));
    const [x, end] = [sorted[0]?.x ?? 0, Math.max(...sorted.map((item) => item.x + item.width))];
    return { text: joined(sorted), x, y: largest.y, size: largest.size, width: end - x, items: sorted };
  });
}

/** Runs of one line with a space where there is room for one between them. */
const joined = (items: readonly TextItem[]): string =>
  items
    .reduce((text, item, index) => {
      const before = items[index - 1];
      const hasGap = before !== undefined && item.x - before.x - before.width > GAP * item.size;
      return text + (hasGap ? ' ' : '') + item.text;
    }, '')
    .replace(/\s+/g, ' ')
    .trim();

interface OutlineNode {
  title: string;
  count?: number | undefined;
  items: OutlineNode[];
}

const flatten = (nodes: readonly OutlineNode[] | null, depth = 0): Pdf['outline'] =>
  (nodes ?? []).flatMap(({ title, items, count }) => [{ title, depth, ...(count ? { lines: count } : {}) }, ...flatten(items, depth + 1)]);

/** Only the letters of a text: what stays the same whatever the lines, hyphens and spaces. */
export const lettersOf = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}]/gu, '');
