import { problem } from '../diagnostics/problem.ts';
import { foldText } from '../locale/fold-text.ts';
import type { PrintedText } from '../model/printed-text.ts';
import type { Problem } from '../model/problem.ts';

/** `pages`: one for one · `sheets`: every page is a form on some side · `plates`: a file an ink, which together have the words. */
export type EditionKind = 'pages' | 'sheets' | 'plates';

/** What an edition's files draw: by file, page and form. */
export interface DrawnEdition {
  path: string;
  kind: EditionKind;
  files: string[][][];
}

/** The words of every page as they are drawn, folded. */
export const pageWords = ({ pages }: PrintedText): string[] => pages.map((runs) => foldText(runs.map(({ drawn }) => drawn).join('')));

/** Compares what the press has made of the pages with the pages. */
export function proveEdition(pages: readonly string[], { path, kind, files }: DrawnEdition): Problem[] {
  const isThere = CHECKS[kind](files.map((file) => file.map((parts) => parts.map(foldText))));
  return pages.flatMap((words, page) => {
    if (words === '' || isThere(words, page)) return [];
    const hint = 'This is a mistake of zine’s, not of the text: please report it with the publication.';
    return [
      problem('text-lost', { path }, `Unexpected words in \`${path}\` that are not those of page ${page + 1}, expected all of these, in their order`, hint),
    ];
  });
}

type Check = (files: string[][][]) => (words: string, page: number) => boolean;

const CHECKS: Record<EditionKind, Check> = {
  pages: (files) => (words, page) => files.some((file) => file[page]?.join('') === words),
  sheets: (files) => {
    const left = new Map<string, number>();
    for (const text of files.flat(2)) left.set(text, (left.get(text) ?? 0) + 1);
    return (words) => {
      const count = left.get(words) ?? 0;
      left.set(words, count - 1);
      return count > 0;
    };
  },
  plates: (files) => (words, page) =>
    isShared(
      words,
      files.map((file) => file[page]?.join('') ?? ''),
    ),
};

/** Whether plates together have the words: what is next on the page is next on one of them, or on several. */
function isShared(words: string, plates: readonly string[]): boolean {
  const at = plates.map(() => 0);
  for (let index = 0; index < words.length; index++) {
    const having = plates.flatMap((plate, number) => (plate[at[number] ?? 0] === words[index] ? [number] : []));
    if (having.length === 0) return false;
    for (const number of having) at[number] = (at[number] ?? 0) + 1;
  }
  return true;
}
