import { foldText } from '../locale/fold-text.ts';

/** A piece of text of the publication, and where it is from. */
export interface Chunk {
  /** Where it begins in the stream. */
  at: number;
  raw: string;
  section: number;
  /** Line of the nearest block in the section's file. */
  line: number | undefined;
}

/** Text as it is to be printed, folded, with its sources. */
export interface TextStream {
  text: string;
  chunks: Chunk[];
}

/** Puts a stream together. */
export class StreamWriter {
  readonly chunks: Chunk[] = [];
  readonly #parts: string[] = [];
  length = 0;

  add(raw: string, section: number, line: number | undefined): void {
    const folded = foldText(raw);
    if (folded === '') return;
    this.chunks.push({ at: this.length, raw, section, line });
    this.#parts.push(folded);
    this.length += folded.length;
  }

  /** Adds another stream and gives back where it begins. */
  append(other: StreamWriter): number {
    const at = this.length;
    this.chunks.push(...other.chunks.map((chunk) => ({ ...chunk, at: chunk.at + at })));
    this.#parts.push(...other.#parts);
    this.length += other.length;
    return at;
  }

  finish(): TextStream {
    return { text: this.#parts.join(''), chunks: this.chunks };
  }
}

/** Number of the chunk in which a place of the stream lies; -1 for an empty stream. */
export function chunkAt({ chunks }: TextStream, at: number): number {
  let [low, high] = [0, chunks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chunks[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The words of a stretch of a stream as they are written, whole chunks. */
export function wordsOf(stream: TextStream, from: number, to: number): string {
  const [first, last] = [Math.max(0, chunkAt(stream, from)), chunkAt(stream, Math.max(from, to - 1))];
  return stream.chunks
    .slice(first, last + 1)
    .map(({ raw }) => raw)
    .join(' ')
    .replace(/\u00AD/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
