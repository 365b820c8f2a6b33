/**
 * Makes the finished document fit to be written down and read again: the renderer sets notes, which are blocks, into the middle of paragraphs, where a
 * parser of HTML would end the paragraph. Inline elements with the same styles are read as they stand.
 *
 * Runs in the page, so it can use nothing from outside.
 */
export function keepBlocksInParagraphs(): void {
  for (const block of document.querySelectorAll<HTMLElement>('p :is(aside, div, p, ul, ol, li, blockquote)')) {
    const inline = document.createElement('span');
    for (const { name, value } of block.attributes) inline.setAttribute(name, value);
    inline.style.display = getComputedStyle(block).display;
    inline.append(...block.childNodes);
    block.replaceWith(inline);
  }
}
