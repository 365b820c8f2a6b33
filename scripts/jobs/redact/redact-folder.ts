import { TextError } from '../../diagnostics/errors.ts';
import { problem } from '../../diagnostics/problem.ts';
import { filesBelow } from '../../folder/files-below.ts';
import { memoryFolder } from '../../folder/memory-folder.ts';
import { MAX_PDF_BYTES } from '../../folder/read-input.ts';
import type { Folder } from '../../model/folder.ts';
import type { HiddenName } from './read-names.ts';
import { replaceNames } from './replace-names.ts';

/** A publication without the names, in memory. */
export interface RedactedFolder {
  folder: Folder;
  /** How often each was found, in texts and in names of files. */
  counts: Map<HiddenName, number>;
  /** The texts that are left, by their new paths. */
  texts: Map<string, string>;
  /** Images that are printed: what is to be seen on them nobody can tell here. */
  images: string[];
}

const IMAGE = /\.(?:jpe?g|png|webp|gif|avif|tiff?)$/i;

/**
 * Copies what a publication is made of into memory, with the replacements in the place of the names: in every text, and in the names of files.
 * @throws TextError where two files would have one name
 */
export async function redactFolder(publication: Folder, names: readonly HiddenName[]): Promise<RedactedFolder> {
  const files: Record<string, Uint8Array | string> = {};
  const counts = new Map<HiddenName, number>();
  const texts = new Map<string, string>();
  const replaced = (text: string): string => {
    const result = replaceNames(text, names);
    for (const [name, count] of result.counts) counts.set(name, (counts.get(name) ?? 0) + count);
    return result.text;
  };
  for (const part of ['chapters', 'templates']) {
    for (const path of await filesBelow(publication.within(part))) {
      const { bytes } = await publication.read(`${part}/${path}`, MAX_PDF_BYTES);
      // What cannot be read is told by the build.
      if (bytes === undefined) continue;
      const to = `${part}/${replaced(path)}`;
      if (to in files) throw new TextError([problem('redact-list', { path: to }, `Unexpected second file \`${to}\`, expected replacements that give each a name of its own`)]); // biome-ignore format: one thought
      const text = textIn(bytes);
      files[to] = text === undefined ? bytes : withoutStems(replaced(text), to);
      if (text !== undefined) texts.set(to, files[to] as string);
    }
  }
  return { folder: memoryFolder(files), counts, texts, images: Object.keys(files).filter((path) => IMAGE.test(path)) };
}

function textIn(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** In a glossary `Анн*` is a form: what stands in its place has no endings, and is one form whatever there were. */
function withoutStems(text: string, path: string): string {
  if (!path.endsWith('/glossary.yml')) return text;
  return text.replace(/^(\s*(?:forms|variants|reject):\s*)\[([^\]]*)\]/gm, (whole, key: string, list: string) => {
    const forms = list.split(',').map((form) => form.trim().replace(/(?<=[^\p{L}])\*$/u, ''));
    return new Set(forms).size === forms.length && forms.every((form, index) => form === list.split(',')[index]?.trim()) ? whole : `${key}[${[...new Set(forms)].join(', ')}]`;
  }); // biome-ignore format: one thought
}
