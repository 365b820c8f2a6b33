/** What is edited. */
export const KINDS = ['chapter', 'glossary', 'catalog', 'style'] as const;
export type Kind = (typeof KINDS)[number];

/** A file, and what is written into it. */
export interface Edit {
  path: string;
  change(text: string): string;
}

/** A paragraph of plain words. */
const PARAGRAPH = /^[A-Z][a-z].{80,}$/;

/** The edit of a kind that comes at this place in a row of them; `chapters` are names of files. */
export const editsOf: Record<Kind, (index: number, chapters: readonly string[]) => Edit> = {
  chapter: (index, chapters) => ({
    path: `chapters/en/${chapters[index % chapters.length]}`,
    change: (text) => {
      const lines = text.split('\n');
      const places = lines.flatMap((line, i) => (PARAGRAPH.test(line) ? [i] : []));
      const at = places[(index * 7) % places.length] ?? lines.length - 1;
      lines[at] += ` Somebody added sentence ${index}.`;
      return lines.join('\n');
    },
  }),
  glossary: (index) => ({
    path: 'chapters/en/glossary.yml',
    change: (text) => text.replace(/^( +definition: )(?:Edit \d+\. )?/m, `$1Edit ${index}. `),
  }),
  catalog: (index) => ({
    path: 'templates/locales/en.json',
    change: () => JSON.stringify({ contents: `Contents ${index}` }),
  }),
  style: (index) => ({ path: 'templates/styles/own.css', change: () => `.section p { letter-spacing: ${1 + index}e-4em; }\n` }),
};
