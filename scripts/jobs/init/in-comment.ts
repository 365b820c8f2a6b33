/** Lines as a comment of Markdown, which is not printed; nothing in them ends it. */
export const inComment = (lines: readonly string[]): string => `<!--\n${lines.map((line) => line.replaceAll('-->', '-- >')).join('\n')}\n-->\n`;
