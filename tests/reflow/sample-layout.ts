import type { Layout } from '../../scripts/model/layout.ts';
import type { PrintedPages } from '../../scripts/model/reading.ts';
import { makeReading } from '../../scripts/reflow/make-reading.ts';

const section = (id: string, more: Partial<Layout['sections'][number]> = {}): Layout['sections'][number] => ({
  ...{ id, frame: 'text', start: 'any', folio: 'arabic', title: id, titled: true },
  ...more,
});

export const SECTIONS = [
  section('cover', { frame: 'full' }),
  section('contents'),
  section('chapter--kettle', { title: 'The Kettle' }),
  section('glossary', { title: 'Glossary' }),
  section('filler-1', { filler: true }),
];

const PAGES: PrintedPages = {
  one: (anchor) => ({ 'gloss--akim': '3' })[anchor] ?? '2',
  many: (anchors) => anchors.map((anchor, index) => ({ text: String(index + 1), anchor })),
  labels: ['i', '1', '2', '3'],
  starts: [
    { page: 0, section: 'cover', at: 0 },
    { page: 1, section: 'chapter--kettle', at: 0 },
    // Of “TheKettleItboiledoverin…”: within “boiled”.
    { page: 2, section: 'chapter--kettle', at: 14 },
    { page: 3, section: 'glossary', at: 0 },
  ],
};

export const CHAPTER = `<h1 class="part-title">The Kettle</h1><div class="prose"><p data-line="3">It boi\u00ADled over in the <span class="term" id="term--akim--kettle--1" data-term="akim" data-gloss="akim">akim</span>’s hall,<a class="note-call" id="call--kettle--1" href="#note--kettle--1">1</a> <a class="page-ref" href="#gloss--akim">page <span data-page-of="gloss--akim"></span></a>.</p></div>
<div class="notes-source" hidden><div class="note gloss" data-call="term--akim--kettle--1"><a class="gloss-term" href="#gloss--akim">akim</a> a head of a town</div><div class="note" id="note--kettle--1" data-call="call--kettle--1"><a class="note-number" href="#call--kettle--1">1</a> <p>Twice.</p></div></div>`;

/** A laid-out document of one chapter and a glossary. */
export const layoutOf = (chapter = CHAPTER): Pick<Layout, 'html' | 'sections'> => ({
  sections: SECTIONS,
  html: `<!DOCTYPE html><html><head><style>x</style></head><body>
<section id="cover" class="section section-cover"><p>Cover</p></section><section id="contents" class="section"><a href="#chapter--kettle">Kettle</a></section>
<section id="chapter--kettle" class="section section-headed-text">${chapter}</section>
<section id="glossary" class="section section-glossary"><h1 class="part-title">Glossary</h1><p class="gloss-entry"><dfn id="gloss--akim">akim</dfn> Head of a town. <span data-pages-of="term--akim--kettle--1"></span></p></section>
<section id="filler-1" class="section"><h1>Notes</h1></section></body></html>`,
});

export const readingOf = (chapter?: string) =>
  makeReading({
    layout: layoutOf(chapter),
    pages: PAGES,
    words: { notes: 'Notes', back: 'Back to the text' },
    chapters: new Map([['chapter--kettle', { title: 'The Kettle', number: '1', by: 'A stoker' }]]),
  });
