/** Words for an order of magnitude, as they are written in attributes; what is printed comes from the message catalog. */
export const MAGNITUDES = ['several', 'tens', 'dozens', 'hundreds', 'thousands', 'tens-of-thousands', 'hundreds-of-thousands', 'millions'] as const;
export type Magnitude = (typeof MAGNITUDES)[number];

export type Qualifier = 'exact' | 'about' | 'at-least' | 'over' | 'nearly' | 'up-to';

/** A figure's value exactly as an account gives it. Nothing is averaged or rounded. */
export type Quantity =
  | { kind: 'count'; qualifier: Qualifier; value: number }
  | { kind: 'range'; low: number; high: number }
  | { kind: 'magnitude'; low: Magnitude; high?: Magnitude };

/** One figure of one telling of an event: `killed=70+` → name `killed`, at least 70. */
export interface Figure {
  /** Attribute name: built in (`killed`, `injured`, …) or declared under `figures` in publication.yml. */
  name: string;
  quantity: Quantity;
  /** Unit id such as `tenge/litre`, as written or as publication.yml declares it; absent where the figure counts people. */
  unit?: string;
  /** As written in the chapter. */
  raw: string;
}
