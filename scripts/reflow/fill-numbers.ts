import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import type { PageLink, PrintedPages } from '../model/reading.ts';

/** Writes the numbers of printed pages where references name them, as links to what stands there. */
export function fillNumbers(section: Element, pages: PrintedPages): void {
  visit(section, 'element', (element) => {
    const { dataPageOf, dataPagesOf, dataThroughout } = element.properties;
    if (dataPageOf !== undefined) element.children.unshift({ type: 'text', value: pages.one(String(dataPageOf)) });
    if (dataPagesOf === undefined) return;
    const anchors = String(dataPagesOf).split(/\s+/).filter(Boolean);
    const runs = pages.many(anchors, dataThroughout === undefined ? undefined : String(dataThroughout));
    element.children.unshift(...runs.map((run) => (typeof run === 'string' ? { type: 'text' as const, value: run } : link(run))));
  });
}

const link = ({ text, anchor }: PageLink): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { className: ['page-link'], href: `#${anchor}` },
  children: [{ type: 'text', value: text }],
});
