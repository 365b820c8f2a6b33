import type { SetBlock, SetBox, SetKind, SetSection } from '../../model/setting.ts';

/** Reads every section of text as it is set on its pages: once its notes are placed, before columns become pages. */
export function readSetting(): SetSection[] {
  const zine = window.zine;
  const KINDS: [SetKind, string][] = [
    ['note', '.foot, .foot-last'],
    ['display', '.leaf, .trim, .contents, .opening, .text-head, .part-title, .chronology-key, .timeline, .map, .filler-rules, .account-number, .entry-date'],
    ['pull', '.pull'],
    ['heading', 'h1, h2, h3, h4, h5, h6, .question, .document-head, .run-head, .letter, dt'],
    ['cell', 'td, th, caption, figcaption, .credit, pre'],
    ['verse', '.verse, .by, .epigraph'],
  ];
  const kindOf = (block: Element): SetKind => KINDS.find(([, selector]) => block.closest(selector))?.[0] ?? 'text';
  const lineOf = (element: Element): { line?: number } => {
    const note = element.closest<HTMLElement>('.note');
    const place =
      element.closest<HTMLElement>('[data-line]') ?? (note && document.getElementById(note.dataset.call ?? '')?.closest<HTMLElement>('[data-line]'));
    return place ? { line: Number(place.dataset.line) } : {};
  };

  const read = (section: HTMLElement): SetSection => {
    const blocks: SetBlock[] = [];
    for (const [block, texts] of zine.textsByBlock(section)) {
      const style = getComputedStyle(block);
      const lines = zine.linesOf(section, block, texts);
      if (lines.length === 0) continue;
      blocks.push({
        kind: kindOf(block),
        ...lineOf(block),
        isJustified: style.textAlign === 'justify',
        goesOn: style.textAlignLast === 'justify',
        type: `${style.fontFamily.split(',')[0]} ${style.fontSize}/${style.lineHeight}`,
        leading: Number.parseFloat(style.lineHeight),
        lines,
      });
    }
    const boxes = [...section.querySelectorAll('img, svg, table, .filler-rules')].flatMap((box): SetBox[] =>
      [...box.getClientRects()].map((rect) => {
        const { page, top, bottom } = zine.spotOf(section, rect);
        return { page, top, bottom };
      }),
    );
    const headless = [...section.querySelectorAll<HTMLTableElement>('table')].flatMap((table) => {
      const page = zine.spot(table)?.page ?? 0;
      const isRest = table.matches('.table-rest') || (zine.spot(table, 'last')?.page ?? page) > page;
      return isRest && !table.tHead ? [{ page, ...lineOf(table), words: (table.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 60) }] : [];
    });
    const pages = Math.max(1, Math.ceil((section.scrollWidth - zine.frame.width - 4) / zine.frame.pitch) + 1);
    return { id: section.id, pages, line: zine.frame.line, blocks, boxes, headless };
  };
  return [...document.querySelectorAll<HTMLElement>('body > section[data-frame="text"]')].map(read);
}
