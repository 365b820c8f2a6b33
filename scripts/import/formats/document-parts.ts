import { unzipSync } from 'fflate';

/** More than any text; less than would fill the memory. */
const MOST_INFLATED = 200 * 1024 * 1024;

/** The parts of a document that is a zip; `names` of all, and the bytes of those that were asked for. */
export interface DocumentParts {
  names: string[];
  parts: Record<string, Uint8Array>;
}

/** Unpacks those parts of a document that `isWanted`, as long as they are not too large together, in bytes; undefined where it is damaged. */
export function readParts(bytes: Uint8Array, mostText: number, isWanted: (name: string) => boolean): DocumentParts | 'too-large' | undefined {
  const names: string[] = [];
  let size = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        if (isWanted(name)) size += originalSize;
        return isWanted(name) && size <= Math.min(mostText, MOST_INFLATED);
      },
    });
    return size > Math.min(mostText, MOST_INFLATED) ? 'too-large' : { names, parts };
  } catch {
    return undefined;
  }
}
