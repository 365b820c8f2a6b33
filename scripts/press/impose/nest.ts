import { type Draft, range, rotated, spot, type TwoSided } from './draft.ts';

/** Leaves nested in each other and folded once: `[8 1][2 7][6 3][4 5]` for 8 pages, the outermost first. `pages`: a multiple of 4. */
export const nest = (pages: number): TwoSided[] =>
  range(pages / 4).map((i) => {
    const inside = pages / 4 - 1 - i;
    return {
      signature: 0,
      front: [[spot(pages - 2 * i, inside), spot(2 * i + 1, inside)]],
      back: [[spot(2 * i + 2, inside), spot(pages - 1 - 2 * i, inside)]],
    };
  });

/**
 * The pile before its last fold about a horizontal line: the outer half of the pieces is the lower part of the sheets, the inner half, turned over
 * upwards, the upper one. `pieces`: outermost first, an even number.
 */
export const unfoldUp = (pieces: readonly TwoSided[]): TwoSided[] =>
  unfolded(pieces, (outer, inner) => ({
    signature: 0,
    front: [...rotated(inner.back), ...outer.front],
    back: [...rotated(inner.front), ...outer.back],
  }));

/** The same about a vertical line: seen from the front, the outer half is on the right. */
export const unfoldLeft = (pieces: readonly TwoSided[]): TwoSided[] =>
  unfolded(pieces, (outer, inner) => ({
    signature: 0,
    front: outer.front.map((row, r) => [...(inner.back[r] ?? []), ...row]),
    back: outer.back.map((row, r) => [...row, ...(inner.front[r] ?? [])]),
  }));

const unfolded = (pieces: readonly TwoSided[], join: (outer: TwoSided, inner: TwoSided) => TwoSided): TwoSided[] => {
  const inner = pieces.slice(pieces.length / 2).toReversed();
  return pieces.slice(0, pieces.length / 2).flatMap((outer, i) => (inner[i] === undefined ? [] : [join(outer, inner[i])]));
};

/** The same order again for each booklet or signature of `size` pages, one behind the other. */
export const repeated = (padded: number, size: number, sheets: readonly Draft[]): Draft[] =>
  range(padded / size).flatMap((signature) => {
    const moved = (side: Draft['front']) => side.map((row) => row.map((each) => ({ ...each, position: each.position + signature * size })));
    return sheets.map(({ front, back }) => ({ signature, front: moved(front), ...(back ? { back: moved(back) } : {}) }));
  });
