/**
 * Sets the words of boxes marked `fits` in smaller type, in steps of a twentieth, until they fit: boxes of one kind, beside one another, in the same.
 * Gives back the first words of those that at six tenths do not; a pixel is within the rounding. `zoom` lets lines break anew, as a smaller type would.
 */
export function fitBoxes(): string[] {
  const spills = (box: HTMLElement): boolean => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1;
  const kinds = new Map<string, HTMLElement[]>();
  for (const box of document.querySelectorAll<HTMLElement>('.fits')) kinds.set(box.className, [...(kinds.get(box.className) ?? []), box]);
  for (const boxes of kinds.values()) {
    const words = boxes.flatMap((box) => [...box.querySelectorAll<HTMLElement>('h1, h2, p')]);
    for (let twentieths = 19; twentieths >= 12 && boxes.some(spills); twentieths--) {
      for (const each of words) each.style.zoom = String(twentieths / 20);
    }
  }
  return [...kinds.values()]
    .flat()
    .filter(spills)
    .map((box) => (box.querySelector('h1, h2, p')?.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60));
}
