import type { Detail, WarmPage } from '../../render/warm/warm-page.ts';

/** So many are kept: 100 pages, soft and sharp, or some 40 MB. */
const MOST = 200;

export interface PictureStore {
  /** The picture of a page by its name, as sharp as wanted, taken now if need be; undefined where it is not there any more. */
  get(name: string, detail: Detail): Promise<Uint8Array | undefined>;
  /** Says which pictures there are now, by page. */
  name(names: readonly (string | null)[]): void;
}

/** Pictures of pages by name, the latest asked for kept longest. */
export function pictureStore(warm: WarmPage): PictureStore {
  const kept = new Map<string, Promise<Uint8Array | undefined>>();
  let current = new Map<string, number>();
  const take = async (name: string, page: number, detail: Detail): Promise<Uint8Array | undefined> => {
    const taken = await warm.picture(page, detail, () => current.get(name) === page);
    if (taken === undefined) kept.delete(`${detail} ${name}`);
    return taken;
  };
  return {
    async get(name, detail) {
      const key = `${detail} ${name}`;
      const page = current.get(name);
      const picture = kept.get(key) ?? (page === undefined ? undefined : take(name, page, detail));
      if (picture === undefined) return undefined;
      kept.delete(key);
      kept.set(key, picture);
      picture.catch(() => kept.delete(key));
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST) break;
        kept.delete(oldest);
      }
      return picture;
    },
    name(names) {
      current = new Map(names.flatMap((name, page) => (name === null ? [] : [[name, page]])));
    },
  };
}
