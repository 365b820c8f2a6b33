import { nest, repeated, unfoldUp } from './nest.ts';
import { type Plan, padTo, type Wishes } from './plan.ts';
import { signatureSize } from './signature-size.ts';

/** Sheets folded twice, the top down and then in the spine. They are nested before they are folded, unless signatures are wished for. */
export function quarto(wishes: Wishes): Plan {
  const size = signatureSize(wishes, 8, padTo(wishes.pages, 8));
  const padded = padTo(wishes.pages, size);
  return {
    grid: { columns: 2, rows: 2 },
    padded,
    sheets: repeated(padded, size, unfoldUp(nest(size))),
    steps: [
      { do: 'pile', first: 'bottom', front: 'down' },
      { do: 'fold', move: 'top' },
      { do: 'fold', move: 'left' },
      { do: 'trim' },
      ...(padded > size ? [{ do: 'gather' } as const] : []),
    ],
  };
}
