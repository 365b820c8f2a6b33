/** A colour of the printing press. */
export interface Ink {
  /** As the print shop calls it: `Black`, `Fluorescent Orange`. */
  name: string;
  /** How it looks on paper, `#rrggbb`. */
  colour: string;
}

/** Shares of inks from 0 to 1, by the name of the ink; what is not named is not printed. */
export type Tints = Readonly<Record<string, number>>;

/** Which inks stand for a colour of the design; components from 0 to 1. */
export type Separate = (red: number, green: number, blue: number) => Tints;

/** `rgb`: as Chromium prints it · `black`: K alone · `cmyk`: process inks · `spot`: the inks that the publication names. */
export const INK_MODES = ['rgb', 'black', 'cmyk', 'spot'] as const;
export type InkMode = (typeof INK_MODES)[number];
