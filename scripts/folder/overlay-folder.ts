import type { Folder } from '../model/folder.ts';

/** A folder as it would be with these texts in it, by their paths; nothing is written. */
export function overlayFolder(folder: Folder, texts: ReadonlyMap<string, string>): Folder {
  return {
    ...folder,
    async read(path, limit) {
      const text = texts.get(path);
      if (text === undefined) return folder.read(path, limit);
      const bytes = new TextEncoder().encode(text);
      return bytes.length > limit ? { refusal: 'too-large' } : { bytes };
    },
    async list(path) {
      const start = path === '' ? '' : `${path}/`;
      const own = [...texts.keys()].filter((each) => each.startsWith(start)).map((each) => each.slice(start.length).split('/')[0] ?? '');
      const listed = await folder.list(path);
      if (own.length === 0) return listed;
      return { names: [...new Set([...(listed.names ?? []), ...own])].toSorted() };
    },
    within: (path) =>
      overlayFolder(
        folder.within(path),
        new Map([...texts].flatMap(([key, text]) => (key.startsWith(`${path}/`) ? [[key.slice(path.length + 1), text] as const] : []))),
      ),
  };
}
