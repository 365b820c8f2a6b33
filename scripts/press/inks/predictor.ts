export interface PredictorParameters {
  predictor: number;
  colors: number;
  bits: number;
  columns: number;
}

/** Undoes what was done to samples so that they compress better (ISO 32000-2, 7.4.4.4): TIFF's differences (2), or PNG's filters (10 and above). */
export function undoPredictor(bytes: Uint8Array, { predictor, colors, bits, columns }: PredictorParameters): Uint8Array {
  const rowBytes = Math.ceil((colors * bits * columns) / 8);
  const pixelBytes = Math.max(1, (colors * bits) >> 3);
  if (predictor === 2) return bits === 8 ? undoDifferences(bytes, rowBytes, colors) : bytes;
  return predictor >= 10 ? undoFilters(bytes, rowBytes, pixelBytes) : bytes;
}

function undoDifferences(bytes: Uint8Array, rowBytes: number, colors: number): Uint8Array {
  const result = Uint8Array.from(bytes);
  for (let at = 0; at < result.length; at++) if (at % rowBytes >= colors) result[at] = (result[at] ?? 0) + (result[at - colors] ?? 0);
  return result;
}

function undoFilters(bytes: Uint8Array, rowBytes: number, pixelBytes: number): Uint8Array {
  const rows = Math.ceil(bytes.length / (rowBytes + 1));
  const result = new Uint8Array(rows * rowBytes);
  for (let row = 0; row < rows; row++) {
    const filter = bytes[row * (rowBytes + 1)];
    const [from, to] = [row * (rowBytes + 1) + 1, row * rowBytes];
    for (let column = 0; column < rowBytes; column++) {
      const left = column < pixelBytes ? 0 : (result[to + column - pixelBytes] ?? 0);
      const above = row === 0 ? 0 : (result[to + column - rowBytes] ?? 0);
      const corner = row === 0 || column < pixelBytes ? 0 : (result[to + column - rowBytes - pixelBytes] ?? 0);
      result[to + column] = (bytes[from + column] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return result;
}

function predicted(filter: number | undefined, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4: {
      const [byLeft, byAbove, byCorner] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
      return byLeft <= byAbove && byLeft <= byCorner ? left : byAbove <= byCorner ? above : corner;
    }
    default:
      return 0;
  }
}
