/** Running heads in one line: what is wider than the text is cut at a word, with an ellipsis. `width` in CSS px; gives back a text for every text. */
export function cutHeads(texts: readonly string[], width: number): string[] {
  // Margin boxes have the type of the root.
  const probe = document.createElement('div');
  const root = getComputedStyle(document.documentElement);
  Object.assign(probe.style, { position: 'absolute', visibility: 'hidden', whiteSpace: 'pre', font: root.font, fontVariantNumeric: root.fontVariantNumeric });
  document.documentElement.append(probe);
  const fits = (text: string): boolean => {
    probe.textContent = text;
    return probe.getBoundingClientRect().width <= width - 1;
  };
  const cut = (text: string): string => {
    if (fits(text)) return text;
    const words = text.split(/\s+/u);
    for (let count = words.length - 1; count > 0; count--) {
      const shorter = `${words
        .slice(0, count)
        .join(' ')
        .replace(/[\s,;:.–—-]+$/u, '')}…`;
      if (fits(shorter)) return shorter;
    }
    let letters = [...(words[0] ?? '')];
    while (letters.length > 1 && !fits(`${letters.join('')}…`)) letters = letters.slice(0, -1);
    return `${letters.join('')}…`;
  };
  const heads = texts.map(cut);
  probe.remove();
  return heads;
}
