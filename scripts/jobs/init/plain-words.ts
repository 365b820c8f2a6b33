/** What can be read of a chapter's Markdown: without header, comments, code, and the marks around words. Paragraphs are parted by a blank line. */
export const plainWords = (markdown: string): string =>
  markdown
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^(`{3,}|:{3,})[^\n]*$/gm, '')
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/\[\^[^\]]*\]:?/g, '')
    .replace(/^[#>\s*-]+/gm, (marks) => marks.replace(/[^\n]/g, ''))
    .replace(/[*_`|\\]/g, '');
