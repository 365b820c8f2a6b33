import type { Imposition, Step } from '../../model/sheet.ts';
import { cutPile } from './cut-pile.ts';
import { foldPile } from './fold-pile.ts';
import { glueStrip } from './glue-strip.ts';
import { type Layer, type Pile, turnAround, turnOver } from './paper.ts';
import { isBackTurned, printSheet } from './print-sheet.ts';
import { type ReadPage, readPile } from './read-pile.ts';
import { slitSheet } from './slit-sheet.ts';

/** What a reader finds: each booklet page after page, blanks included. */
export interface Reading {
  booklets: ReadPage[][];
  /** Whether folds other than the spine are still closed, so that leaves do not turn. */
  isShut: boolean;
}

/**
 * Prints, folds, cuts and binds the sheets in the model, and reads them. It knows paper and hands, and nothing of how an order is made; the sheets may
 * as well have been read from a printed file.
 * @throws RangeError where a step cannot be done with this paper
 */
export function foldSheets(imposition: Imposition): Reading {
  const { binding, steps } = imposition;
  const [start, ...others] = steps;
  if (start?.do !== 'pile') throw new RangeError('Unexpected first step, expected that the sheets are piled');
  const piles = others.reduce((current, step) => work(current, step, start, imposition), pileSheets(imposition, start));
  const isGathered = steps.some((step) => step.do === 'gather');
  const booklets = piles.map((pile) => readPile(pile, { binding, front: start.front, isGlued: isGathered }));
  return { booklets: isGathered ? [booklets.flat()] : booklets, isShut: piles.some((pile) => pile.isShut) };
}

/** A pile for each signature. Its sheets lie as printed: with the fronts down, as their backs came out of the printer. */
function pileSheets(imposition: Imposition, { first, front }: Extract<Step, { do: 'pile' }>): Pile[] {
  const signatures = Map.groupBy(
    imposition.sheets.map((sheet, i) => ({ signature: sheet.signature, layer: printSheet(sheet, i + 1, imposition) })),
    ({ signature }) => signature,
  );
  return [...signatures.values()].map((sheets) => {
    const layers = sheets.flatMap(({ layer }) => lay(layer, front, imposition));
    return { layers: first === 'top' ? layers : layers.toReversed(), isShut: false };
  });
}

function lay(layer: Layer, front: 'up' | 'down', imposition: Imposition): Layer[] {
  if (front === 'up') return [layer];
  return isBackTurned(imposition) ? turnAround(turnOver([layer])) : turnOver([layer]);
}

function work(piles: Pile[], step: Step, start: Extract<Step, { do: 'pile' }>, { binding }: Imposition): Pile[] {
  switch (step.do) {
    case 'fold':
      return piles.map((pile) => foldPile(pile, step.move));
    case 'cut':
      return piles.flatMap((pile) => cutPile(pile, step));
    case 'trim':
      return piles.map((pile) => ({ ...pile, isShut: false }));
    case 'slit':
      return piles.flatMap(({ layers }) => layers.map(slitSheet));
    case 'zigzag':
      return piles.map(({ layers }) => {
        const inOrder = start.first === 'top' ? layers : layers.toReversed();
        // The strip begins on the side of the binding; seen from behind, on the other.
        return glueStrip((binding === 'left') === (start.front === 'up') ? inOrder : inOrder.toReversed());
      });
    default:
      return piles;
  }
}
