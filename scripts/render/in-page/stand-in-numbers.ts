/** Writes two digits wherever the number of a page is to stand: most have two, and what they push aside is then right. */
export function standInNumbers(): void {
  for (const place of document.querySelectorAll('[data-page-of]')) place.textContent = '00';
}
