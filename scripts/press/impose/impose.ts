import type { ImposeOptions } from '../../model/impose-options.ts';
import type { FoldName, Imposition, Step } from '../../model/sheet.ts';
import { accordion } from './accordion.ts';
import { checkOptions } from './check-options.ts';
import { cutStack } from './cut-stack.ts';
import { mini } from './mini.ts';
import { mini16 } from './mini-16.ts';
import { nUp } from './n-up.ts';
import { octavo } from './octavo.ts';
import { perfect } from './perfect.ts';
import { placePages } from './place-pages.ts';
import type { Plan, Wishes } from './plan.ts';
import { quarto } from './quarto.ts';
import { repeat } from './repeat.ts';
import { saddle } from './saddle.ts';
import { signatures } from './signatures.ts';

const PLANS: Record<FoldName, (wishes: Wishes) => Plan> = {
  saddle,
  signatures,
  quarto,
  octavo,
  'cut-stack': cutStack,
  perfect,
  mini,
  'mini-16': mini16,
  accordion,
  repeat,
  'n-up': nUp,
};
const UNBOUND: readonly FoldName[] = ['accordion', 'repeat', 'n-up'];

/**
 * Which page stands where on which sheet, and what hands then do.
 * @throws UsageError for wishes that no sheet can fulfil
 */
export function impose(wishes: ImposeOptions): Imposition {
  // Saddle stitch in several signatures is what `signatures` is.
  const options: ImposeOptions = wishes.fold === 'saddle' && wishes.signature !== undefined ? { ...wishes, fold: 'signatures' } : wishes;
  checkOptions(options);
  const { fold, pages, binding = 'left', cover = false, page = 'portrait' } = options;
  const { grid, padded, sheets, steps } = PLANS[fold](options);
  const orientation = isLandscape(grid, page) ? 'landscape' : 'portrait';
  const aboutVertical = orientation === 'landscape' ? 'short' : 'long';
  const flip = options.flip ?? aboutVertical;
  const pageAt = (position: number) => {
    // A document of one page has a front and no back.
    if (cover && pages > 1) return position === padded ? pages : position < pages ? position : undefined;
    return position <= pages ? position : undefined;
  };
  return {
    fold,
    binding,
    flip,
    orientation,
    grid,
    pages,
    padded,
    copies: fold === 'repeat' ? (options.copies ?? 2) : 1,
    sheets: sheets.map((sheet) => placePages(sheet, { binding, turnFronts: flip !== aboutVertical, isBound: !UNBOUND.includes(fold), pageAt })),
    steps: binding === 'right' ? steps.map(mirrored) : steps,
  };
}

/** Pages of the A series, and nearly all others, are √2 times as high as wide. */
const isLandscape = ({ columns, rows }: Imposition['grid'], page: 'portrait' | 'landscape'): boolean =>
  page === 'portrait' ? columns > rows * Math.SQRT2 : columns * Math.SQRT2 > rows;

/** What hands do in a mirror. */
function mirrored(step: Step): Step {
  if (step.do === 'fold' && step.move === 'left') return { ...step, move: 'right' };
  if (step.do === 'fold' && step.move === 'right') return { ...step, move: 'left' };
  if (step.do === 'cut' && step.along === 'vertical' && step.lay !== 'apart')
    return { ...step, lay: step.lay === 'first-on-top' ? 'last-on-top' : 'first-on-top' };
  return step;
}
