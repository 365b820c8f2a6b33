/** What the codes of a string select. */
export interface Glyphs {
  /** Bytes of a code. */
  bytes: 1 | 2;
  /** Advance in em. */
  width: (code: number) => number;
  /** Whether the box or the nothing stands there that fonts have for what they lack. */
  isMissing: (code: number) => boolean;
  /** The text, as far as it follows from the font's encoding. */
  text: (code: number) => string | undefined;
}
