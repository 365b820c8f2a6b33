/** A page to be seen: which, and what the sheet has around its text. */
export interface View {
  section: string;
  /** Within the section, from 0. */
  page: number;
  frame: 'text' | 'full';
  /** Where the text area begins on the sheet, in CSS px; for a page of the whole sheet 0. */
  left: number;
  top: number;
  /** Running head and folio, with the side of the page that they stand on and the middle of their line from the sheet's top, in CSS px. */
  furniture: readonly { text: string; side: 'left' | 'right'; middle: number }[];
}

/** Scrolls so that the window shows a page with the whole of its sheet, and draws what margin boxes hold in print. Gives back where the window stands in the document, in CSS px. */
export function standBefore({ section: id, page, frame, left, top, furniture }: View): { x: number; y: number } {
  for (const old of document.querySelectorAll('.zine-furniture')) old.remove();
  const section = document.getElementById(id);
  if (!section) return { x: 0, y: 0 };
  const box = section.getBoundingClientRect();
  const { width, pitch } = window.zine.frame;
  const isRtl = getComputedStyle(section).direction === 'rtl';
  const along = frame === 'full' ? box.left : isRtl ? box.right - page * pitch - width : box.left + page * pitch;
  window.scrollBy({ left: along - left, top: box.top - top, behavior: 'instant' });
  for (const { text, side, middle } of furniture) {
    const line = document.createElement('div');
    line.className = 'zine-furniture';
    line.textContent = text;
    Object.assign(line.style, { top: `${middle}px`, left: `${left}px`, width: `${width}px`, textAlign: side, font: 'inherit', transform: 'translateY(-50%)' });
    document.documentElement.append(line);
  }
  return { x: scrollX, y: scrollY };
}
