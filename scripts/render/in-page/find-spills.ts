/** The first words of boxes marked `fits` that do not hold what is in them; a pixel is within the rounding. */
export function findSpills(): string[] {
  return [...document.querySelectorAll<HTMLElement>('.fits')]
    .filter((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)
    .map((box) => (box.querySelector('h1, h2, p')?.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60));
}
