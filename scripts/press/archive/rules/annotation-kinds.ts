import type { ArchiveRule } from '../rule.ts';

/** ISO 32000-1, table 169, without what moves or sounds. */
const KNOWN = new Set('Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup FileAttachment Widget PrinterMark TrapNet Watermark Redact'.split(' ')); // biome-ignore format: a list

/** Clause 6.3.1: annotations are such as can be seen on paper. */
export const annotationKinds: ArchiveRule = {
  clause: '6.3.1',
  expects: 'annotations of ISO 32000-1 but sound, film and three dimensions',
  hint: 'Take it out, or put a picture in its place.',
  *breaches({ access: { annotations } }) {
    for (const { subtype, page } of annotations) if (!KNOWN.has(subtype)) yield { found: `annotation \`${subtype || '?'}\``, page };
  },
};
