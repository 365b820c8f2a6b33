import { type Layout, PAGES_TOGETHER, type PageMap, type PlacedSection } from '../model/layout.ts';

/** Space between two columns on screen, wider than anything that may hang out of the text area. In CSS px. */
export const COLUMN_GAP = 200;

/** The style element that makes pages of the document; `preparePrint` looks for it. */
const STYLE_ID = 'zine-pages';
/** The style element of the typefaces. */
export const FACES_ID = 'zine-faces';

/** What both modes need: the foot boxes and the frames. Lengths in CSS px. */
const COMMON = `
html, body { margin: 0; padding: 0; }
section.zine-blank { visibility: hidden; }
.notes-source { display: none; }
[data-pages-of] a { white-space: nowrap; }
.foot-spacer { float: inline-start; width: 0; margin: 0; padding: 0; }
.foot { float: inline-start; clear: both; box-sizing: border-box; width: var(--text-width); margin: 0; display: flex; flex-direction: column; justify-content: flex-end;
  font-style: normal; font-weight: 400; text-align: var(--foot-align, justify); text-indent: 0; text-transform: none; letter-spacing: normal; word-spacing: normal; text-wrap: pretty; white-space: normal; color: var(--ink); }
/* Of a paragraph with a float Chromium breaks the lines one by one: chosen together before, a call would move to the page before with its foot. */
section:has(> .notes-source) .prose p:not(.foot *, .foot-last *, header *) { text-wrap: wrap; }
/* What hangs out of the flow is moved from where its block starts. Were the text itself positioned, Chromium would tag all of it on a page as one paragraph. */
.prose > * { position: relative; }
.foot.beside { float: none; position: absolute; inset-inline-start: 0; display: inline-block; width: var(--note-column); }
.foot.beside::before { content: none; }
.rule-end { position: absolute; inset-inline-start: 0; display: inline-block; background: var(--paper); }
.foot > .note, .foot-last > .note { display: block; flex: none; }
/* Room at each page's end, so that the descenders of its last line are not printed at the top of the next. */
.foot-last { box-decoration-break: clone; padding-block-end: 2px; }
:is(.note, .note p, .note li).line-continues { text-align-last: var(--foot-align-last, justify); }
.goes-on { break-inside: auto !important; }
.zine-start { margin-block-start: 0 !important; }
.table-parted { margin-block-end: 0 !important; }
.continued-item { list-style-type: none; }
`;

/** On screen: every text section a row of columns of exactly the text area, one column a page. */
const measureStyles = (): string => `${COMMON}
body > section { position: relative; overflow: visible; }
body > section[data-frame="text"] { width: var(--text-width); height: var(--text-height); column-width: var(--text-width); column-gap: ${COLUMN_GAP}px; column-fill: auto; }
body > section[data-frame="full"] { width: var(--sheet-width); height: var(--sheet-height); }
body > section.zine-blank { display: none; }
.foot-last, .zine-break { break-before: column; }
.zine-bench { position: absolute; inset: 0 auto auto 0; visibility: hidden; }
`;

/**
 * The document with its typefaces, the frames of its sections marked and the measuring styles in it from the start: set afterwards they would cost a layout of the
 * whole document that nobody looks at.
 */
export function measurableHtml({ html, faces = '', sections }: Layout): string {
  const frames = new Map(sections.map(({ id, frame }) => [id, frame]));
  const style = `<style id="${FACES_ID}">${faces}</style><style id="${STYLE_ID}">${measureStyles()}</style></head>`;
  // One pass: a long document is some megabytes of text.
  return html.replace(/<section id="([^"]+)"|<\/head>/g, (tag, id?: string) => {
    if (id === undefined) return style;
    const frame = frames.get(id);
    return frame === undefined ? tag : `${tag} data-frame="${frame}"`;
  });
}

const cssString = (text: string): string => `"${text.replace(/["\\\n\r\f<]/g, (c) => `\\${c.charCodeAt(0).toString(16)} `)}"`;

/**
 * On paper: a named page for each section, since it alone can carry a running head of its own (Chromium has no `string-set`). `overflow: clip` keeps
 * Chromium from shrinking the whole document when one line is 1/64 px too wide.
 */
export function printStyles(layout: Layout, map: PageMap): string {
  const { geometry: g } = layout;
  const right = (left: number) => g.sheet.width - left - g.text.width;
  const foot = g.sheet.height - g.text.top - g.text.height;
  const margins = (left: number) => `margin: ${g.text.top - g.inkRoom}px ${right(left)}px ${foot - g.inkRoom}px ${left}px;`;
  const isSingle = PAGES_TOGETHER[layout.use ?? 'booklet'] === 1;
  const [recto, verso] = layout.dir === 'rtl' ? ['left', 'right'] : ['right', 'left'];
  const pages = map.sections.map((section, index) => {
    const name = `p${index}`;
    if (section.frame === 'full') return `@page ${name} { margin: 0; }`;
    const folio = `padding-block-end: ${g.inkRoom}px; ${folioContent(section, map)}`;
    const head = (side: 'left' | 'right') => {
      const text = section.heads?.[side];
      if (text === undefined) return 'content: none;';
      return `padding-block-start: ${g.inkRoom}px; content: ${section.titled ? `counter(page, ${name}-${side})` : cssString(text)};`;
    };
    const named = section.titled ? headCounters(name, section) : '';
    // Pages that none faces have everything in the middle, and look alike.
    if (isSingle) return `${named}@page ${name} { ${margins(g.text.rectoLeft)} @top-center { ${head('right')} } @bottom-center { ${folio} } }`;
    return (
      named +
      `@page ${name}:right { ${margins(g.text.rectoLeft)} }\n@page ${name}:left { ${margins(g.text.versoLeft)} }\n` +
      `@page ${name}:${recto} { @top-${recto} { ${head('right')} } @bottom-${recto} { ${folio} } }\n` +
      `@page ${name}:${verso} { @top-${verso} { ${head('left')} } @bottom-${verso} { ${folio} } }`
    );
  });
  const names = map.sections.map((section, index) => `body > section[id=${cssString(section.id)}] { page: p${index}; }`);
  return `${COMMON}
@page { size: ${g.sheet.width}px ${g.sheet.height}px; margin: 0; }
${pages.join('\n')}
/* On screen, where Chromium draws a frame before it prints, there is nothing to lay out. */
@media screen { body { display: none; } }
@page blank { ${margins(g.text.rectoLeft)} }
body > section { display: flow-root; position: relative; overflow: clip; break-before: page; }
body > section[data-frame="text"] { padding-block: ${g.inkRoom}px; box-decoration-break: clone; }
body > section[data-frame="full"] { width: var(--sheet-width); height: var(--sheet-height); }
body > section.zine-blank { page: blank; height: var(--line); }
${names.join('\n')}
.foot-last, .zine-break { break-before: page; }
`;
}

/**
 * A running head that begins on a section's second page: its first one carries the title. Chromium has no `:first` of a named page, but a counter that
 * counts pages may say nothing for one page and words for all behind it (CSS Counter Styles 3, `range` and `fallback`).
 */
function headCounters(name: string, { heads, firstPage }: PlacedSection): string {
  const nothing = `@counter-style ${name}-none { system: cyclic; symbols: ""; }\n`;
  const side = (which: 'left' | 'right') =>
    `@counter-style ${name}-${which} { system: cyclic; symbols: ${cssString(heads?.[which] ?? '')}; range: ${firstPage + 2} infinite; fallback: ${name}-none; }\n`;
  return heads === undefined ? '' : `${nothing}${side('left')}${side('right')}`;
}

/** The folio of a margin box. `counter(page)` counts physical pages; the box itself takes off what stands before the first numbered page. */
function folioContent({ folio, firstPage }: PlacedSection, { numbers, frontMatter }: PageMap): string {
  if (folio === 'none') return 'content: none;';
  const style = firstPage < frontMatter ? ', lower-roman' : '';
  const offset = firstPage + 1 - (numbers[firstPage] ?? 0);
  return `${offset === 0 ? '' : `counter-increment: page ${-offset}; `}content: counter(page${style});`;
}
