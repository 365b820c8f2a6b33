import type { PageGeometry } from '../../scripts/model/geometry.ts';
import type { Layout, Section } from '../../scripts/model/layout.ts';
import { mm, pt, px } from '../../scripts/units/length.ts';

/**
 * Pages so small that a test can count on them: ten lines of twenty characters, in a typeface of which every character is half an em wide. The
 * text area is 200 × 200 px with a line of 20 px, so `W` words of four letters fill a line in fours.
 */
export const TINY: PageGeometry = {
  trim: { width: mm(74), height: mm(74) },
  bleed: mm(0),
  sheet: { width: px(280), height: px(280) },
  topOffset: px(0),
  bleedPx: px(0),
  trimPx: { width: px(280), height: px(280) },
  text: { width: px(200), height: px(200), top: px(40), rectoLeft: px(50), versoLeft: px(30) },
  inkRoom: px(8),
  line: px(20),
  size: px(20),
  boxes: { media: [pt(0), pt(0), pt(210), pt(210)], bleed: [pt(0), pt(0), pt(210), pt(210)], trim: [pt(0), pt(0), pt(210), pt(210)] },
};

const STYLES = `
:root { --text-width: 200px; --text-height: 200px; --line: 20px; --sheet-width: 280px; --sheet-height: 280px; --ink: #000; }
body { font: 20px/20px Literata; widows: 1; orphans: 1; }
p, h2, blockquote, figure, table { margin: 0; font: inherit; }
a { color: inherit; }
.foot { padding-top: 5px; font-size: 10px; line-height: 15px; }
@page { font: 10px Literata; }
`;

/** A section of the test's document; what it leaves out is a plain text section. */
export interface TinySection extends Partial<Section> {
  id: string;
  html: string;
}

export function tinyLayout(fontFaces: string, sections: TinySection[], options: { dir?: 'ltr' | 'rtl' } = {}): Layout {
  const dir = options.dir ?? 'ltr';
  const body = sections.map(({ id, html }) => `<section id="${id}">${html}</section>`).join('');
  return {
    html: `<!DOCTYPE html><html lang="en" dir="${dir}"><head><meta charset="utf-8"><title>Tiny</title><style>${fontFaces}${STYLES}</style></head><body>${body}</body></html>`,
    sections: sections.map(({ html: _, ...section }) => ({ frame: 'text', start: 'any', folio: 'arabic', title: section.id, ...section })),
    geometry: TINY,
    locale: 'en',
    dir,
  };
}

/** A line of the given word, one to a block. */
export const lines = (count: number, word = 'line'): string => Array.from({ length: count }, (_, i) => `<p data-line="${i + 1}">${word} ${i + 1}</p>`).join('');

/** A note's call and its source. */
export const call = (n: number): string => `<a class="note-call" id="call--${n}" href="#note--${n}">${n}</a>`;
export const notes = (...texts: string[]): string =>
  `<div class="notes-source" hidden>${texts.map((text, i) => `<div class="note" id="note--${i + 1}" data-call="call--${i + 1}">${text}</div>`).join('')}</div>`;
