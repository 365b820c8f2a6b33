import type { Folder, Refusal } from '../model/folder.ts';
import { chooseName } from './choose-name.ts';
import { pathParts } from './path-parts.ts';

/** A folder in memory, which is what these files make of it; by their paths, texts in UTF-8. */
export function memoryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): Folder {
  const held = new Map<string, Uint8Array>();
  for (const [path, content] of Object.entries(files)) held.set(keyOf(path), bytesOf(content));
  return folderIn(held, [], { last: Promise.resolve() });
}

/** Whose turn it is. */
interface Turn {
  last: Promise<unknown>;
}

function folderIn(held: Map<string, Uint8Array>, root: readonly string[], turn: Turn): Folder {
  const namesIn = (key: string): string[] => {
    const start = key === '' ? '' : `${key}/`;
    const below = [...held.keys()].filter((each) => each.startsWith(start));
    return [...new Set(below.map((each) => each.slice(start.length).split('/')[0] ?? ''))].toSorted();
  };
  const find = (path: string): { key: string; refusal?: never } | { key?: never; refusal: Refusal } => {
    const { parts, refusal } = pathParts(path);
    if (refusal !== undefined) return { refusal };
    let key = '';
    for (const part of [...root, ...parts]) {
      const chosen = chooseName(held.has(key) ? [] : namesIn(key), part);
      if (chosen.refusal !== undefined) return { refusal: chosen.refusal };
      key = key === '' ? chosen.name : `${key}/${chosen.name}`;
    }
    return { key };
  };
  return {
    name: root.join('/'),
    async read(path, limit) {
      const { key, refusal } = find(path);
      if (refusal !== undefined) return { refusal };
      const bytes = held.get(key);
      if (bytes === undefined) return { refusal: 'irregular' };
      return bytes.length > limit ? { refusal: 'too-large' } : { bytes };
    },
    async list(path) {
      const { key, refusal } = find(path);
      if (refusal !== undefined) return { refusal };
      return held.has(key) ? { refusal: 'irregular' } : { names: namesIn(key) };
    },
    async write(written) {
      const start = root.length === 0 ? '' : `${root.join('/')}/`;
      for (const [path, content] of written.map((each) => [start + keyOf(each.path), bytesOf(each.content)] as const)) held.set(path, content);
    },
    async remove(path) {
      const { key } = find(keyOf(path));
      if (key !== undefined) held.delete(key);
    },
    alone(use) {
      const next = turn.last.then(use, use);
      turn.last = next;
      return next;
    },
    within: (path) => folderIn(held, [...root, ...keyOf(path).split('/')], turn),
  };
}

/** @throws Error where the path leaves the folder: a mistake of zine, or of a test */
function keyOf(path: string): string {
  const { parts } = pathParts(path);
  if (parts === undefined || parts.length === 0) throw new Error(`Unexpected path ${path}, expected one in the folder`);
  return parts.join('/');
}

const bytesOf = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? new TextEncoder().encode(content) : content);
