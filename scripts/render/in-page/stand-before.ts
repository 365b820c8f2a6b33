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

/** Where the window stands in the document, and where the sheets of the page and of the one beside it begin in the window, in CSS px. */
export interface StoodBefore {
  x: number;
  y: number;
  left: number;
  besideLeft: number;
}

/**
 * Scrolls so that the window shows a page with the whole of its sheet, and draws what margin boxes hold in print.
 * @param beside the next or former page of the same section, which is seen with it
 */
export function standBefore(view: View, beside?: View): StoodBefore {
  for (const old of document.querySelectorAll('.zine-furniture')) old.remove();
  const section = document.getElementById(view.section);
  if (!section) return { x: 0, y: 0, left: 0, besideLeft: 0 };
  const box = section.getBoundingClientRect();
  const { width, pitch } = window.zine.frame;
  const isRtl = getComputedStyle(section).direction === 'rtl';
  const along = ({ frame, page, left }: View): number =>
    (frame === 'full' ? box.left : isRtl ? box.right - page * pitch - width : box.left + page * pitch) - left;
  const start = Math.min(along(view), beside ? along(beside) : along(view));
  const [left, besideLeft] = [along(view) - start, beside ? along(beside) - start : 0];
  window.scrollBy({ left: start, top: box.top - view.top, behavior: 'instant' });
  const draw = ({ furniture, left: margin }: View, sheet: number): void => {
    for (const { text, side, middle } of furniture) {
      const line = document.createElement('div');
      line.className = 'zine-furniture';
      line.textContent = text;
      Object.assign(line.style, { top: `${middle}px`, left: `${sheet + margin}px`, width: `${width}px`, textAlign: side, font: 'inherit' });
      line.style.transform = 'translateY(-50%)';
      document.documentElement.append(line);
    }
  };
  draw(view, left);
  if (beside) draw(beside, besideLeft);
  return { x: scrollX, y: scrollY, left, besideLeft };
}
