/** A text as one word of a shell, whatever is in it: POSIX, `'…'`. */
export const quote = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
