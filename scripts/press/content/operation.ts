/**
 * Operands of a content stream (ISO 32000-2, 7.8.2) as they are written. Numbers are read, since they are compared and reckoned with; everything else
 * keeps its bytes (one character a byte, Latin-1), so that what is not changed comes out as it went in.
 */
export type Operand = number | { raw: string };

export interface Operation {
  /** `rg`, `Tj`, `Do` …; `BI` for a whole inline image, whose one operand is all that stands between `BI` and `EI`, both included. */
  operator: string;
  operands: Operand[];
}

/** The name in an operand such as `/P1`, without its slash and with `#xx` resolved; undefined where it is none. */
export function nameOf(operand: Operand | undefined): string | undefined {
  if (typeof operand !== 'object' || !operand.raw.startsWith('/')) return undefined;
  return operand.raw.slice(1).replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

export const name = (text: string): Operand => ({ raw: `/${text.replace(/[^A-Za-z0-9_.+-]/g, (c) => `#${c.charCodeAt(0).toString(16).padStart(2, '0')}`)}` });

/** The numbers among the operands. */
export const numbersOf = ({ operands }: Operation): number[] => operands.filter((each) => typeof each === 'number');
