/**
 * Why something in a folder is not given. `outside`: its path leaves the folder, by `..` or a link; `irregular`: a directory where a file is wanted, the other way
 * round, a device or pipe; `ambiguous`: beside it stands a name that differs in case only, which other systems take for the same.
 */
export type Refusal = 'missing' | 'outside' | 'irregular' | 'too-large' | 'ambiguous';

export type ReadResult = { bytes: Uint8Array; refusal?: never } | { bytes?: never; refusal: Refusal };
export type ListResult = { names: string[]; refusal?: never } | { names?: never; refusal: Refusal };

/** A file to be written. */
export interface FolderFile {
  path: string;
  content: Uint8Array | string;
  /** Path of the file whose permissions it gets: who could not read that one cannot read this one. Its own former ones, unless told otherwise. */
  like?: string;
  /** Read by its owner alone. */
  secret?: boolean;
}

/**
 * A folder as a value, on disk or in memory: who reads cannot tell. Nothing outside of it is read, written or removed, whatever its links and the paths say.
 * Paths are relative, with forward slashes, and compared in Unicode's composed form (NFC).
 */
export interface Folder {
  /** How messages call it. */
  readonly name: string;
  /**
   * Never more than `limit` bytes, and only of a regular file.
   * @throws MachineError where it exists and the machine does not let us read it
   */
  read(path: string, limit: number): Promise<ReadResult>;
  /** Names of what lies directly in a folder, in an order that no file system decides; the folder itself is `''`. */
  list(path: string): Promise<ListResult>;
  /**
   * Writes files that belong together: all are written and flushed beside their places before the first is put there. A link in the place of one is replaced, not
   * followed. Folders are made as needed.
   * @throws MachineError where one cannot be written; what was there before is as it was
   */
  write(files: readonly FolderFile[]): Promise<void>;
  /**
   * Removes a file, or the link in its place. Nothing happens where there is none.
   * @throws MachineError where the path leads upwards, or the machine does not let us
   */
  remove(path: string): Promise<void>;
  /** Runs `use` while nobody else who asks for it does. */
  alone<T>(use: () => Promise<T>): Promise<T>;
  /** A folder in this one as a folder of its own, which nothing leaves either. It need not exist. */
  within(path: string): Folder;
}
