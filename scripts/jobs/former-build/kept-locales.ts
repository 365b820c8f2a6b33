import { createHash } from 'node:crypto';
import { MAX_PDF_BYTES } from '../../folder/read-input.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { KeptLocale, LocaleStore } from '../../model/build.ts';
import type { Folder, FolderFile } from '../../model/folder.ts';
import { areAsRead, digestOf } from './input-digest.ts';
import { MOST_RECORD_BYTES, seal, unseal } from './sealed-record.ts';

/** A locale as it is recorded: its files lie in the output, and are known by their checksums. */
interface LocaleRecord extends Omit<KeptLocale, 'artifacts' | 'cover'> {
  read: [path: string, digest: string][];
  artifacts: Omit<Artifact, 'bytes'>[];
  cover?: { png: string; width: number; height: number };
}

interface Desk {
  records: Folder;
  nameOf(...parts: unknown[]): string;
  /** Digest of all that decides about every locale. */
  shared: string;
  publication: Folder;
  out: Folder;
  /** Nothing is taken as it was made. */
  force: boolean;
}

/** Locales as they were built before into the same folder, each sealed with what it was made of; `made` gives the records of those that were built now. */
export function keptLocales({ records, nameOf, shared, publication, out, force }: Desk): {
  store: LocaleStore;
  made(read: LocaleRecord['read']): FolderFile[];
} {
  const kept: [path: string, digest: string, made: KeptLocale][] = [];
  const digestFor = (locale: string, key: string): string => createHash('sha256').update(JSON.stringify([shared, locale, key])).digest('hex'); // biome-ignore format: one chain
  const find = async (locale: string, key: string): Promise<KeptLocale | undefined> => {
    const { bytes } = force ? {} : await records.read(nameOf(locale), MOST_RECORD_BYTES);
    const record = bytes && (unseal(bytes, digestFor(locale, key)) as LocaleRecord | undefined);
    if (record === undefined || !(await areAsRead(publication, record.read))) return undefined;
    const artifacts: KeptLocale['artifacts'] = [];
    for (const { sha256, ...artifact } of record.artifacts) {
      const file = await out.read(artifact.path, MAX_PDF_BYTES);
      if (file.bytes === undefined || digestOf(file) !== sha256) return undefined;
      artifacts.push({ ...artifact, bytes: file.bytes });
    }
    const { summaries, problems, isRestricted, cover } = record;
    return {
      ...{ artifacts, summaries: summaries.map((each) => ({ ...each, seconds: 0 })), problems, isRestricted },
      ...(cover ? { cover: { ...cover, png: Buffer.from(cover.png, 'base64') } } : {}),
    };
  };
  return {
    store: {
      // What cannot be read is built.
      find: (locale, key) => find(locale, key).catch(() => undefined),
      keep: (locale, key, made) => void kept.push([nameOf(locale), digestFor(locale, key), made]),
    },
    made: (read) => kept.map(([path, digest, made]) => ({ path, content: seal(recordOf(made, read), digest) })),
  };
}

function recordOf({ artifacts, cover, ...made }: KeptLocale, read: LocaleRecord['read']): LocaleRecord {
  return {
    ...made,
    read,
    artifacts: artifacts.map(({ bytes, ...artifact }) => ({ ...artifact, sha256: digestOf({ bytes }) })),
    ...(cover ? { cover: { ...cover, png: Buffer.from(cover.png).toString('base64') } } : {}),
  };
}
