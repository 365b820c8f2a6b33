/** One input made to do harm, and what is run on it. */
export interface Attempt {
  name: string;
  /** By path: what the input is. A publication where `verb` works on one; otherwise single files. */
  files: Readonly<Record<string, string | Uint8Array>>;
  /** Arguments of zine, run in the folder of these files. */
  verb: readonly string[];
}

const CONFIG = 'id: hostile\ntitle: { en: Hostile }\ncollective: Nobody\ndate: 2024-05-01\nlocales: [en]\nchapters: [a]\neditions: [a5]\n';
const CHAPTER = '---\ntitle: One\n---\n\nA word.\n';

/** A publication of one chapter, with some files of it, or beside it, in place of the usual. */
export const publication = (name: string, files: Attempt['files'], verb: readonly string[] = ['check', '.']): Attempt => ({
  name,
  files: { 'chapters/publication.yml': CONFIG, 'chapters/en/a.md': CHAPTER, ...files },
  verb,
});

/** A publication whose one chapter says `body`. */
export const chapter = (name: string, body: string, files: Attempt['files'] = {}): Attempt =>
  publication(name, { ...files, 'chapters/en/a.md': `---\ntitle: One\n---\n\n${body}\n` });

/** A publication whose publication.yml goes on with `fields`. */
export const configured = (name: string, fields: string, without?: string): Attempt =>
  publication(name, {
    'chapters/publication.yml': `${CONFIG.split('\n')
      .filter((line) => without === undefined || !line.startsWith(`${without}:`))
      .join('\n')}${fields}\n`,
  });

/** A file that several verbs are tried on, one attempt each. `FILE` stands for it. */
export const single = (name: string, file: string, content: string | Uint8Array, ...verbs: readonly (readonly string[])[]): Attempt[] =>
  verbs.map((verb) => ({ name: `${name}: ${verb[0]}`, files: { [file]: content }, verb: verb.map((word) => (word === 'FILE' ? file : word)) }));

/** 0 to `count` - 1, each made something of, joined. */
export const many = (count: number, make: (i: number) => string, between = ''): string => Array.from({ length: count }, (_, i) => make(i)).join(between);
