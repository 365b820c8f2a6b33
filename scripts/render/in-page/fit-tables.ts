/**
 * Sets tables that are wider than the text area in smaller type, in steps of a twentieth down to seven tenths; then their words break anywhere. For pages that
 * nobody has written a table for.
 */
export function fitTables(): void {
  const { width } = window.zine.frame;
  for (const table of document.querySelectorAll<HTMLElement>('body > section table')) {
    const size = Number.parseFloat(getComputedStyle(table).fontSize);
    // By fractions of a pixel, as `findOverflow` sees it; a table that goes on overleaf has a rectangle a page.
    const isWide = (): boolean => [...table.getClientRects()].some((rect) => rect.width > width + 0.5);
    for (let twentieths = 19; isWide() && twentieths >= 14; twentieths--) table.style.fontSize = `${(size * twentieths) / 20}px`;
    if (isWide()) for (const cell of table.querySelectorAll<HTMLElement>('th, td')) cell.style.overflowWrap = 'anywhere';
  }
}
