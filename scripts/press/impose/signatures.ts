import { nest, repeated } from './nest.ts';
import { type Plan, padTo, type Wishes } from './plan.ts';
import { signatureSize } from './signature-size.ts';

/** Several nests, each folded once, laid on each other and sewn or glued. Without a wish they have 12 to 32 pages, as thread and hands can hold. */
export function signatures(wishes: Wishes): Plan {
  const size = signatureSize(wishes, 4, { from: 12, to: 32 });
  const padded = padTo(wishes.pages, size);
  return {
    grid: { columns: 2, rows: 1 },
    padded,
    sheets: repeated(padded, size, nest(size)),
    steps: [{ do: 'pile', first: 'bottom', front: 'down' }, { do: 'fold', move: 'left' }, { do: 'gather' }],
  };
}
