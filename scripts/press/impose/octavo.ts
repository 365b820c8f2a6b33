import { nest, repeated, unfoldLeft, unfoldUp } from './nest.ts';
import { type Plan, padTo, type Wishes } from './plan.ts';
import { signatureSize } from './signature-size.ts';

/** Sheets folded three times. They are nested before they are folded, unless signatures are wished for. */
export function octavo(wishes: Wishes): Plan {
  const size = signatureSize(wishes, 16, padTo(wishes.pages, 16));
  const padded = padTo(wishes.pages, size);
  return {
    grid: { columns: 4, rows: 2 },
    padded,
    sheets: repeated(padded, size, unfoldLeft(unfoldUp(nest(size)))),
    steps: [
      { do: 'pile', first: 'bottom', front: 'down' },
      { do: 'fold', move: 'right' },
      { do: 'fold', move: 'top' },
      { do: 'fold', move: 'left' },
      { do: 'trim' },
      ...(padded > size ? [{ do: 'gather' } as const] : []),
    ],
  };
}
