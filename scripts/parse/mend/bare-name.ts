/** Letters and digits of a name alone, as programs that make anchors of headings all keep them, whatever they do with the rest. */
export const bareName = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
