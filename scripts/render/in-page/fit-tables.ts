/**
 * Sets tables that are wider than the text area in smaller type, in steps of a twentieth down to seven tenths; then their words break anywhere. For pages that
 * nobody has written a table for.
 */
export function fitTables(): void {
  const { width } = window.zine.frame;
  for (const table of document.querySelectorAll<HTMLElement>('body > section table')) {
    const size = Number.parseFloat(getComputedStyle(table).fontSize);
    const isWide = (): boolean => table.offsetWidth > width + 1;
    for (let twentieths = 19; isWide() && twentieths >= 14; twentieths--) table.style.fontSize = `${(size * twentieths) / 20}px`;
    if (isWide()) for (const cell of table.querySelectorAll<HTMLElement>('th, td')) cell.style.overflowWrap = 'anywhere';
  }
}
