/** One static face of a typeface. Variable and synthesised faces become Type 3 fonts in Chromium's PDF, so every face in use is declared. */
export interface FontFace {
  weight: number;
  style: 'normal' | 'italic';
  bytes: Uint8Array;
}

/** A typeface that a publication brings: what publication.yml names under `fonts`. */
export interface OwnFont {
  /** `text`, `heading`, `code`, or the script that it is for, such as `Hans`. */
  role: string;
  /** Its family as the file names it. */
  name: string;
  /** Its first file, for messages. */
  file: string;
  /** The regular face first. */
  faces: FontFace[];
  /** Height of x in em, where the file tells it. */
  xHeight?: number;
}
